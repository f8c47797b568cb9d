package chesil.measures.calculation;

import chesil.measures.Indicator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Periods on end of an indicator: from the first day of one to the day after the last of another. */
record Span(LocalDate from, LocalDate until) {

    /** What of an indicator the changes touch, as few spans as there can be, the earliest first. */
    static List<Span> touched(Indicator indicator, Collection<Change> changes) {
        var spans = new ArrayList<Span>();
        changes.stream()
                .filter(change -> indicator.sources().contains(change.specification()))
                .map(change -> touched(indicator, change))
                .sorted(Comparator.comparing(Span::from))
                .forEach(next -> {
                    if (spans.isEmpty() || next.from().isAfter(spans.getLast().until())) spans.add(next);
                    else spans.add(spans.removeLast().and(next));
                });
        return spans;
    }

    private static Span touched(Indicator indicator, Change change) {
        var grain = indicator.grain();
        return new Span(
                grain.startOf(change.from()), grain.plus(grain.startOf(change.to()), 1 + indicator.readsBack()));
    }

    private Span and(Span next) {
        return new Span(from, next.until().isAfter(until) ? next.until() : until);
    }
}
