package chesil.interventions;

import chesil.measures.IndicatorId;
import chesil.partnership.Group;
import chesil.partnership.Organisation;
import chesil.releases.Happened;
import chesil.releases.Trail;
import chesil.strategy.Objective;
import chesil.strategy.Outcome;
import chesil.strategy.Theme;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.PartialDate;
import chesil.web.Link;
import chesil.web.ThemeMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From an indicator up to its theme, by the strategy and by what serves its objectives. */
@Component
class IndicatorTrail implements Trail {
    private final Items items;
    // each figure's page asks, and the strategy changes a few times a year
    private volatile @Nullable Remembered remembered;

    private record Remembered(Places places, Object edition) {}

    IndicatorTrail(Items items) {
        this.items = items;
    }

    @Override
    public Places at(AsKnown asKnown) {
        if (!(asKnown instanceof AsKnown.Now)) return read(asKnown);
        var edition = edition();
        var ours = remembered;
        if (ours != null && ours.edition().equals(edition)) return ours.places();
        var fresh = new Remembered(read(asKnown), edition);
        remembered = fresh;
        return fresh.places();
    }

    @Override
    public Object edition() {
        return items.edition("partnership", "strategy", "interventions");
    }

    private Places read(AsKnown asKnown) {
        var themes = items.of(Theme.KIND).all(asKnown).stream().collect(Collectors.toMap(Theme::id, theme -> theme));
        var names = Stream.concat(
                        items.of(Group.KIND).all(asKnown).stream()
                                .map(group -> Map.entry(group.id().value(), group.name())),
                        items.of(Organisation.KIND).all(asKnown).stream()
                                .map(each -> Map.entry(each.id().value(), each.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        var objectives = items.of(Objective.KIND).all(asKnown);
        var interventions = items.of(Intervention.KIND).all(asKnown);
        var places = items.of(Outcome.KIND).all(asKnown).stream()
                .flatMap(outcome -> outcome.indicators().stream().map(id -> Map.entry(id, outcome)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        Function<IndicatorId, Optional<Place>> find = id -> Optional.ofNullable(places.get(id))
                .flatMap(outcome -> Optional.ofNullable(themes.get(outcome.theme()))
                        .map(theme -> place(theme, outcome, objectives, interventions, names)));
        return new Read(find, names);
    }

    private record Read(Function<IndicatorId, Optional<Place>> find, Map<String, String> names) implements Places {
        @Override
        public Optional<Place> of(IndicatorId indicator) {
            return find.apply(indicator);
        }

        @Override
        public String nameOf(String owner) {
            return names.getOrDefault(owner, owner);
        }
    }

    private static Place place(
            Theme theme,
            Outcome outcome,
            List<Objective> objectives,
            List<Intervention> interventions,
            Map<String, String> names) {
        var serving = objectives.stream()
                .filter(each -> each.outcome().equals(outcome.id()))
                .toList();
        var objective = serving.stream().findFirst();
        var ids = serving.stream().map(Objective::id).toList();
        var done = interventions.stream()
                .filter(each -> each.objectives().stream().anyMatch(ids::contains))
                .toList();
        return new Place(
                new ThemeMark(ThemeMark.Colour.valueOf(theme.colour().name()), theme.shortName()),
                outcome.name(),
                objective.map(Objective::name).orElse(null),
                objective
                        .map(each -> names.getOrDefault(
                                each.group().value(), each.group().value()))
                        .orElse(null),
                done.stream()
                        .map(each -> new Link(each.name(), "/interventions/" + each.id()))
                        .toList(),
                done.stream()
                        .filter(each -> !each.comparison())
                        .flatMap(IndicatorTrail::happened)
                        .toList());
    }

    /** A phase that began with the whole is not marked beside it. */
    private static Stream<Happened> happened(Intervention intervention) {
        var name = intervention.name();
        var phases = intervention.phases().stream()
                .filter(phase -> phase.from() != null && !phase.from().equals(intervention.started()))
                .flatMap(phase -> on(phase.from(), name + ": " + phase.name()));
        return Stream.of(
                        on(intervention.started(), name + " began"),
                        phases,
                        on(intervention.stopped(), name + " ended"))
                .flatMap(each -> each);
    }

    private static Stream<Happened> on(@Nullable PartialDate day, String words) {
        return day == null ? Stream.empty() : Stream.of(new Happened(day.earliest(), words));
    }
}
