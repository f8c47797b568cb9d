package chesil.releases;

import chesil.measures.Indicator;
import chesil.releases.SmallNumbers.Cell;
import chesil.releases.SmallNumbers.Sum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the figures of an indicator out as tables with their totals, and hides what {@link WorkedOut} says. */
@Component
final class SimpleProtection implements Protection {
    @Override
    public List<Reading> protect(Indicator indicator, List<Reading> readings) {
        if (!indicator.people()) return readings;
        var layout = new Layout();
        readings.forEach(layout::add);
        var hidden = WorkedOut.secure(List.copyOf(layout.cells.values()), layout.sums());
        return readings.stream()
                .map(reading -> without(indicator, reading, hidden))
                .toList();
    }

    private static Reading without(Indicator indicator, Reading reading, Set<String> hidden) {
        var whole = without(reading.whole(), hidden);
        return new Reading(
                reading.indicator(),
                reading.version(),
                reading.known(),
                whole,
                reading.parts().stream().map(part -> without(part, hidden)).toList(),
                reading.areas().stream().map(area -> without(area, hidden)).toList(),
                // limits made with a hidden value would help to work it out
                Judging.of(indicator, whole, null, reading.goal(), moved(reading), reading.late()),
                reading.goal(),
                Judging.comparison(indicator, whole),
                reading.overdue(),
                // days of what happened to people are as good as names
                null);
    }

    private static List<LocalDate> moved(Reading reading) {
        var starts = new ArrayList<LocalDate>();
        var marks = reading.judgement().marks();
        for (var i = 1; i < marks.size(); i++) {
            if (marks.get(i).group() != marks.get(i - 1).group())
                starts.add(marks.get(i).period());
        }
        return starts;
    }

    private static Series without(Series series, Set<String> hidden) {
        var figures = new ArrayList<Figure>();
        for (var figure : series.figures()) {
            var period = figure.period();
            if (period != null && hidden.contains(name(series.area(), series.part(), period))) {
                figures.add(new Figure.Suppressed(period));
            } else {
                figures.add(figure);
            }
        }
        return new Series(series.area(), series.part(), figures);
    }

    private static String name(String area, String part, LocalDate period) {
        return area + "|" + part + "|" + period;
    }

    /** The cells of all series, and which of them add up to which. */
    private static final class Layout {
        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private final Map<String, List<String>> partsOf = new TreeMap<>();

        void add(Reading reading) {
            cells(reading.whole());
            for (var area : reading.areas()) {
                cells(area);
                addsUp(reading.whole(), area, "areas");
            }
            for (var part : reading.parts()) {
                cells(part);
                var split = part.part().indexOf('=');
                addsUp(
                        reading.whole(),
                        part,
                        split < 0 ? part.part() : part.part().substring(0, split));
            }
        }

        private void cells(Series series) {
            for (var figure : series.figures()) {
                if (figure instanceof Figure.Shown shown) {
                    var name = name(series.area(), series.part(), shown.period());
                    cells.putIfAbsent(name, new Cell(name, counts(shown)));
                }
            }
        }

        private void addsUp(Series total, Series part, String along) {
            for (var figure : part.figures()) {
                var period = figure.period();
                if (period == null) continue;
                var sum = along + "|" + name(total.area(), total.part(), period);
                var parts = partsOf.computeIfAbsent(sum, _ -> new ArrayList<>());
                var name = name(part.area(), part.part(), period);
                if (!parts.contains(name)) parts.add(name);
            }
        }

        List<Sum> sums() {
            var sums = new ArrayList<Sum>();
            partsOf.forEach((sum, names) -> {
                var total = cells.get(sum.substring(sum.indexOf('|') + 1));
                var parts = new ArrayList<Cell>();
                for (var name : names) {
                    var part = cells.get(name);
                    if (part != null) parts.add(part);
                }
                if (total != null && !parts.isEmpty()) sums.add(new Sum(total, parts));
            });
            return sums;
        }

        private static List<Long> counts(Figure.Shown shown) {
            var of = shown.of();
            if (of == null) return List.of();
            var numerator = Math.round(of.numerator());
            @Nullable Double denominator = of.denominator();
            if (denominator == null) return List.of(numerator);
            var all = Math.round(denominator);
            return List.of(numerator, all, all - numerator);
        }
    }
}
