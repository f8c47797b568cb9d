package chesil.releases;

import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.observations.Judgement;
import chesil.statistics.Comparison;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in an area as one audience gets it: all that its row on the scorecard and its page show, and what a release
 * freezes.
 *
 * @param version of the definition
 * @param known the day as at which it is known
 * @param whole the figures of the whole count, by period
 * @param parts those of its parts
 * @param areas those of the areas inside this one
 * @param judgement of the figures shown; hidden ones are missing in it
 * @param goal null where nobody set one
 * @param comparison with the benchmark of the definition
 * @param happened the events, by day, where the chart is of what lies between them; null for other charts and where their days
 *     are not given
 * @param overdue the first day of the first period whose figure should be there and is not; null for none
 */
public record Reading(
        IndicatorId indicator,
        int version,
        LocalDate known,
        Series whole,
        List<Series> parts,
        List<Series> areas,
        Judgement judgement,
        @Nullable Goal goal,
        Comparison comparison,
        @Nullable LocalDate overdue,
        @Nullable Series happened) {
    public Reading {
        parts = List.copyOf(parts);
        areas = List.copyOf(areas);
    }

    public String area() {
        return whole.area();
    }

    /** The latest figure, or why there is none. */
    public Figure latest() {
        return whole.latest()
                .orElse(new Figure.NotAvailable(null, "No figure yet: no return that it is made from was accepted."));
    }

    public Optional<Goal> aim() {
        return Optional.ofNullable(goal);
    }

    public boolean late() {
        return overdue != null;
    }

    /** By how many whole periods the latest figure is late. */
    public int periodsLate(Indicator indicator) {
        var from = overdue;
        if (from == null) return 0;
        var late = 0;
        var grain = indicator.grain();
        while (isDue(indicator, grain.plus(from, late), known)) late++;
        return late;
    }

    /** Every figure in it. */
    public List<Figure> figures() {
        return Stream.of(List.of(whole), parts, areas)
                .flatMap(List::stream)
                .flatMap(series -> series.figures().stream())
                .toList();
    }

    static boolean isDue(Indicator indicator, LocalDate period, LocalDate today) {
        return indicator
                .grain()
                .plus(period, 1)
                .plusDays(indicator.readyAfterDays())
                .isBefore(today);
    }
}
