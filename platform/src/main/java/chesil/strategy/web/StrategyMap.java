package chesil.strategy.web;

import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.strategy.Objective;
import chesil.strategy.ObjectiveId;
import chesil.strategy.Outcome;
import chesil.strategy.Strategy;
import chesil.strategy.Theme;
import chesil.strategy.WorkOnObjectives.Work;
import chesil.versions.KnownOn;
import chesil.web.Choice;
import chesil.web.SignalMark;
import chesil.web.ThemeMark;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why the partnership does each thing, as a nested list. */
public record StrategyMap(KnownOn known, int objectives, int gaps, List<ThemeBranch> themes) {
    /** A theme with what is below it. */
    public record ThemeBranch(ThemeMark mark, String id, String name, List<OutcomeBranch> outcomes) {}

    /** An outcome with its indicators and what is below it. */
    public record OutcomeBranch(String id, String name, List<Watching> indicators, List<ObjectiveBranch> objectives) {}

    /** An objective, the group that answers, and what is done; nothing is a gap. */
    public record ObjectiveBranch(String id, String name, String group, String groupName, List<Work> work) {
        public boolean isGap() {
            return work.isEmpty();
        }
    }

    /** An indicator that watches an outcome; {@code mark} is null where no signal may be shown. */
    public record Watching(
            String id, String code, String title, @Nullable SignalMark mark) {}

    /** Such as "3 objectives of 13 have no intervention." */
    public String gapsInWords() {
        if (gaps == 0) return "Every objective has an intervention.";
        return gaps
                + (gaps == 1 ? " objective of " : " objectives of ")
                + objectives
                + (gaps == 1 ? " has no intervention." : " have no intervention.");
    }

    static StrategyMap of(
            KnownOn known,
            Strategy strategy,
            Map<ObjectiveId, List<Work>> work,
            Indicators indicators,
            Map<IndicatorId, SignalMark> marks) {
        return new StrategyMap(
                known,
                strategy.objectives().size(),
                strategy.gaps(work).size(),
                strategy.themes().stream()
                        .map(theme -> new ThemeBranch(
                                mark(theme),
                                theme.id().value(),
                                theme.name(),
                                strategy.outcomesOf(theme).stream()
                                        .map(outcome -> branch(outcome, strategy, work, indicators, marks))
                                        .toList()))
                        .toList());
    }

    private static OutcomeBranch branch(
            Outcome outcome,
            Strategy strategy,
            Map<ObjectiveId, List<Work>> work,
            Indicators indicators,
            Map<IndicatorId, SignalMark> marks) {
        return new OutcomeBranch(
                outcome.id().value(),
                outcome.name(),
                watching(outcome.indicators(), indicators, marks),
                strategy.objectivesOf(outcome).stream()
                        .map(objective -> branch(objective, strategy, work))
                        .toList());
    }

    static ObjectiveBranch branch(Objective objective, Strategy strategy, Map<ObjectiveId, List<Work>> work) {
        return new ObjectiveBranch(
                objective.id().value(),
                objective.name(),
                objective.group().value(),
                strategy.nameOf(objective.group()),
                work.getOrDefault(objective.id(), List.of()));
    }

    /** In their order; one that is defined no longer is named by its id. */
    static List<Watching> watching(List<IndicatorId> ids, Indicators indicators, Map<IndicatorId, SignalMark> marks) {
        return ids.stream()
                .map(id -> indicators
                        .find(id)
                        .map(known -> new Watching(id.value(), known.code(), known.title(), marks.get(id)))
                        .orElse(new Watching(id.value(), id.value(), id.value(), null)))
                .toList();
    }

    static ThemeMark mark(Theme theme) {
        return new ThemeMark(ThemeMark.Colour.valueOf(theme.colour().name()), theme.shortName());
    }

    /** All indicators, to choose from. */
    static List<Choice> choices(Indicators indicators) {
        return indicators.all().stream()
                .map(each -> new Choice(each.id().value(), each.code() + ", " + each.title()))
                .toList();
    }
}
