package chesil.releases;

import chesil.access.Findable;
import chesil.access.Searchable;
import chesil.access.Viewer;
import chesil.measures.Indicators;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Indicators and releases, for the search; none of their figures. */
@Component
class FiguresFound implements Searchable {
    private final Indicators indicators;
    private final Releases releases;

    FiguresFound(Indicators indicators, Releases releases) {
        this.indicators = indicators;
        this.releases = releases;
    }

    @Override
    public List<Findable> findable(Viewer viewer) {
        if (!viewer.signedIn()) return List.of();
        var figures = indicators.all().stream()
                .map(indicator -> new Findable(
                        "Indicators",
                        indicator.title(),
                        indicator.words().counts(),
                        "/indicators/" + indicator.id(),
                        List.of(indicator.code(), indicator.question())));
        var given = releases.all(viewer).stream()
                .map(release -> new Findable(
                        "Releases",
                        release.name() + ": " + release.title(),
                        "For the " + release.audience().id(),
                        "/releases/" + release.id()));
        return Stream.concat(figures, given).toList();
    }
}
