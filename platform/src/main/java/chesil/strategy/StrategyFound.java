package chesil.strategy;

import chesil.access.Findable;
import chesil.access.Searchable;
import chesil.access.Viewer;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Themes, outcomes, objectives, challenges and the scale of the challenge, for the search. */
@Component
class StrategyFound implements Searchable {
    private final Items items;

    StrategyFound(Items items) {
        this.items = items;
    }

    @Override
    public List<Findable> findable(Viewer viewer) {
        return Stream.of(
                        all(Theme.KIND)
                                .map(theme -> new Findable(
                                        "Themes",
                                        theme.name(),
                                        theme.about(),
                                        "/strategy/themes/" + theme.id(),
                                        List.of(theme.shortName()))),
                        all(Outcome.KIND)
                                .map(outcome -> new Findable(
                                        "Outcomes",
                                        outcome.name(),
                                        outcome.statement(),
                                        "/strategy/outcomes/" + outcome.id())),
                        all(Objective.KIND)
                                .map(objective -> new Findable(
                                        "Objectives",
                                        objective.name(),
                                        objective.about() == null ? "" : objective.about(),
                                        "/strategy/objectives/" + objective.id())),
                        all(Challenge.KIND)
                                .map(challenge -> new Findable(
                                        "Challenges",
                                        challenge.name(),
                                        challenge.about(),
                                        "/challenges#" + challenge.id())),
                        all(ScaleFigure.KIND)
                                .map(figure -> new Findable(
                                        "Evidence", figure.figure(), figure.caution(), "/evidence#" + figure.id())))
                .flatMap(each -> each)
                .toList();
    }

    private <T extends Record> Stream<T> all(Kind<T> kind) {
        return items.of(kind).all(AsKnown.NOW).stream();
    }
}
