package chesil.releases;

import chesil.measures.Indicator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a reading says otherwise than an earlier release did: the figures that both give as numbers and that differ.
 *
 * @param release the one before
 * @param figures by period, the latest first
 */
public record ToldBefore(Release release, List<Changed> figures) {
    public ToldBefore {
        figures = List.copyOf(figures);
    }

    /** A figure, and what the earlier release had in its place. */
    public record Changed(LocalDate period, Figure.Shown before, Figure.Shown now) {}

    /** Compares the figures as people read them: what differs behind the last place that is shown is no revision. */
    static ToldBefore compare(Release release, Reading before, Reading now) {
        return new ToldBefore(
                release,
                now.whole().figures().reversed().stream()
                        .flatMap(figure -> changed(before.whole(), figure))
                        .toList());
    }

    private static Stream<Changed> changed(Series before, Figure figure) {
        if (!(figure instanceof Figure.Shown now)) return Stream.empty();
        return before
                .at(now.period())
                .filter(Figure.Shown.class::isInstance)
                .map(Figure.Shown.class::cast)
                .filter(old -> !old.text().equals(now.text()))
                .map(old -> new Changed(now.period(), old, now))
                .stream();
    }

    /** "Oct 2026 was 61.8% in release 3, for the board. 2 earlier figures were revised too." */
    public String words(Indicator indicator) {
        var latest = figures.getFirst();
        var others = figures.size() - 1;
        var said = Wording.period(indicator, latest.period()) + " was "
                + latest.before().text() + " in "
                + release.name().substring(0, 1).toLowerCase(java.util.Locale.UK)
                + release.name().substring(1) + ".";
        if (others == 0) return said;
        return said + (others == 1 ? " One earlier figure" : " " + others + " earlier figures") + " too.";
    }

    /** The release by which it can be cited. */
    public int number() {
        return Objects.requireNonNull(release.number());
    }
}
