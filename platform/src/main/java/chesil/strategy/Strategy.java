package chesil.strategy;

import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The strategy as it was known at one time, with what answers what. */
public record Strategy(List<Theme> themes, List<Outcome> outcomes, List<Objective> objectives, List<Group> groups) {
    public static Strategy of(Items items, AsKnown asKnown) {
        return new Strategy(
                items.of(Theme.KIND).all(asKnown),
                items.of(Outcome.KIND).all(asKnown),
                items.of(Objective.KIND).all(asKnown),
                items.of(Group.KIND).all(asKnown));
    }

    public List<Outcome> outcomesOf(Theme theme) {
        return outcomes.stream()
                .filter(outcome -> outcome.theme().equals(theme.id()))
                .toList();
    }

    public List<Objective> objectivesOf(Outcome outcome) {
        return objectives.stream()
                .filter(objective -> objective.outcome().equals(outcome.id()))
                .toList();
    }

    public List<Objective> objectivesOf(GroupId group) {
        return objectives.stream()
                .filter(objective -> objective.group().equals(group))
                .toList();
    }

    public Optional<Theme> theme(ThemeId id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    public Optional<Outcome> outcome(OutcomeId id) {
        return outcomes.stream().filter(outcome -> outcome.id().equals(id)).findFirst();
    }

    public Optional<Objective> objective(ObjectiveId id) {
        return objectives.stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst();
    }

    /** The theme that an objective is shown under. */
    public Optional<Theme> themeOf(Objective objective) {
        return outcome(objective.outcome()).flatMap(outcome -> theme(outcome.theme()));
    }

    /** Its name; its id where the group is not known. */
    public String nameOf(GroupId id) {
        return groups.stream()
                .filter(group -> group.id().equals(id))
                .map(Group::name)
                .findFirst()
                .orElse(id.value());
    }

    /** The objectives that nothing is done for. */
    public List<Objective> gaps(Map<ObjectiveId, ?> work) {
        return objectives.stream()
                .filter(objective -> !work.containsKey(objective.id()))
                .toList();
    }

    /** Values by the theme they belong to, in the order of themes. */
    public <T> List<Map.Entry<Theme, List<T>>> byTheme(List<T> values, Function<T, ThemeId> theme) {
        var grouped = values.stream().collect(Collectors.groupingBy(theme));
        return themes.stream()
                .filter(each -> grouped.containsKey(each.id()))
                .sorted(Comparator.comparingInt(themes::indexOf))
                .map(each -> Map.entry(each, grouped.getOrDefault(each.id(), List.of())))
                .toList();
    }
}
