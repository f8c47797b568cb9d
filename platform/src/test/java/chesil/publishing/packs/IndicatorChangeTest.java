package chesil.publishing.packs;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.measures.observations.Judgement;
import chesil.publishing.packs.IndicatorChange.Kind;
import chesil.releases.Figure;
import chesil.releases.Goal;
import chesil.releases.Reading;
import chesil.releases.Releases;
import chesil.releases.Series;
import chesil.releases.Wording;
import chesil.statistics.Comparison;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorChangeTest {
    private static final Indicator CRIME =
            Indicators.read(List.of(Indicators.BUILT_IN)).get(new IndicatorId("h4-neighbourhood-crime"));
    private static final LocalDate START = LocalDate.of(2024, 11, 1);

    @Test
    void nothing_changed_where_both_releases_say_the_same() {
        var reading = reading(null, level(18));
        assertThat(IndicatorChange.between(CRIME, reading, reading, false)).isEmpty();
    }

    @Test
    void a_signal_that_was_not_there_is_told_with_what_was() {
        var now = level(18);
        for (var i = 0; i < 8; i++) now.add(1_700.0 + i % 2);

        var changes = IndicatorChange.between(CRIME, reading(null, level(18)), reading(null, now), false);

        assertThat(changes)
                .containsExactly(new IndicatorChange(
                        Kind.SIGNAL, "New signal: concern, rising. In the last pack: no signal, usual range."));
    }

    @Test
    void a_target_that_is_missed_now_is_told_once() {
        var most = new Goal(false, 1_310, "board");
        var missed = level(18);
        missed.set(17, 1_340.0);
        var met = level(18);
        met.set(17, 1_300.0);

        assertThat(IndicatorChange.between(CRIME, reading(most, met), reading(most, missed), false))
                .contains(new IndicatorChange(
                        Kind.TARGET, "Target missed: 1,340 against at most 1,310; met in the last pack."));
        assertThat(IndicatorChange.between(CRIME, reading(most, missed), reading(most, missed), false))
                .isEmpty();
    }

    @Test
    void a_revised_figure_says_what_it_was_and_how_many_others_were_revised() {
        var was = level(18);
        var is = level(18);
        is.set(3, 1_321.0);
        is.set(16, 1_322.0);

        assertThat(IndicatorChange.between(CRIME, reading(null, was), reading(null, is), false))
                .containsExactly(new IndicatorChange(
                        Kind.REVISED, "Revised since the last pack: Mar 2026 was 1,300 and is 1,322; 1 other too."));
    }

    @Test
    void what_either_release_hides_is_not_compared() {
        var was = level(18);
        was.set(3, 4.0);
        var is = new ArrayList<@Nullable Double>(level(18));
        is.set(3, null);

        assertThat(IndicatorChange.revisions(reading(null, was), reading(null, is)))
                .isEmpty();
        assertThat(IndicatorChange.revisions(reading(null, is), reading(null, was)))
                .isEmpty();
    }

    @Test
    void the_first_release_tells_what_stands_out_and_not_what_is_new() {
        assertThat(IndicatorChange.between(CRIME, null, reading(null, level(18)), true))
                .isEmpty();
        assertThat(IndicatorChange.between(CRIME, null, reading(null, level(18)), false))
                .containsExactly(new IndicatorChange(Kind.NEW, "Not in the last pack."));
    }

    /** Months that swing between 1,300 and 1,340 from November 2024 on. */
    private static List<Double> level(int months) {
        var values = new ArrayList<Double>();
        for (var i = 0; i < months; i++) values.add(i % 2 == 0 ? 1_300.0 : 1_340.0);
        return values;
    }

    /** A month without a value is hidden. */
    private static Reading reading(@Nullable Goal goal, List<? extends @Nullable Double> values) {
        var figures = new ArrayList<Figure>();
        var judged = new ArrayList<Judgement.Value>();
        for (var i = 0; i < values.size(); i++) {
            var month = START.plusMonths(i);
            var value = values.get(i);
            figures.add(
                    value == null
                            ? new Figure.Suppressed(month)
                            : new Figure.Shown(month, value, Wording.value(CRIME, value), null, null, List.of()));
            judged.add(new Judgement.Value(month, value == null ? Double.NaN : value, Double.NaN, Double.NaN));
        }
        return new Reading(
                CRIME.id(),
                1,
                LocalDate.of(2026, 11, 20),
                new Series(Releases.FOOTPRINT, "", figures),
                List.of(),
                List.of(),
                Judgement.of(CRIME, judged, goal == null ? Double.NaN : goal.value(), List.of(), false),
                goal,
                Comparison.NOT_COMPARED,
                null,
                null);
    }
}
