package chesil.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.statistics.evaluation.SyntheticControl.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each design says where something was found, where nothing was, and where it failed its own test. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordingTest {
    /** Twelve points either side, that change by this much. */
    private static InterruptedSeries series(double change, SeriesModel model) {
        var random = new Random(3);
        var values = new double[24];
        Arrays.setAll(values, t -> 100 + 4 * random.nextGaussian() + (t < 12 ? 0 : change));
        return InterruptedSeries.fit(values, null, 12, model);
    }

    @Test
    void a_change_of_a_series_names_its_comparator_and_what_would_look_the_same() {
        assertThat(series(-30, SeriesModel.of(Family.POISSON)).sentence())
                .matches(
                        "After the change the series was [23]\\d\\.\\d % lower than its own course before would have led one to expect "
                                + "\\(95 % interval \\d\\d\\.\\d % lower to \\d+\\.\\d % lower\\); whatever else changed at that time would "
                                + "look the same\\.");
    }

    @Test
    void no_change_of_a_series_says_what_would_have_been_missed() {
        assertThat(series(0, SeriesModel.of(Family.GAUSSIAN)).sentence())
                .matches(
                        "No change of level can be told from chance: anything from \\d\\.\\d\\d lower to \\d\\.\\d\\d higher would all "
                                + "fit, and a change of less than about \\d\\.\\d\\d would probably not have been seen\\.");
    }

    @Test
    void a_slope_has_a_clause_of_its_own() {
        assertThat(series(-30, SeriesModel.of(Family.POISSON).withSlope()).sentence())
                .contains(", and no change of its trend can be told from chance; whatever else");
    }

    @Test
    void few_points_and_wide_scatter_are_doubts() {
        double[] wild = {10, 90, 12, 80, 15, 95, 11, 20, 99, 9, 70, 14};
        var sentence = InterruptedSeries.fit(wild, null, 6, SeriesModel.of(Family.POISSON))
                .sentence();

        assertThat(sentence)
                .contains("; but there are only 6 points before and 6 after")
                .contains(
                        "; and the counts scatter more than a Poisson model supposes, so that the interval is too narrow");
    }

    /** Units of which some begin in the fifth of eight periods: by so much, after having drifted by so much a period. */
    private static Panel panel(double effect, double drift) {
        var random = new Random(4);
        var rows = new ArrayList<Panel.Row>();
        for (int i = 0; i < 30; i++) {
            boolean begins = i < 15;
            for (int t = 1; t <= 8; t++) {
                double value = 50 + t + random.nextGaussian() + (begins ? drift * t + (t >= 5 ? effect : 0) : 0);
                rows.add(new Panel.Row("u" + i, "" + t, value, begins ? "5" : ""));
            }
        }
        return Panel.of(rows);
    }

    @Test
    void differences_found_say_what_cannot_be_proved() {
        for (var sentence : differences(panel(-6, 0))) {
            assertThat(sentence)
                    .matches(
                            "Where it began the value was \\d\\.\\d\\d lower than had it moved as it did where it had not \\(95 % "
                                    + "interval \\d\\.\\d\\d lower to \\d\\.\\d\\d lower\\); that the two would have moved alike cannot be "
                                    + "proved\\.");
        }
    }

    @Test
    void differences_not_found_say_what_would_have_been_missed() {
        for (var sentence : differences(panel(0, 0))) {
            assertThat(sentence)
                    .startsWith("No effect can be told from chance: anything from ")
                    .endsWith(" would probably not have been seen.");
        }
    }

    @Test
    void groups_that_moved_apart_before_have_no_effect() {
        for (var sentence : differences(panel(-6, 3))) {
            assertThat(sentence)
                    .startsWith(
                            "Those that began and those that did not were moving apart before it began (p below 0.001)")
                    .endsWith("cannot be read as an effect.")
                    .doesNotContain("interval");
        }
    }

    private static List<String> differences(Panel panel) {
        return List.of(
                TwoWay.fit(panel).sentence(),
                GroupTime.fit(panel, Controls.NEVER).sentence());
    }

    /** One unit and so many others on one path; the one changes in the last four of twelve periods. */
    private static SyntheticControl synthetic(int others, double effect, double wobble, Method method) {
        var random = new Random(6);
        var rows = new ArrayList<Panel.Flagged>();
        for (int i = 0; i <= others; i++) {
            for (int t = 0; t < 12; t++) {
                boolean treated = i == 0 && t >= 8;
                double own = i == 0 ? wobble * (t % 2 == 0 ? 1 : -1) : 0;
                double value = 20 + 3 * Math.sin(t) + 0.2 * random.nextGaussian() + own + (treated ? effect : 0);
                rows.add(new Panel.Flagged("u" + i, "" + t, value, treated));
            }
        }
        return SyntheticControl.fit(Panel.ofFlagged(rows), SyntheticControl.Settings.of(method));
    }

    @Test
    void a_synthetic_control_says_how_many_others_showed_as_much() {
        assertThat(synthetic(30, -5, 0, Method.SDID).sentence())
                .matches(
                        "After the start the value was \\d\\.\\d\\d lower than that of the weighted others \\(95 % interval "
                                + "\\d\\.\\d\\d lower to \\d\\.\\d\\d lower\\); of 30 others taken as if they had begun, 0 showed as much \\(p "
                                + "= 0\\.032\\); that they would have gone on alike cannot be proved\\.");
    }

    @Test
    void a_synthetic_control_without_an_effect_claims_none() {
        assertThat(synthetic(30, 0, 0, Method.SDID).sentence())
                .startsWith("No effect can be told from chance: after the start the value was ")
                .endsWith(" would probably not have been seen.");
    }

    @Test
    void few_others_can_show_nothing_at_the_usual_level() {
        assertThat(synthetic(8, -5, 0, Method.SC).sentence())
                .startsWith("No effect can be told from chance")
                .endsWith("with so few others none could be told at the 5 % level.");
    }

    @Test
    void a_synthetic_control_that_did_not_follow_before_has_no_effect() {
        assertThat(synthetic(30, -5, 8, Method.SC).sentence())
                .startsWith(
                        "The weighted others do not follow the treated before the start, so that the difference afterwards, ")
                .endsWith(", cannot be read as an effect.");
    }

    @Test
    void survival_says_on_what_it_rests() {
        var events = new boolean[] {true, true, true, false, true, true};

        assertThat(KaplanMeier.of(new double[] {2, 4, 6, 7, 9, 12}, events).sentence())
                .startsWith("Of 6 people followed, it had happened to half by 7.50 (95 % interval 4 to beyond the end)")
                .endsWith(", if those lost from sight were like those who stayed.");
        assertThat(KaplanMeier.of(new double[] {5, 6}, new boolean[2]).sentence())
                .isEqualTo(
                        "Of 2 people followed, it had not happened to half by the end, if those lost from sight were like "
                                + "those who stayed.");
    }

    static Stream<String> sentences() {
        return Stream.of(
                        Stream.of(
                                series(-30, SeriesModel.of(Family.POISSON)).sentence(),
                                series(0, SeriesModel.of(Family.GAUSSIAN).withSlope())
                                        .sentence()),
                        Stream.of(panel(-6, 0), panel(0, 0), panel(-6, 3)).flatMap(each -> differences(each).stream()),
                        Stream.of(Method.values())
                                .map(method -> synthetic(20, -5, 0, method).sentence()))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void no_sentence_claims_a_cause_or_certainty(String sentence) {
        assertThat(sentence.toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "caused", "because of", "thanks to", "prevented", "worked", "proves", "significant", "nan")
                .endsWith(".");
    }
}
