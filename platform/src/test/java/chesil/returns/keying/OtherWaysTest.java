package chesil.returns.keying;

import static chesil.returns.keying.Keyers.COUNCIL;
import static chesil.returns.keying.Keyers.MANAGER;
import static chesil.returns.keying.Keyers.OFFICER;
import static chesil.returns.keying.Keyers.POLICE;
import static chesil.returns.keying.Keyers.countyLines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.returns.Acceptance.Decision;
import chesil.returns.FilledIn;
import chesil.returns.FillingIn;
import chesil.returns.InHand;
import chesil.returns.SubmissionState;
import chesil.returns.Submissions;
import chesil.returns.Way;
import chesil.returns.drop.WatchedFolder;
import chesil.returns.history.Reliability;
import chesil.returns.history.Stories;
import chesil.returns.keying.Drafts.Beginning;
import chesil.testing.ApplicationTest;
import chesil.versions.Items;
import chesil.work.Work;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Filling in for a partner, the watched folder, and what is told of all of it afterwards. */
@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherWaysTest {
    private static final String HEADER =
            "month,force,line_kind,lines_known,lines_opened,lines_closed_type_1,lines_closed_type_2,lines_re_emerged,"
                    + "lines_active\n";

    @Autowired
    private FillingIn filling;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Stories stories;

    @Autowired
    private Reliability reliability;

    @Autowired
    private InHand hand;

    @Autowired
    private WatchedFolder folder;

    @Autowired
    private Items items;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @Value("${chesil.data}")
    private Path data = Path.of("");

    @BeforeEach
    void partners() {
        Keyers.in(items, "county-lines");
    }

    @Test
    void what_the_manager_fills_in_is_so_marked_kept_with_its_source_and_confirmed_by_the_partner() throws Exception {
        var of = countyLines("2025-03");
        var id = filling.send(MANAGER, of, from("the-mail.eml", "marked-words"), file("2025-03", 5));
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(submissions.accept(MANAGER, id, false)).isInstanceOf(Decision.Accepted.class);

        var filled = filling.of(OFFICER, id).orElseThrow();
        assertThat(filled.kind()).isEqualTo(FilledIn.Kind.E_MAIL);
        assertThat(filled.dated()).isEqualTo(LocalDate.of(2025, 4, 3));
        try (var evidence = filling.evidence(OFFICER, id).orElseThrow()) {
            assertThat(new String(evidence.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("marked-words");
        }
        assertThat(jdbc.sql(
                                "select count(*) from returns.evidence_chunk where position('marked-words'::bytea in bytes) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(hand.of(OFFICER))
                .extracting(InHand.Waiting::href)
                .contains("/returns/submissions/" + id + "/filled-in");

        assertThatThrownBy(() -> filling.confirm(MANAGER, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> filling.of(COUNCIL, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> filling.evidence(COUNCIL, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> filling.send(OFFICER, of, from("x", "x"), file("2025-03", 5)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(filling.confirm(OFFICER, id)).isTrue();
        assertThat(filling.confirm(OFFICER, id)).isFalse();
        assertThat(hand.of(OFFICER))
                .extracting(InHand.Waiting::href)
                .doesNotContain("/returns/submissions/" + id + "/filled-in");
        assertThat(stories.of(OFFICER, of))
                .extracting(Stories.Line::action)
                .containsExactly(
                        "returns.filled-in-confirmed",
                        "returns.submission-accepted",
                        "returns.submission-sent",
                        "returns.filled-in");
        assertThat(stories.of(OFFICER, of))
                .filteredOn(line -> line.action().equals("returns.submission-sent"))
                .singleElement()
                .satisfies(line -> assertThat(line.onBehalf()).isTrue());
    }

    @Test
    void what_is_keyed_from_a_mail_carries_it_to_the_submission() {
        var of = countyLines("2025-04");
        var draft = drafts.start(MANAGER, of, Beginning.EMPTY);
        filling.keyFrom(MANAGER, of, from("a.pdf", "x"), draft.id());
        drafts.save(
                MANAGER,
                draft,
                Map.of(
                        1,
                        Map.of(
                                "line_kind", "external",
                                "lines_known", "3",
                                "lines_opened", "0",
                                "lines_closed_type_1", "0",
                                "lines_closed_type_2", "0",
                                "lines_re_emerged", "0",
                                "lines_active", "2")));
        var outcome = drafts.send(MANAGER, drafts.open(MANAGER, of).orElseThrow());
        assertThat(outcome).isInstanceOfSatisfying(Drafts.Outcome.Sent.class, sent -> {
            assertThat(filling.of(OFFICER, sent.submission())).isPresent();
            assertThat(submissions.ways(OFFICER, sent.submission())).containsExactly(Way.KEYED);
        });
    }

    @Test
    void a_file_in_the_watched_folder_is_taken_in_when_it_is_whole_and_answered() throws Exception {
        var place = Files.createDirectories(data.resolve("drop/devon-and-cornwall-police/county-lines"));
        var file = place.resolve("lines 2025-05.csv");
        Files.writeString(file, HEADER + "2025-05,E23000035,external,some,1,0,0,0,4\n");
        folder.look();
        assertThat(Files.exists(place.resolve("lines 2025-05.csv.receipt.txt"))).isFalse(); // it may still grow
        Files.createFile(place.resolve("lines 2025-05.csv.done"));
        folder.look();
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        folder.look();

        var sent = submissions.of(OFFICER, countyLines("2025-05"));
        assertThat(sent).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(SubmissionState.TO_MEND);
            assertThat(each.onBehalf()).isFalse();
            assertThat(submissions.ways(OFFICER, each.id())).containsExactly(Way.FOLDER);
        });
        assertThat(Files.readString(place.resolve("lines 2025-05.csv.receipt.txt")))
                .contains(
                        "Submission number: " + sent.getFirst().id(), "State: to mend", "Rows: 1, right: 0, to mend: 1")
                .contains("lines_known: Not a number. Write a whole number, such as 14.");
        folder.look();
        assertThat(submissions.of(OFFICER, countyLines("2025-05"))).hasSize(1); // taken in once
    }

    @Test
    void a_file_that_cannot_be_placed_is_answered_with_what_to_do() throws Exception {
        var place = Files.createDirectories(data.resolve("drop/devon-and-cornwall-police/county-lines"));
        dropped(place, "march.csv");
        dropped(Files.createDirectories(data.resolve("drop/nobody/county-lines")), "2025-05.csv");
        dropped(Files.createDirectories(data.resolve("drop/devon-and-cornwall-police/nothing")), "2025-05.csv");
        folder.look();
        assertThat(Files.readString(place.resolve("march.csv.receipt.txt")))
                .startsWith("Not taken in.")
                .contains("does not say which month it is about. Put one such as 2026-03 in it");
        assertThat(Files.readString(data.resolve("drop/nobody/county-lines/2025-05.csv.receipt.txt")))
                .contains("There is no organisation nobody");
        assertThat(Files.readString(data.resolve("drop/devon-and-cornwall-police/nothing/2025-05.csv.receipt.txt")))
                .contains("There is no return nothing");
    }

    private static void dropped(Path place, String name) throws Exception {
        Files.writeString(place.resolve(name), HEADER);
        Files.createFile(place.resolve(name + ".done"));
    }

    @Test
    void a_partner_sees_first_how_reliably_it_sends() {
        assertThatThrownBy(() -> reliability.of(COUNCIL, POLICE)).isInstanceOf(AccessDeniedException.class);
        var before = reliability.of(MANAGER, POLICE);
        var own = reliability.of(OFFICER, POLICE);
        assertThat(own).isNotEmpty();
        assertThat(own.getFirst().due()).isPositive();
        assertThat(before.size()).isLessThan(own.size());
    }

    private static FillingIn.Source from(String name, String words) {
        return new FillingIn.Source(
                FilledIn.Kind.E_MAIL, LocalDate.of(2025, 4, 3), new FillingIn.Chosen(name, bytes(words)));
    }

    private static FillingIn.Chosen file(String month, int lines) {
        return new FillingIn.Chosen(
                "lines.csv", bytes(HEADER + month + ",E23000035,external," + lines + ",1,0,0,0," + lines + "\n"));
    }

    private static ByteArrayInputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
}
