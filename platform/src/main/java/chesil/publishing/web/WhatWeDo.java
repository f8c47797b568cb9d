package chesil.publishing.web;

import chesil.interventions.Achievement;
import chesil.interventions.Intervention;
import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.partnership.Source;
import chesil.partnership.SourceId;
import chesil.strategy.Objective;
import chesil.strategy.Outcome;
import chesil.strategy.ScaleFigure;
import chesil.strategy.Theme;
import chesil.web.ThemeMark;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The strategy as the public reads it: why, what and who, down to each intervention.
 *
 * @param gaps how many objectives have no intervention
 * @param objectives how many there are
 */
public record WhatWeDo(List<ThemeOfWork> themes, List<Year> years, List<ScaleOfIt> scale, int gaps, int objectives) {

    /** A theme and what hangs on it. */
    public record ThemeOfWork(String id, ThemeMark mark, String name, String about, List<OutcomeOfWork> outcomes) {}

    /** An outcome and its objectives. */
    public record OutcomeOfWork(String name, String statement, List<ObjectiveOfWork> objectives) {}

    /** An objective, who answers for it, and what is done for it: nothing is a gap. */
    public record ObjectiveOfWork(String id, String name, String about, String group, List<Doing> doing) {
        public boolean gap() {
            return doing.isEmpty();
        }
    }

    /** One intervention: "operation, not evaluated". */
    public record Doing(String id, String name, String kind) {}

    /** What a year brought. */
    public record Year(String year, List<Cited> achievements) {}

    /** A statement and where it was made. */
    public record Cited(String what, String source, String url) {}

    /** A published figure on the scale of the challenge, with what to be careful about. */
    public record ScaleOfIt(String figure, String where, String caution, Cited source) {}

    /** What the folder says, as far as this page needs it. */
    record Folder(
            List<Theme> themes,
            List<Outcome> outcomes,
            List<Objective> objectives,
            List<Group> groups,
            List<Intervention> interventions,
            List<Achievement> achievements,
            List<ScaleFigure> scale,
            Map<SourceId, Source> sources) {}

    static WhatWeDo of(Folder folder) {
        var themes = folder.themes().stream()
                .map(theme -> new ThemeOfWork(
                        theme.id().value(),
                        mark(theme),
                        theme.name(),
                        theme.about(),
                        folder.outcomes().stream()
                                .filter(outcome -> outcome.theme().equals(theme.id()))
                                .map(outcome -> outcome(outcome, folder))
                                .toList()))
                .toList();
        var objectives = themes.stream()
                .flatMap(theme -> theme.outcomes().stream())
                .flatMap(outcome -> outcome.objectives().stream())
                .toList();
        return new WhatWeDo(
                themes,
                years(folder),
                folder.scale().stream().map(figure -> scale(figure, folder)).toList(),
                (int) objectives.stream().filter(ObjectiveOfWork::gap).count(),
                objectives.size());
    }

    static ThemeMark mark(Theme theme) {
        return new ThemeMark(
                switch (theme.colour()) {
                    case SUPPLY -> ThemeMark.Colour.SUPPLY;
                    case TREATMENT -> ThemeMark.Colour.TREATMENT;
                    case PREVENTION -> ThemeMark.Colour.PREVENTION;
                },
                theme.shortName());
    }

    private static OutcomeOfWork outcome(Outcome outcome, Folder folder) {
        return new OutcomeOfWork(
                outcome.name(),
                outcome.statement(),
                folder.objectives().stream()
                        .filter(objective -> objective.outcome().equals(outcome.id()))
                        .map(objective -> objective(objective, folder))
                        .toList());
    }

    private static ObjectiveOfWork objective(Objective objective, Folder folder) {
        var about = objective.about();
        return new ObjectiveOfWork(
                objective.id().value(),
                objective.name(),
                about == null ? "" : about,
                group(objective.group(), folder.groups()),
                folder.interventions().stream()
                        .filter(each -> each.objectives().contains(objective.id()))
                        .map(each -> new Doing(
                                each.id().value(),
                                each.name(),
                                each.kind().wording() + ", " + each.state().wording()))
                        .toList());
    }

    private static String group(GroupId id, List<Group> groups) {
        return groups.stream()
                .filter(group -> group.id().equals(id))
                .map(Group::name)
                .findFirst()
                .orElse(id.value());
    }

    private static List<Year> years(Folder folder) {
        var byYear = folder.achievements().stream()
                .collect(Collectors.groupingBy(
                        Achievement::year,
                        () -> new TreeMap<>(Comparator.<String>reverseOrder()),
                        Collectors.toList()));
        return byYear.entrySet().stream()
                .map(year -> new Year(
                        year.getKey(),
                        year.getValue().stream()
                                .map(each -> cited(each.what(), each.source(), folder.sources()))
                                .toList()))
                .toList();
    }

    private static ScaleOfIt scale(ScaleFigure figure, Folder folder) {
        return new ScaleOfIt(
                figure.figure(),
                figure.place() + ", " + figure.period(),
                figure.caution(),
                cited(figure.figure(), figure.source(), folder.sources()));
    }

    static Cited cited(String what, SourceId id, Map<SourceId, Source> sources) {
        var source = sources.get(id);
        if (source == null) return new Cited(what, id.value(), "");
        var date = source.date();
        var url = source.url();
        return new Cited(
                what,
                source.title() + ", " + source.publisher() + (date == null ? "" : ", " + Dates.partial(date)),
                url == null ? "" : url.toString());
    }
}
