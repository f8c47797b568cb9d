package chesil.publishing.web;

import chesil.access.Findable;
import chesil.access.Searchable;
import chesil.access.Viewer;
import chesil.releases.Releases;
import chesil.strategy.PublicQuestion;
import chesil.versions.AsKnown;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures that were released to the public, and the releases themselves. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PublishedFound implements Searchable {
    private final Releases releases;
    private final Folder folder;

    PublishedFound(Releases releases, Folder folder) {
        this.releases = releases;
        this.folder = folder;
    }

    @Override
    public List<Findable> findable(Viewer viewer) {
        return Stream.concat(figures(), given()).toList();
    }

    private Stream<Findable> figures() {
        var questions = folder.all(PublicQuestion.KIND);
        return releases.publicScorecard(Releases.FOOTPRINT, AsKnown.NOW).rows().stream()
                .filter(row -> row.reading() != null)
                .map(row -> row.indicator())
                .map(indicator -> new Findable(
                        "Published figures",
                        indicator.title(),
                        indicator.question(),
                        "/are-we-getting-better/" + indicator.id(),
                        Stream.concat(
                                        Stream.of(indicator.code()),
                                        questions.stream()
                                                .filter(each -> each.indicator().equals(indicator.id()))
                                                .flatMap(each -> Stream.ofNullable(each.question())))
                                .toList()));
    }

    private Stream<Findable> given() {
        return releases.all(Viewer.nobody()).stream()
                .map(release -> new Findable(
                        "Public releases",
                        release.name() + ": " + release.title(),
                        "Figures as known on " + Dates.day(release.knownAt()),
                        "/open-data#release-" + release.number()));
    }
}
