package chesil.measures.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.measures.observations.Observation;
import chesil.measures.observations.Observations;
import chesil.testing.TestRegister;
import chesil.versions.AsKnown;
import chesil.web.Changes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestRegister
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecalculationTest {
    private static final IndicatorId DRUGS = new IndicatorId("recorded-drug-offences");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Instant FIRST = Instant.parse("2026-04-10T09:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-05-10T09:00:00Z");

    private final JdbcClient jdbc;
    private final Observations observations;
    private final Recalculation recalculation;
    private final TransactionTemplate transaction;

    RecalculationTest(DataSource register) {
        jdbc = JdbcClient.create(register);
        observations = new Observations(jdbc);
        var areas = new AreasByCode();
        recalculation = new Recalculation(
                Indicators.read(List.of("file:"
                        + justThoseOf("h4-neighbourhood-crime", "recorded-drug-offences", "cj14-large-seizures"))),
                jdbc,
                observations,
                new ObservationStore(jdbc, new JdbcTemplate(register), areas),
                areas,
                _ -> _ -> new Coverage.Count(1, 1),
                new Changes(jdbc),
                List.of());
        transaction = new TransactionTemplate(new JdbcTransactionManager(register));
    }

    @BeforeEach
    void empty_rows() {
        jdbc.sql("""
                truncate measures.observation, measures.series, measures.calculation;
                create schema if not exists accepted;
                create table if not exists accepted.recorded_crime
                    (submission bigint, period_from date, lsoa_code text, crime_type text);
                truncate accepted.recorded_crime;
                create table if not exists accepted.seizures
                    (submission bigint, period_from date, area text, seizure text, seized_on date, drug_class text,
                     quantity numeric, unit text);
                truncate accepted.seizures
                """).update();
    }

    @Test
    void rows_become_observations_of_every_area_that_the_indicator_is_given_for() {
        rows(7, "E01020492", "Drugs", 3);
        rows(7, "E01020493", "Drugs", 2);
        rows(7, "", "Drugs", 1);
        rows(7, "E01020492", "Burglary", 5);

        after(FIRST);

        assertThat(current("footprint")).extracting(Observation::value).containsExactly(6.0);
        assertThat(current("E01020492")).extracting(Observation::value).containsExactly(3.0);
        assertThat(observations.contributions(DRUGS, "footprint", "", MARCH, AsKnown.NOW))
                .containsExactly(new Observations.Contribution(7, 6));
    }

    @Test
    void the_same_rows_give_the_same_observations_and_write_nothing() {
        rows(7, "E01020492", "Drugs", 3);

        assertThat(after(FIRST)).isPositive();
        assertThat(after(SECOND)).isZero();
        assertThat(transaction.<Integer>execute(_ -> recalculation.everything(SECOND)))
                .isZero();
    }

    @Test
    void a_revised_figure_is_found_again_as_it_was_known() {
        rows(7, "E01020492", "Drugs", 3);
        after(FIRST);
        jdbc.sql("truncate accepted.recorded_crime").update();
        rows(8, "E01020492", "Drugs", 5);
        after(SECOND);

        assertThat(current("footprint")).extracting(Observation::value).containsExactly(5.0);
        assertThat(known("footprint", new AsKnown.On(SECOND.minusSeconds(1))))
                .extracting(Observation::value)
                .containsExactly(3.0);
        assertThat(known("footprint", new AsKnown.On(FIRST.minusSeconds(1)))).isEmpty();
        assertThat(observations.revisions(DRUGS, "footprint", "", MARCH))
                .extracting(each -> each.observation().value())
                .containsExactly(5.0, 3.0);
    }

    @Test
    void a_figure_whose_rows_are_gone_ends() {
        rows(7, "E01020492", "Drugs", 3);
        after(FIRST);
        jdbc.sql("truncate accepted.recorded_crime").update();
        after(SECOND);

        assertThat(current("footprint")).isEmpty();
    }

    @Test
    void changes_that_wait_are_gone_over_in_one_calculation_known_from_the_last_of_them_on() {
        rows(7, "E01020492", "Drugs", 3);
        jdbc.sql("""
                insert into accepted.recorded_crime select 8, date '2024-01-01', 'E01020492', 'Drugs' from generate_series(1, 4)
                """).update();
        var march = new Change("recorded-crime", MARCH, LocalDate.of(2026, 3, 31), 2, SECOND);
        var january = new Change("recorded-crime", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), 1, FIRST);
        var elsewhere = new Change("naloxone", MARCH, MARCH, 3, SECOND.plusSeconds(1));

        transaction.executeWithoutResult(_ -> recalculation.after(march, () -> List.of(elsewhere, january)));

        assertThat(current("footprint")).extracting(Observation::value).containsExactly(3.0);
        assertThat(observations.revisions(DRUGS, "footprint", "", LocalDate.of(2024, 1, 1)))
                .singleElement()
                .satisfies(each -> assertThat(each.observation().value()).isEqualTo(4.0))
                .satisfies(each -> assertThat(each.acceptance()).isEqualTo(2L))
                .satisfies(each -> assertThat(each.at()).isEqualTo(SECOND));
        assertThat(jdbc.sql("select count(*) from measures.calculation")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_rebuild_from_nothing_gives_the_observations_that_the_acceptances_gave() {
        rows(7, "E01020492", "Drugs", 3);
        rows(7, "E01020493", "Burglary", 2);
        after(FIRST);
        rows(8, "E01020492", "Drugs", 5);
        after(SECOND);
        var before = everythingCurrent();
        jdbc.sql("truncate measures.observation, measures.series, measures.calculation")
                .update();

        transaction.executeWithoutResult(_ -> recalculation.everything(SECOND.plusSeconds(60)));

        assertThat(everythingCurrent()).isNotEmpty().isEqualTo(before);
    }

    private List<String> everythingCurrent() {
        return jdbc.sql("""
                        select concat_ws('|', s.indicator, s.breakdown, s.area, s.area_vintage, o.period, o.definition_version,
                                         o.numerator, o.denominator, o.value, o.lower95, o.upper95, o.method, o.status,
                                         o.heard, o.expected, o.submissions, o.rows_counted)
                          from measures.observation o join measures.series s on s.id = o.series
                         where o.known_to is null order by 1
                        """).query(String.class).list();
    }

    @Test
    void the_days_of_rare_events_are_kept_beside_the_count_of_the_month() {
        jdbc.sql("""
                insert into accepted.seizures values
                    (7, '2026-03-01', 'E06000058', 'a', '2026-03-04', 'A', 0.2, 'kg'),
                    (7, '2026-03-01', 'E06000058', 'b', '2026-03-20', 'A', 60, 'g'),
                    (7, '2026-03-01', 'E06000059', 'c', '2026-03-20', 'A', 75, 'g'),
                    (7, '2026-03-01', 'E06000059', 'd', '2026-03-21', 'A', 49, 'g'),
                    (7, '2026-03-01', 'E06000059', 'e', '2026-03-22', 'B', 900, 'g')
                """).update();
        var change = new Change("seizures", MARCH, LocalDate.of(2026, 3, 31), 1, FIRST);
        transaction.executeWithoutResult(_ -> recalculation.after(change));

        var large = new IndicatorId("cj14-large-seizures");
        assertThat(find(large, "")).extracting(Observation::value).containsExactly(3.0);
        assertThat(find(large, Observations.EVENTS))
                .extracting(Observation::period, Observation::numerator)
                .containsExactly(tuple(LocalDate.of(2026, 3, 4), 1.0), tuple(LocalDate.of(2026, 3, 20), 2.0));
        assertThat(observations.parts(large, "footprint", MARCH, MARCH.plusMonths(1), AsKnown.NOW))
                .as("days of events are no part of the count")
                .isEmpty();
    }

    private List<Observation> find(IndicatorId indicator, String part) {
        return observations.find(
                new Observations.Query(indicator, List.of("footprint"), part, MARCH, MARCH.plusMonths(1), AsKnown.NOW));
    }

    private static Path justThoseOf(String... names) {
        try {
            var folder = Files.createTempDirectory("measures");
            for (var name : names) {
                Files.createDirectory(folder.resolve(name));
                for (var file : List.of("measure.yaml", "measure.sql", "events.sql")) {
                    if (!Files.exists(Path.of("src/main/resources/measures", name, file))) continue;
                    Files.copy(
                            Path.of("src/main/resources/measures", name, file),
                            folder.resolve(name).resolve(file));
                }
            }
            return folder;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int after(Instant at) {
        var change = new Change("recorded-crime", MARCH, LocalDate.of(2026, 3, 31), 1, at);
        return transaction.<Integer>execute(_ -> recalculation.after(change));
    }

    private List<Observation> current(String area) {
        return known(area, AsKnown.NOW);
    }

    private List<Observation> known(String area, AsKnown asKnown) {
        return observations.find(new Observations.Query(DRUGS, List.of(area), "", MARCH, MARCH.plusMonths(1), asKnown));
    }

    private void rows(long submission, String lsoa, String type, int many) {
        jdbc.sql("""
                        insert into accepted.recorded_crime
                        select :submission, date '2026-03-01', :lsoa, :type from generate_series(1, :many)
                        """)
                .param("submission", submission)
                .param("lsoa", lsoa)
                .param("type", type)
                .param("many", many)
                .update();
    }
}
