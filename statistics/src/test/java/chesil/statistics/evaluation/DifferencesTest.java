package chesil.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Confidence;
import chesil.statistics.Fixtures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferencesTest {
    private static Panel organDonation() { // NickCH-K/causaldata @94e0c05
        return Panel.ofFlagged(Fixtures.read("did_organ_donation.csv").stream()
                .map(row -> new Panel.Flagged(
                        row.text("State"), row.text("Quarter_Num"), row.number("Rate"), row.whole("treated") == 1))
                .toList());
    }

    private static Panel countyEmployment() { // mpdta, bcallaway11/did @71ba8a5
        return Panel.of(Fixtures.read("did_mpdta.csv").stream()
                .map(row -> new Panel.Row(
                        row.text("countyreal"), row.text("year"), row.number("lemp"), row.text("first_treat")))
                .toList());
    }

    @Test
    void two_way_agrees_with_the_published_effect_on_organ_donation() { // The Effect, chapter 18: -0.022 (0.006)
        var found = TwoWay.fit(organDonation());

        assertThat(found.effect().value()).isCloseTo(-0.02245897, within(5e-9));
        assertThat(found.effect().standardError()).isCloseTo(0.0060, within(5e-5));
        assertThat(found.clusters()).isEqualTo(27);
        assertThat(found.treatedClusters()).isEqualTo(1);
        assertThat(found.sentence()).contains("1 treated cluster");
    }

    @Test
    void group_time_agrees_with_the_published_effects_on_county_employment() {
        var found = GroupTime.fit(countyEmployment(), Controls.NEVER);
        var published = Fixtures.read("did_mpdta_expected.csv");

        assertThat(found.cells()).hasSameSizeAs(published);
        for (int i = 0; i < published.size(); i++) {
            var row = published.get(i);
            var cell = found.cells().get(i);
            assertThat(cell.group()).isEqualTo(row.text("group"));
            assertThat(cell.period()).isEqualTo(row.text("time"));
            assertThat(cell.base()).isEqualTo(row.text("base"));
            assertThat(cell.estimate().value()).isCloseTo(row.number("att"), within(1e-10));
            assertThat(cell.estimate().standardError()).isCloseTo(row.number("se"), within(1e-10));
            assertThat(cell.treated()).isEqualTo((int) row.whole("n_group"));
            assertThat(cell.controls()).isEqualTo((int) row.whole("n_never"));
        }
    }

    @Test
    void group_time_summaries_agree_with_published_ones() { // the did package's vignette; errors also diff-diff 3.13.0
        var found = GroupTime.fit(countyEmployment(), Controls.NEVER);

        assertThat(found.simple().value()).isCloseTo(-0.03995, within(5e-6));
        assertThat(found.simple().standardError()).isCloseTo(0.012034012770185423, within(1e-12));
        assertThat(found.group().value()).isCloseTo(-0.03102, within(5e-6));
        assertThat(found.groups().getFirst().estimate().standardError()).isCloseTo(0.026367799435027265, within(1e-12));
        assertThat(found.pretrend().degreesOfFreedom()).isEqualTo(5);
        assertThat(found.pretrend().p()).isCloseTo(0.16812, within(5e-6));
        var atStart = found.events().stream()
                .filter(each -> each.since() == 0)
                .findFirst()
                .orElseThrow();
        assertThat(atStart.estimate().value()).isCloseTo(-0.0199, within(5e-5));
        assertThat(atStart.estimate().standardError()).isCloseTo(0.0118, within(5e-5));
    }

    @Test
    void those_not_yet_treated_serve_where_asked() { // diff-diff 3.13.0, control_group="not_yet_treated"
        var first = GroupTime.fit(countyEmployment(), Controls.NOT_YET).cells().getFirst();

        assertThat(first.estimate().value()).isCloseTo(-0.019372363675922134, within(1e-12));
        assertThat(first.estimate().standardError()).isCloseTo(0.022310112883680573, within(1e-12));
    }

    /** Two units treated in the third of four periods and three that are not; differences can be had by head. */
    private static List<Panel.Row> byHead() {
        var rows = new ArrayList<Panel.Row>();
        double[][] values = {{1, 2, 8, 9}, {3, 5, 9, 12}, {1, 2, 3, 4}, {2, 3, 5, 6}, {4, 5, 6, 8}};
        for (int i = 0; i < 5; i++) {
            for (int t = 0; t < 4; t++) {
                rows.add(new Panel.Row("unit " + i, "" + (2001 + t), values[i][t], i < 2 ? "2003" : ""));
            }
        }
        return rows;
    }

    @Test
    void an_effect_is_the_difference_of_changes() {
        var cells = GroupTime.fit(Panel.of(byHead()), Controls.NEVER).cells();

        assertThat(cells.get(1).period()).isEqualTo("2003");
        assertThat(cells.get(1).estimate().value()).isCloseTo((6 + 4) / 2.0 - (1 + 2 + 1) / 3.0, within(1e-12));
        assertThat(cells.get(2).estimate().value()).isCloseTo((7 + 7) / 2.0 - (2 + 3 + 3) / 3.0, within(1e-12));
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private record Made(List<Panel.Row> rows, List<String> clusters) {}

    private static Made made(long seed, double effect) {
        var random = new Random(seed);
        var rows = new ArrayList<Panel.Row>();
        var clusters = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            double own = random.nextGaussian();
            int start = i < 15 ? 4 : i < 30 ? 6 : 99;
            clusters.add("c" + i / 2);
            for (int t = 1; t <= 8; t++) {
                double value = own + 0.3 * t + 0.5 * random.nextGaussian() + (t >= start ? effect : 0);
                rows.add(new Panel.Row("u" + i, "" + t, value, start == 99 ? "0" : "" + start));
            }
        }
        return new Made(rows, clusters);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void order_of_rows_shift_of_units_and_scale_do_not_matter(long seed) {
        var rows = new ArrayList<>(made(seed, 1).rows());
        var plain = Panel.of(rows);
        var moved = new ArrayList<>(rows.stream()
                .map(row -> new Panel.Row(
                        row.unit(), row.period(), 100 * row.value() + row.unit().hashCode() % 50, row.firstTreated()))
                .toList());
        Collections.shuffle(moved, new Random(seed));

        assertThat(GroupTime.fit(Panel.of(moved), Controls.NEVER).group().value())
                .isCloseTo(100 * GroupTime.fit(plain, Controls.NEVER).group().value(), within(1e-9));
        assertThat(TwoWay.fit(Panel.of(moved)).effect().standardError())
                .isCloseTo(100 * TwoWay.fit(plain).effect().standardError(), within(1e-9));
    }

    @Test
    void intervals_hold_a_known_effect_about_as_often_as_they_say() {
        int twoWay = 0;
        int groupTime = 0;
        int clustered = 0;
        for (long seed = 0; seed < 500; seed++) {
            var made = made(seed, 0.7);
            var panel = Panel.of(made.rows());
            if (TwoWay.fit(panel).effect().interval(Confidence.P95).holds(0.7)) twoWay++;
            if (GroupTime.fit(panel, Controls.NEVER)
                    .group()
                    .interval(Confidence.P95)
                    .holds(0.7)) groupTime++;
            var byCluster = GroupTime.fit(panel, Controls.NOT_YET, made.clusters());
            if (byCluster.simple().interval(Confidence.P95).holds(0.7)) clustered++;
        }
        // 475, and three standard deviations of a binomial below; a little more, since normal quantiles stand for
        // Student's
        assertThat(twoWay).isBetween(455, 495);
        assertThat(groupTime).isBetween(450, 495);
        assertThat(clustered).isBetween(445, 495);
    }

    @Test
    void each_unit_in_a_cluster_of_its_own_is_no_clustering() {
        var made = made(1, 1);
        var panel = Panel.of(made.rows());

        assertThat(GroupTime.fit(panel, Controls.NEVER, panel.units())).isEqualTo(GroupTime.fit(panel, Controls.NEVER));
        assertThat(TwoWay.fit(panel, panel.units())).isEqualTo(TwoWay.fit(panel));
    }

    @Test
    void effects_that_grow_mislead_two_way_and_not_group_time() { // Goodman-Bacon (2021), J Econometrics 225:254-277
        var rows = new ArrayList<Panel.Row>();
        for (int i = 0; i < 20; i++) {
            int start = i < 10 ? 3 : 9;
            for (int t = 1; t <= 12; t++) {
                rows.add(new Panel.Row("u" + i, "" + t, i + (t >= start ? t - start + 1 : 0), "" + start));
            }
        }
        var panel = Panel.of(rows);
        var twoWay = TwoWay.fit(panel);

        assertThat(twoWay.negativeCells()).isPositive();
        assertThat(twoWay.effect().value()).isNegative();
        assertThat(twoWay.sentence()).contains("see the group-time effects");
        assertThat(GroupTime.fit(panel, Controls.NOT_YET).simple().value()).isCloseTo(3.5, within(1e-9)); // 1 to 6
    }

    @Test
    void groups_that_moved_apart_before_are_given_no_effect() {
        var random = new Random(2);
        var rows = new ArrayList<Panel.Row>();
        for (int i = 0; i < 40; i++) {
            for (int t = 1; t <= 8; t++) {
                double value = (i < 20 ? 0.6 * t : 0) + 0.3 * random.nextGaussian();
                rows.add(new Panel.Row("u" + i, "" + t, value, i < 20 ? "6" : ""));
            }
        }
        var found = GroupTime.fit(Panel.of(rows), Controls.NEVER);

        assertThat(found.pretrend().failed()).isTrue();
        assertThat(found.sentence()).contains("moving apart before").contains("cannot be read as an effect");
        assertThat(TwoWay.fit(Panel.of(rows)).sentence()).contains("cannot be read as an effect");
    }

    @Test
    void a_single_treated_unit_has_no_group_time_error() {
        var rows = byHead().stream().filter(row -> !row.unit().equals("unit 1")).toList();
        var found = GroupTime.fit(Panel.of(rows), Controls.NEVER);

        assertThat(found.group().standardError()).isNaN();
        assertThat(found.sentence()).contains("single unit");
    }

    @Test
    void units_treated_from_the_first_period_on_are_left_out() {
        var rows = new ArrayList<>(byHead());
        for (int t = 1; t <= 4; t++) rows.add(new Panel.Row("always", "200" + t, 50, "1999"));
        var found = GroupTime.fit(Panel.of(rows), Controls.NEVER);

        assertThat(found.leftOut()).isEqualTo(1);
        assertThat(found.cells())
                .isEqualTo(GroupTime.fit(Panel.of(byHead()), Controls.NEVER).cells());
    }

    @Test
    void what_cannot_be_compared_is_named() {
        var all = byHead().stream()
                .map(row -> new Panel.Row(row.unit(), row.period(), row.value(), "2003"))
                .toList();
        var none = byHead().stream()
                .map(row -> new Panel.Row(row.unit(), row.period(), row.value(), ""))
                .toList();

        assertThatThrownBy(() -> GroupTime.fit(Panel.of(all), Controls.NEVER))
                .hasMessageContaining("none is never treated");
        assertThatThrownBy(() -> GroupTime.fit(Panel.of(all), Controls.NOT_YET))
                .hasMessageContaining("no unit is left");
        assertThatThrownBy(() -> GroupTime.fit(Panel.of(none), Controls.NEVER))
                .hasMessageContaining("nothing to compare");
        assertThatThrownBy(() -> TwoWay.fit(Panel.of(all))).hasMessageContaining("cannot be told from unit and period");
        assertThatThrownBy(() -> TwoWay.fit(Panel.of(byHead()), List.of("a")))
                .hasMessageContaining("5 units and 1 clusters");
    }
}
