package chesil.returns.keying;

import static chesil.returns.keying.Keyers.ANALYST;
import static chesil.returns.keying.Keyers.COUNCIL;
import static chesil.returns.keying.Keyers.MANAGER;
import static chesil.returns.keying.Keyers.OFFICER;
import static chesil.returns.keying.Keyers.countyLines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.access.Viewer;
import chesil.returns.Acceptance.Decision;
import chesil.returns.Extensions;
import chesil.returns.FaultCode;
import chesil.returns.Return;
import chesil.returns.Returns;
import chesil.returns.RowLocator;
import chesil.returns.SubmissionId;
import chesil.returns.SubmissionState;
import chesil.returns.Submissions;
import chesil.returns.Way;
import chesil.returns.keying.Drafts.Beginning;
import chesil.returns.keying.Drafts.Outcome;
import chesil.returns.specification.Specification;
import chesil.testing.ApplicationTest;
import chesil.versions.Items;
import chesil.work.Work;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftsTest {
    private static final String HEADER =
            "month,force,line_kind,lines_known,lines_opened,lines_closed_type_1,lines_closed_type_2,lines_re_emerged,"
                    + "lines_active\n";

    @Autowired
    private Drafts drafts;

    @Autowired
    private NilReturns nils;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Returns returns;

    @Autowired
    private RowLocator rows;

    @Autowired
    private Items items;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void partners() {
        Keyers.in(items, "county-lines", "roadside-drug-tests");
    }

    @Test
    void what_is_keyed_is_checked_sent_and_accepted_as_a_file_is() throws Exception {
        var of = countyLines("2024-02");
        drafts.start(OFFICER, of, Beginning.CODES);
        save(of, 1, figures("14", "2", "9"));
        drafts.takeOutEmpty(OFFICER, open(of));
        assertThat(open(of).rows()).hasSize(1);

        var sent = sent(drafts.send(OFFICER, open(of)));
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(submissions.find(OFFICER, sent).orElseThrow().state()).isEqualTo(SubmissionState.READY);
        assertThat(submissions.ways(OFFICER, sent)).containsExactly(Way.KEYED);
        assertThat(submissions.accept(OFFICER, sent, false)).isInstanceOf(Decision.Accepted.class);
        assertThat(drafts.open(OFFICER, of)).isEmpty();
        assertThat(jdbc.sql("select lines_active from accepted.county_lines where period = '2024-02'"
                                + " and organisation = 'devon-and-cornwall-police'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
    }

    @Test
    void a_draft_is_kept_as_it_is_written_and_its_faults_are_those_of_a_file() {
        var of = countyLines("2024-03");
        drafts.start(OFFICER, of, Beginning.EMPTY);
        save(of, 1, Map.of("line_kind", "external", "lines_known", "some", "lines_active", "3"));
        assertThat(open(of).row(1).orElseThrow().cell("lines_known")).isEqualTo("some");
        assertThat(drafts.send(OFFICER, open(of)))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .anySatisfy(fault -> {
                                    assertThat(fault.column()).isEqualTo("lines_known");
                                    assertThat(fault.fault().code()).isEqualTo(FaultCode.NOT_A_NUMBER);
                                    assertThat(fault.sentence())
                                            .isEqualTo("Not a number. Write a whole number, such as 14.");
                                })
                                .anySatisfy(fault -> assertThat(fault.column()).isEqualTo("lines_opened")));
        assertThat(submissions.of(OFFICER, of)).isEmpty();
        drafts.drop(OFFICER, open(of));
        assertThat(drafts.open(OFFICER, of)).isEmpty();
    }

    @Test
    void the_next_period_begins_with_the_last_ones_rows_and_without_their_figures() throws Exception {
        accepted(countyLines("2024-05"), HEADER + "2024-05,E23000035,internal,5,1,0,0,0,4\n");
        var june = countyLines("2024-06");
        assertThat(drafts.beginnings(OFFICER, june)).startsWith(Beginning.KEYS);
        assertThat(drafts.start(OFFICER, june, Beginning.KEYS).rows())
                .extracting(KeyedRow::cells)
                .containsExactly(Map.of("month", "2024-06", "force", "E23000035", "line_kind", "internal"));
        drafts.drop(OFFICER, open(june));
        assertThat(drafts.start(OFFICER, june, Beginning.FIGURES)
                        .rows()
                        .getFirst()
                        .cell("lines_active"))
                .isEqualTo("4");
        drafts.drop(OFFICER, open(june));
    }

    @Test
    void each_side_has_a_draft_of_its_own_and_others_have_none() {
        var of = countyLines("2024-07");
        var own = drafts.start(OFFICER, of, Beginning.EMPTY);
        assertThat(drafts.open(MANAGER, of)).isEmpty();
        assertThat(drafts.start(MANAGER, of, Beginning.EMPTY).keeper()).isEqualTo(Draft.PARTNERSHIP);
        assertThatThrownBy(() -> drafts.save(MANAGER, own, Map.of())).isInstanceOf(AccessDeniedException.class);
        for (Viewer other : new Viewer[] {COUNCIL, ANALYST, Viewer.nobody()}) {
            assertThatThrownBy(() -> drafts.open(other, of)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> drafts.start(other, of, Beginning.EMPTY))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> drafts.save(other, own, Map.of())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> drafts.send(other, own)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> nils.send(other, of)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> extensions.ask(other, of, LocalDate.of(2030, 1, 1), "x"))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void keyed_rows_and_the_same_rows_in_a_file_come_to_the_same(long seed) throws Exception {
        var random = new Random(seed);
        var of = countyLines("2023-0" + (1 + seed));
        drafts.start(OFFICER, of, Beginning.CODES);
        var specification = returns.specification("county-lines").orElseThrow();
        var lines = new StringBuilder(HEADER);
        for (var row : open(of).rows()) {
            var cells = new HashMap<String, String>();
            for (var column : figureColumns(specification)) cells.put(column, amount(random));
            if (random.nextInt(6) == 0) cells.put("lines_active", random.nextBoolean() ? "" : "=1+1");
            save(of, row.number(), cells);
        }
        for (var row : open(of).rows()) {
            lines.append(String.join(
                            ",",
                            specification.columns().stream()
                                    .map(column -> row.cell(column.name()))
                                    .toList()))
                    .append('\n');
        }
        var file = submissions.send(OFFICER, of, "same.csv", text(lines.toString()));
        var outcome = drafts.send(OFFICER, open(of));
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        var wrong = submissions.rejected(OFFICER, file, null, 0, 100);
        switch (outcome) {
            case Outcome.Sent(var keyed) -> {
                assertThat(wrong).isEmpty();
                assertThat(values(keyed)).isEqualTo(values(file)).isNotEmpty();
            }
            case Outcome.Faulty(var faults) ->
                assertThat(faults.stream().map(fault -> fault.fault().toString()))
                        .containsExactlyElementsOf(wrong.stream()
                                .flatMap(row -> row.faults().stream())
                                .map(Object::toString)
                                .toList());
            case Outcome.Refused(var why) -> throw new AssertionError(why);
        }
    }

    private static List<String> figureColumns(Specification specification) {
        var names = new ArrayList<String>();
        specification.columns().forEach(column -> names.add(column.name()));
        names.removeAll(specification.grain());
        return names;
    }

    private static String amount(Random random) {
        return Integer.toString(random.nextInt(3));
    }

    @Test
    void a_nil_return_without_rows_counts_and_says_that_its_sender_was_heard() {
        var of = Keyers.of("roadside-drug-tests", "2024-08");
        var id = counts(nils.send(OFFICER, of));
        var nil = submissions.find(OFFICER, id).orElseThrow();
        assertThat(nil.isInEffect()).isTrue();
        assertThat(nil.rows()).isZero();
        assertThat(submissions.ways(OFFICER, id)).containsExactly(Way.NIL);
        assertThat(returns.find(OFFICER, of).isIn()).isTrue();
        assertThat(jdbc.sql("select count(*) from returns.published_submission where submission = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_nil_return_that_says_zero_has_a_row_of_zeros_for_each_key() throws Exception {
        accepted(countyLines("2024-09"), HEADER + "2024-09,E23000035,external,5,1,0,0,0,4\n");
        var october = countyLines("2024-10");
        assertThat(nils.zeros(OFFICER, october)).isEqualTo(1);
        var id = counts(nils.send(MANAGER, october));
        assertThat(values(id))
                .containsExactly(List.of("2024-10", "E23000035", "external", "0", "0", "0", "0", "0", "0"));
        assertThat(submissions.find(OFFICER, id).orElseThrow().onBehalf()).isTrue();
    }

    @Test
    void a_later_day_holds_once_the_manager_grants_it() {
        var of = countyLines("2024-11");
        var due = returns.find(OFFICER, of).dueOn();
        var today = due.minusDays(3);
        assertThat(extensions.whyNot(OFFICER, of, due, today)).contains("The day must be after the due day");
        assertThat(extensions.whyNot(OFFICER, of, due.plusDays(400), today)).isPresent();
        assertThat(extensions.whyNot(OFFICER, of, due.plusDays(10), today)).isEmpty();
        extensions.ask(OFFICER, of, due.plusDays(10), "The system is being moved");
        assertThat(extensions.whyNot(OFFICER, of, due.plusDays(12), today)).isPresent();
        assertThat(returns.find(OFFICER, of).dueOn()).isEqualTo(due);

        var asked = extensions.of(OFFICER, of).getFirst();
        assertThat(extensions.open(MANAGER)).contains(asked);
        assertThat(extensions.open(OFFICER)).isEmpty();
        assertThatThrownBy(() -> extensions.decide(OFFICER, asked.id(), true, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(extensions.decide(MANAGER, asked.id(), true, "")).isTrue();
        assertThat(extensions.decide(MANAGER, asked.id(), false, "too late")).isFalse();

        assertThat(returns.find(OFFICER, of).dueOn()).isEqualTo(due.plusDays(10));
        assertThat(returns.all(OFFICER, LocalDate.of(2025, 6, 1)))
                .filteredOn(each -> each.of().equals(of))
                .singleElement()
                .satisfies(each -> assertThat(each.dueOn()).isEqualTo(due.plusDays(10)));
    }

    private void save(Return of, int row, Map<String, String> cells) {
        drafts.save(OFFICER, open(of), Map.of(row, cells));
    }

    private static Map<String, String> figures(String known, String opened, String active) {
        return Map.of(
                "lines_known",
                known,
                "lines_opened",
                opened,
                "lines_closed_type_1",
                "0",
                "lines_closed_type_2",
                "0",
                "lines_re_emerged",
                "0",
                "lines_active",
                active);
    }

    private Draft open(Return of) {
        return drafts.open(OFFICER, of).orElseThrow();
    }

    private static SubmissionId sent(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent(var id) -> id;
            case Outcome.Faulty faulty -> throw new AssertionError(faulty.faults());
            case Outcome.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private static SubmissionId counts(NilReturns.Outcome outcome) {
        return switch (outcome) {
            case NilReturns.Outcome.Counts(var id) -> id;
            case NilReturns.Outcome.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private void accepted(Return of, String csv) throws Exception {
        var id = submissions.send(OFFICER, of, "x.csv", text(csv));
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(submissions.accept(OFFICER, id, false)).isInstanceOf(Decision.Accepted.class);
    }

    private List<List<String>> values(SubmissionId id) {
        var submission = submissions.find(OFFICER, id).orElseThrow();
        return rows.rows(OFFICER, submission, Map.of(), 0, 100).stream()
                .map(RowLocator.Row::values)
                .toList();
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
