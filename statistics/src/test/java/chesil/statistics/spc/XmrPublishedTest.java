package chesil.statistics.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Direction;
import chesil.statistics.Fixtures;
import chesil.statistics.Fixtures.Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case that NHSRplotthedots 0.2.2 was run on, point by point. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class XmrPublishedTest {
    @TestFactory
    Stream<DynamicTest> agrees_with_the_package() {
        return Fixtures.cases("spc_xmr_cases.csv", "case", XmrPublishedTest::agrees);
    }

    private static void agrees(List<Row> rows) {
        var values = rows.stream().mapToDouble(row -> row.number("y")).toArray();
        var chart = ControlChart.xmr(values, settings(rows));
        for (int i = 0; i < values.length; i++)
            agrees(rows.get(i), chart.points().get(i));
        assertThat(chart.assurance().label()).isEqualTo(rows.getFirst().text("assurance_at_last_point"));
    }

    private static void agrees(Row row, Point point) {
        close(row, "mean", point.limits().mean());
        close(row, "lpl", point.limits().lower());
        close(row, "upl", point.limits().upper());
        assertThat(point.outsideLimits())
                .as("%s outside", row)
                .isEqualTo(row.text("outside_limits").equals("TRUE"));
        assertThat(point.specialCause().label()).as("%s cause", row).isEqualTo(row.text("special_cause_type"));
        assertThat(point.variation().label()).as("%s type", row).isEqualTo(row.text("point_type"));
        assertThat(point.group()).as("%s group", row).isEqualTo((int) row.whole("rebase_group"));
    }

    private static void close(Row row, String column, double actual) {
        double expected = row.number(column);
        if (Double.isNaN(expected)) assertThat(actual).as("%s %s", row, column).isNaN();
        else assertThat(actual).as("%s %s", row, column).isCloseTo(expected, printed(expected));
    }

    /** The files print 15 significant digits. */
    private static Offset<Double> printed(double value) {
        return within(1e-13 * Math.max(1, Math.abs(value)));
    }

    private static Settings settings(List<Row> rows) {
        var first = rows.getFirst();
        var direction = switch (first.text("improvement_direction")) {
            case "increase" -> Direction.UP;
            case "decrease" -> Direction.DOWN;
            default -> Direction.NEITHER;
        };
        var settings = Settings.of(direction)
                .target(first.number("target"))
                .rebasedAt(IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).text("rebase").equals("1"))
                        .toArray());
        if (first.text("screen_outliers").equals("FALSE")) settings = settings.unscreened();
        return first.has("fix_after_n_points")
                ? settings.fixedAfter((int) first.whole("fix_after_n_points"))
                : settings;
    }
}
