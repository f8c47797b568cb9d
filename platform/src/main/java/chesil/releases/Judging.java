package chesil.releases;

import chesil.measures.Indicator;
import chesil.measures.observations.Judgement;
import chesil.statistics.Comparison;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges figures as they are shown: what is hidden takes no part. */
final class Judging {
    private Judging() {}

    /** @param happened the events of a chart of events; null where their days are not given */
    static Judgement of(
            Indicator indicator,
            Series series,
            @Nullable Series happened,
            @Nullable Goal goal,
            List<LocalDate> moved,
            boolean stale) {
        if (indicator.chart().kind().byEvents()) {
            if (happened == null) return Judgement.daysNotGiven();
            var events = happened.figures().stream().map(Judging::value).toList();
            return Judgement.ofEvents(indicator, events, moved, stale);
        }
        var end = series.latest().map(Figure::period).orElse(LocalDate.MIN);
        // what is not there yet at the end is no gap in the run: the signal is that of the latest figure
        var values = series.figures().stream()
                .filter(figure -> figure.period() != null
                        && end != null
                        && !figure.period().isAfter(end))
                .map(Judging::value)
                .toList();
        return Judgement.of(indicator, values, goal == null ? Double.NaN : goal.value(), moved, stale);
    }

    private static Judgement.Value value(Figure figure) {
        var period = figure.period();
        if (period == null) throw new IllegalArgumentException("a figure without a period cannot be charted");
        if (!(figure instanceof Figure.Shown shown)) return new Judgement.Value(period, Double.NaN, 0, 0);
        var of = shown.of();
        var denominator = of == null ? null : of.denominator();
        return new Judgement.Value(
                period,
                shown.value(),
                of == null ? Double.NaN : of.numerator(),
                denominator == null ? Double.NaN : denominator);
    }

    /** The latest figure against the definition's benchmark. */
    static Comparison comparison(Indicator indicator, Series series) {
        var benchmark = indicator.benchmark();
        if (benchmark == null || !(series.latest().orElse(null) instanceof Figure.Shown shown)) {
            return Comparison.NOT_COMPARED;
        }
        return shown.range()
                .map(interval -> Comparison.with(benchmark.value(), interval, indicator.good()))
                .orElse(Comparison.NOT_COMPARED);
    }
}
