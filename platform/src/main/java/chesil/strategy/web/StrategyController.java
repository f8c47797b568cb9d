package chesil.strategy.web;

import chesil.access.Viewer;
import chesil.editing.Offers;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.strategy.Challenge;
import chesil.strategy.IndicatorMarks;
import chesil.strategy.Objective;
import chesil.strategy.ObjectiveId;
import chesil.strategy.Outcome;
import chesil.strategy.OutcomeId;
import chesil.strategy.ScaleFigure;
import chesil.strategy.Strategy;
import chesil.strategy.Theme;
import chesil.strategy.WorkOnObjectives;
import chesil.versions.History;
import chesil.versions.Items;
import chesil.versions.KnownOn;
import chesil.web.Page;
import chesil.web.SignalMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Reading the strategy. */
@Controller
class StrategyController {
    private static final String SECTION = "/strategy";

    private final Items items;
    private final Indicators indicators;
    private final WorkOnObjectives work;
    private final IndicatorMarks marks;
    private final Offers offers;

    StrategyController(Items items, Indicators indicators, WorkOnObjectives work, IndicatorMarks marks, Offers offers) {
        this.items = items;
        this.indicators = indicators;
        this.work = work;
        this.marks = marks;
        this.offers = offers;
    }

    @GetMapping("/strategy")
    Page map(Viewer viewer, KnownOn known) {
        var strategy = Strategy.of(items, known.asKnown());
        var map = StrategyMap.of(known, strategy, work.on(known.asKnown()), indicators, marks(viewer, known));
        return Page.of("strategy/map", known.titled("Strategy map"), SECTION, map);
    }

    @GetMapping("/strategy/themes/{theme}")
    Page theme(Viewer viewer, KnownOn known, @PathVariable String theme) {
        var strategy = Strategy.of(items, known.asKnown());
        var found = found(strategy.themes(), each -> each.id().value().equals(theme));
        var map = StrategyMap.of(known, strategy, work.on(known.asKnown()), indicators, marks(viewer, known));
        var branch = found(map.themes(), each -> each.id().equals(theme));
        var page = new ThemePage(
                known,
                found,
                branch,
                offers.of(viewer, known, Theme.KIND, found),
                offers.adding(viewer, known, Outcome.KIND, Map.of("theme", theme)),
                History.lines(items.of(Theme.KIND).history(theme)));
        return Page.of("strategy/theme", known.titled(found.name()), SECTION, page);
    }

    @GetMapping("/strategy/outcomes/{outcome}")
    Page outcome(Viewer viewer, KnownOn known, @PathVariable String outcome) {
        var strategy = Strategy.of(items, known.asKnown());
        var found = found(strategy.outcomes(), each -> each.id().value().equals(outcome));
        var served = work.on(known.asKnown());
        var page = new OutcomePage(
                known,
                StrategyMap.mark(strategy.theme(found.theme()).orElseThrow()),
                found,
                found.alsoIn().stream()
                        .flatMap(id -> strategy.theme(id).stream())
                        .map(Theme::name)
                        .toList(),
                StrategyMap.watching(found.indicators(), indicators, marks(viewer, known)),
                strategy.objectivesOf(found).stream()
                        .map(objective -> StrategyMap.branch(objective, strategy, served))
                        .toList(),
                alsoServing(strategy, found.id()).stream()
                        .map(objective -> StrategyMap.branch(objective, strategy, served))
                        .toList(),
                offers.of(viewer, known, Outcome.KIND, found),
                offers.adding(viewer, known, Objective.KIND, Map.of("outcome", outcome)),
                History.lines(items.of(Outcome.KIND).history(outcome)));
        return Page.of("strategy/outcome", known.titled(found.name()), SECTION, page);
    }

    private static List<Objective> alsoServing(Strategy strategy, OutcomeId outcome) {
        return strategy.objectives().stream()
                .filter(objective -> objective.alsoServes().contains(outcome))
                .toList();
    }

    @GetMapping("/strategy/objectives/{objective}")
    Page objective(Viewer viewer, KnownOn known, @PathVariable String objective) {
        var strategy = Strategy.of(items, known.asKnown());
        var found = found(strategy.objectives(), each -> each.id().value().equals(objective));
        var page = new ObjectivePage(
                known,
                strategy.themeOf(found).map(StrategyMap::mark).orElseThrow(),
                strategy.outcome(found.outcome()).orElseThrow(),
                found,
                StrategyMap.branch(found, strategy, work.on(known.asKnown())),
                priorities(found.id(), known),
                offers.of(viewer, known, Objective.KIND, found),
                History.lines(items.of(Objective.KIND).history(objective)));
        return Page.of("strategy/objective", known.titled(found.name()), SECTION, page);
    }

    private List<String> priorities(ObjectiveId objective, KnownOn known) {
        return items.of(chesil.strategy.Plan.KIND).all(known.asKnown()).stream()
                .flatMap(plan -> plan.priorities().stream())
                .filter(priority -> priority.objectives().contains(objective))
                .map(chesil.strategy.PlanPriority::name)
                .toList();
    }

    @GetMapping("/challenges")
    Page challenges(Viewer viewer, KnownOn known) {
        var strategy = Strategy.of(items, known.asKnown());
        var marked = marks(viewer, known);
        var themes = strategy.byTheme(items.of(Challenge.KIND).all(known.asKnown()), Challenge::theme).stream()
                .map(entry -> new ChallengesPage.OfTheme(
                        StrategyMap.mark(entry.getKey()),
                        entry.getValue().stream()
                                .map(challenge -> new ChallengesPage.Line(
                                        challenge,
                                        strategy.nameOf(challenge.owner()),
                                        StrategyMap.watching(challenge.indicators(), indicators, marked),
                                        offers.of(viewer, known, Challenge.KIND, challenge)))
                                .toList()))
                .toList();
        var page = new ChallengesPage(known, themes, offers.adding(viewer, known, Challenge.KIND, Map.of()));
        return Page.of("strategy/challenges", known.titled("Challenges"), SECTION, page);
    }

    @GetMapping("/evidence")
    Page evidence(KnownOn known) {
        var sources = items.of(chesil.partnership.Source.KIND).all(known.asKnown());
        var figures = items.of(ScaleFigure.KIND).all(known.asKnown()).stream()
                .map(figure -> new EvidencePage.Line(
                        figure,
                        sources.stream()
                                .filter(source -> source.id().equals(figure.source()))
                                .findFirst(),
                        Optional.ofNullable(figure.indicator())
                                .map(id -> StrategyMap.watching(List.of(id), indicators, Map.of())
                                        .getFirst())))
                .toList();
        return Page.of(
                "strategy/evidence",
                known.titled("The scale of the challenge"),
                SECTION,
                new EvidencePage(known, figures));
    }

    private Map<IndicatorId, SignalMark> marks(Viewer viewer, KnownOn known) {
        return marks.of(viewer, known.asKnown());
    }

    private static <T> T found(List<T> all, java.util.function.Predicate<T> wanted) {
        return all.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
