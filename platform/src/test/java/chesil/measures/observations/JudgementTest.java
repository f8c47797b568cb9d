package chesil.measures.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.measures.observations.Judgement.Mark;
import chesil.measures.observations.Judgement.State;
import chesil.measures.observations.Judgement.Value;
import chesil.statistics.spc.Variation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the chart's rules say of events, by what lies between them, and of rates over exposures that differ. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgementTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final String DEFINITION = """
            id: rare
            code: X1
            title: Rare things
            question: Do they come less often?
            counts: Things that happened.
            out-of: People.
            not-counted: Things that did not.
            cannot-say: Why.
            outcome: reduce-drug-supply
            answers: whole-population
            flow: flow
            kind: KIND
            unit: {one: thing, many: things, per: 1000}
            good: down
            grain: month
            sources: [things]
            areas: [footprint]
            interval: none
            ready-after-days: 14
            chart: {kind: CHART}
            """;

    @TempDir
    Path folder = Path.of("");

    private final List<Value> events = new ArrayList<>();

    @BeforeEach
    void no_events() {
        events.clear();
    }

    @Test
    void a_T_chart_has_a_point_for_each_event_after_the_first() throws IOException {
        on(0, 1);
        on(10, 2);
        on(25, 1);

        var judgement = Judgement.ofEvents(indicator("t"), events, List.of(), false);

        assertThat(judgement.marks()).extracting(Mark::value).containsExactly(10.0, 0.0, 15.0);
        assertThat(judgement.marks().getLast().period()).isEqualTo(START.plusDays(25));
        assertThat(judgement.state()).isEqualTo(State.TOO_FEW_POINTS);
    }

    @Test
    void where_events_do_harm_longer_between_them_is_an_improvement() throws IOException {
        for (var i = 0; i < 20; i++) on(i * 7 + i % 3, 1);
        on(19 * 7 + 200, 1);

        var judgement = Judgement.ofEvents(indicator("t"), events, List.of(), false);

        assertThat(judgement.variation()).isEqualTo(Variation.IMPROVEMENT);
    }

    @Test
    void limits_that_are_moved_begin_with_the_first_event_from_that_day_on() throws IOException {
        for (var i = 0; i < 40; i++) on(i * (i < 20 ? 7 : 14), 1);

        var moved = START.plusDays(20 * 14 - 1);
        var groups = Judgement.ofEvents(indicator("t"), events, List.of(moved), false)
                .marks();

        assertThat(groups)
                .filteredOn(mark -> mark.group() == 0)
                .allMatch(mark -> mark.period().isBefore(moved));
        assertThat(groups)
                .filteredOn(mark -> mark.group() == 1)
                .allMatch(mark -> mark.period().isAfter(moved));
    }

    @Test
    void a_G_chart_counts_the_opportunities_that_came_to_nothing() throws IOException {
        on(0, 1, 10); // none before the first event is known
        on(1, 0, 30);
        on(2, 1, 12);
        on(3, 2, 5);

        var judgement = Judgement.ofEvents(indicator("g"), events, List.of(), false);

        assertThat(judgement.marks()).extracting(Mark::value).containsExactly(41.0, 3.0, 0.0);
    }

    @Test
    void no_event_at_all_is_too_few_points_and_no_error() throws IOException {
        assertThat(Judgement.ofEvents(indicator("t"), List.of(), List.of(), false)
                        .state())
                .isEqualTo(State.TOO_FEW_POINTS);
    }

    @Test
    void a_u_chart_has_limits_in_the_unit_of_the_rate() throws IOException {
        var run = new ArrayList<Value>();
        for (var i = 0; i < 24; i++) run.add(new Value(START.plusMonths(i), 2.0, 20, 10_000));

        var judgement = Judgement.of(indicator("rate", "u"), run, Double.NaN, List.of(), false);

        var limits = judgement.marks().getLast().limits();
        assertThat(limits.mean()).isCloseTo(2, within(1e-9));
        assertThat(limits.upper()).isCloseTo(2 + 3 * Math.sqrt(2 / 10.0), within(1e-9));
    }

    private void on(int day, int happened) {
        on(day, happened, Double.NaN);
    }

    private void on(int day, int happened, double opportunities) {
        events.add(new Value(START.plusDays(day), happened, happened, opportunities));
    }

    private Indicator indicator(String chart) throws IOException {
        return indicator("count", chart);
    }

    private Indicator indicator(String kind, String chart) throws IOException {
        var added = Files.createDirectories(folder.resolve("rare"));
        Files.writeString(
                added.resolve("measure.yaml"), DEFINITION.replace("KIND", kind).replace("CHART", chart));
        Files.writeString(added.resolve("measure.sql"), "select 1");
        if (!chart.equals("u")) Files.writeString(added.resolve("events.sql"), "select 1");
        return Indicators.read(List.of("file:" + folder)).get(new IndicatorId("rare"));
    }
}
