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

    public Optional<Figure> latest() {
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures.getLast());
    }

    public Optional<Figure> at(LocalDate period) {
        return figures.stream().filter(each -> period.equals(each.period())).findFirst();
    }
}
