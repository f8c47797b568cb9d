package chesil.releases;

import chesil.measures.Indicator;
import chesil.measures.Indicator.ChartKind;
import chesil.measures.Indicator.Flow;
import chesil.measures.Indicator.Grain;
import chesil.measures.Indicator.ValueKind;
import chesil.statistics.Confidence;
import chesil.statistics.Count;
import chesil.statistics.Direction;
import chesil.statistics.Interval;
import chesil.statistics.Proportion;
import chesil.statistics.RecentTrend;
import chesil.statistics.RecentTrend.Movement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The recent trend as Fingertips gives it, over financial years of which every period has a figure. Pure.
 *
 * @see RecentTrend
 */
public final class YearlyTrend {
    private YearlyTrend() {}

    /** Whether years of the indicator can be added up: not stocks, rolling years, money or estimates. */
    private static boolean addsUp(Indicator indicator) {
        return indicator.flow() == Flow.FLOW
                && indicator.chart().kind() != ChartKind.NONE
                && (indicator.kind() == ValueKind.COUNT || indicator.kind() == ValueKind.PROPORTION)
                && (indicator.grain() == Grain.MONTH || indicator.grain() == Grain.QUARTER);
    }

    /** The trend in a few words; empty where years of the indicator do not add up. */
    public static String words(Indicator indicator, Series series) {
        if (!addsUp(indicator)) return "";
        var years = wholeYears(indicator, series);
        if (years.size() < RecentTrend.POINTS) {
            return "Needs " + RecentTrend.POINTS + " whole financial years of figures; there "
                    + (years.size() == 1 ? "is " : "are ") + years.size() + ".";
        }
        var intervals = years.stream().map(year -> interval(indicator, year)).toList();
        var trend = RecentTrend.of(
                years.stream().mapToDouble(year -> value(indicator, year)).toArray(),
                intervals.stream().mapToDouble(Interval::lower).toArray(),
                intervals.stream().mapToDouble(Interval::upper).toArray());
        return words(trend.movement(), indicator.good()) + ", over the last " + RecentTrend.POINTS
                + " financial years.";
    }

    private static String words(Movement movement, Direction good) {
        return switch (movement) {
            case INCREASING -> "Increasing" + meant(good, Direction.UP);
            case DECREASING -> "Decreasing" + meant(good, Direction.DOWN);
            case NO_CHANGE -> "No significant change";
            case NOT_CALCULATED -> "Cannot be calculated";
        };
    }

    private static String meant(Direction good, Direction went) {
        if (good == Direction.NEITHER) return "";
        return good == went ? " and getting better" : " and getting worse";
    }

    /** What a financial year came to. */
    record Year(long count, long outOf) {}

    /** Years of which every period is shown, the earliest first. */
    static List<Year> wholeYears(Indicator indicator, Series series) {
        Map<LocalDate, List<Figure.Counts>> byYear = new TreeMap<>();
        for (var figure : series.figures()) {
            if (!(figure instanceof Figure.Shown shown) || shown.of() == null) continue;
            byYear.computeIfAbsent(Grain.YEAR.startOf(shown.period()), _ -> new ArrayList<>())
                    .add(shown.of());
        }
        var periods = Grain.YEAR.months() / indicator.grain().months();
        return byYear.values().stream()
                .filter(counts -> counts.size() == periods)
                .map(counts -> new Year(
                        Math.round(counts.stream()
                                .mapToDouble(Figure.Counts::numerator)
                                .sum()),
                        Math.round(
                                counts.stream().mapToDouble(YearlyTrend::outOf).sum())))
                .toList();
    }

    private static double outOf(Figure.Counts counts) {
        var denominator = counts.denominator();
        return denominator == null ? 0 : denominator;
    }

    private static double value(Indicator indicator, Year year) {
        return indicator.kind() == ValueKind.COUNT ? year.count() : (double) year.count() / year.outOf();
    }

    private static Interval interval(Indicator indicator, Year year) {
        return indicator.kind() == ValueKind.COUNT
                ? new Count(year.count()).interval(Confidence.P95)
                : new Proportion(year.count(), year.outOf()).interval(Confidence.P95);
    }
}
