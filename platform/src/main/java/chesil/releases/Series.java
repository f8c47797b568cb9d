package chesil.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line on a chart, as an audience gets it.
 *
 * @param area code of the area
 * @param part such as {@code grade=major}; empty for the whole
 * @param figures by period
 */
public record Series(String area, String part, List<Figure> figures) {
    public Series {
        figures = List.copyOf(figures);
    }

    /** The latest that is there, shown or hidden; where none is, why the last one is not. */
    public Optional<Figure> latest() {
        for (var figure : figures.reversed()) {
            if (!(figure instanceof Figure.NotAvailable)) return Optional.of(figure);
        }
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures.getLast());
    }

    public Optional<Figure> at(LocalDate period) {
        return figures.stream().filter(each -> period.equals(each.period())).findFirst();
    }
}
