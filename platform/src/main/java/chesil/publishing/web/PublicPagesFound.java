package chesil.publishing.web;

import chesil.access.Findable;
import chesil.access.Searchable;
import chesil.access.Viewer;
import chesil.interventions.Intervention;
import chesil.partnership.Group;
import chesil.partnership.Meeting;
import chesil.partnership.Organisation;
import chesil.strategy.Objective;
import chesil.strategy.Outcome;
import chesil.strategy.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What anybody may find. It is asked last: a module's own page of the same thing comes first for who may open it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PublicPagesFound implements Searchable {
    private static final List<Findable> PAGES = List.of(
            page("Are we getting better?", "Every published indicator, in plain words.", "/are-we-getting-better"),
            page("What we do", "Themes, outcomes, objectives and what is done for each.", "/what-we-do"),
            page("Who we are", "Roles, groups and partners.", "/who-we-are"),
            page("Meetings and papers", "When the board meets in public.", "/meetings"),
            page("Open data", "Every public release as CSV and JSON.", "/open-data"),
            page("Get help", "For yourself or someone else: emergency, helplines, treatment.", "/help"),
            page("How we protect small numbers", "What is hidden so that nobody is recognised.", "/small-numbers"),
            page("How to read the charts", "Marks, charts and intervals.", "/how-to-read"),
            page("Words we use", "What our words mean.", "/words"),
            page("Accessibility statement", "How accessible this site is.", "/accessibility"),
            page("Privacy", "What we hold about who reads and who signs in.", "/privacy"));

    private final Folder folder;

    PublicPagesFound(Folder folder) {
        this.folder = folder;
    }

    @Override
    public List<Findable> findable(Viewer viewer) {
        return Stream.of(PAGES.stream(), strategy(), interventions(), people(), words())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Findable> strategy() {
        return Stream.of(
                        folder.all(Theme.KIND).stream()
                                .map(theme -> new Findable(
                                        "Themes",
                                        theme.name(),
                                        theme.about(),
                                        "/what-we-do#" + theme.id(),
                                        List.of(theme.shortName()))),
                        folder.all(Outcome.KIND).stream()
                                .map(outcome -> new Findable(
                                        "Outcomes",
                                        outcome.name(),
                                        outcome.statement(),
                                        "/what-we-do#" + outcome.theme())),
                        folder.all(Objective.KIND).stream()
                                .map(objective -> new Findable(
                                        "Objectives",
                                        objective.name(),
                                        objective.about() == null ? "" : objective.about(),
                                        "/what-we-do#" + objective.id())))
                .flatMap(each -> each);
    }

    private Stream<Findable> interventions() {
        return folder.all(Intervention.KIND).stream()
                .map(each -> new Findable(
                        "Interventions",
                        each.name(),
                        each.about(),
                        "/what-we-do/" + each.id(),
                        List.of(each.kind().wording())));
    }

    private Stream<Findable> people() {
        return Stream.of(
                        folder.all(Group.KIND).stream()
                                .map(group -> new Findable(
                                        "Groups", group.name(), group.about(), "/who-we-are#group-" + group.id())),
                        folder.all(Organisation.KIND).stream()
                                .filter(organisation -> organisation.partner() != null)
                                .map(organisation -> new Findable(
                                        "Organisations",
                                        organisation.name(),
                                        organisation.kind().wording() + ", a partner",
                                        "/who-we-are#partners")),
                        folder.all(Meeting.KIND).stream()
                                .filter(Meeting::public_)
                                .map(meeting -> new Findable(
                                        "Meetings",
                                        meeting.title() + ", " + Dates.day(meeting.date()),
                                        "In public",
                                        "/meetings#" + meeting.id())))
                .flatMap(each -> each);
    }

    private static Stream<Findable> words() {
        return Words.OURS.groups().stream()
                .flatMap(group -> group.words().stream())
                .map(word -> new Findable("Words", word.word(), word.meaning(), "/words#" + word.id()));
    }

    private static Findable page(String title, String summary, String path) {
        return new Findable("Pages", title, summary, path);
    }
}
