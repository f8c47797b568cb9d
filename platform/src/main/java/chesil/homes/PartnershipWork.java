package chesil.homes;

import chesil.access.Audience;
import chesil.access.MayOpen;
import chesil.access.Viewer;
import chesil.interventions.Intervention;
import chesil.interventions.InterventionKind;
import chesil.partnership.Action;
import chesil.partnership.Group;
import chesil.partnership.GroupKind;
import chesil.partnership.Meeting;
import chesil.partnership.Minutes;
import chesil.partnership.PartnershipInfo;
import chesil.partnership.PartnershipRole;
import chesil.partnership.Seat;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.strategy.Challenge;
import chesil.strategy.Objective;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.web.Tag;
import chesil.web.Task;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What homes say of the partnership itself: meetings, seats, gaps, drafts, and what somebody looks after. */
@Component
class PartnershipWork {
    private static final int MOST_NAMED = 3;

    private final Items items;
    private final Minutes minutes;
    private final Releases releases;
    private final MayOpen doors;

    PartnershipWork(Items items, Minutes minutes, Releases releases, MayOpen doors) {
        this.items = items;
        this.minutes = minutes;
        this.releases = releases;
        this.doors = doors;
    }

    Optional<Meeting> nextBoard(LocalDate today) {
        var boards = groups().stream()
                .filter(group -> group.kind() == GroupKind.BOARD)
                .map(Group::id)
                .collect(Collectors.toSet());
        return items.of(Meeting.KIND).all(AsKnown.NOW).stream()
                .filter(meeting ->
                        boards.contains(meeting.group()) && !meeting.date().isBefore(today))
                .min(Comparator.comparing(Meeting::date));
    }

    /** Releases that wait for a signature. */
    List<Task> drafts(Viewer viewer) {
        return releases.all(viewer).stream()
                .filter(release -> release.state() == Release.State.DRAFT)
                .map(release -> new Task(
                        "Sign off “" + release.title() + "” for the "
                                + release.audience().id() + "?",
                        "/releases/" + release.id(),
                        "Drafted by " + release.draftedBy() + ": "
                                + release.chosen().size()
                                + " indicators. Options: sign it off, ask for a change, leave it.",
                        new Tag("Draft", Tag.Colour.GREY)))
                .filter(task -> doors.mayOpen(viewer, task.href()))
                .toList();
    }

    /** Actions that should have been done by now: one line for all. */
    List<Task> overdue(Viewer viewer, LocalDate today) {
        var late = minutes.overdue();
        if (late.isEmpty() || !doors.mayOpen(viewer, "/minutes")) return List.of();
        var days = ChronoUnit.DAYS.between(late.getFirst().due(), today);
        return List.of(new Task(
                counted(late.size(), "action is overdue", "actions are overdue"),
                "/minutes#actions",
                some(late.stream().map(Action::what).toList()) + " The oldest by " + counted((int) days, "day", "days")
                        + ".",
                null));
    }

    /** The latest release that the public has been given. */
    Optional<Release> latestPublic(Viewer viewer) {
        return releases.all(viewer).stream()
                .filter(release -> release.frozen() && release.audience() == Audience.PUBLIC)
                .findFirst();
    }

    /** Empty seats, roles that nobody holds, objectives that nothing serves. */
    List<Task> gaps(Viewer viewer, LocalDate today) {
        var gaps = new ArrayList<Task>();
        var seats = items.of(Seat.KIND).all(AsKnown.NOW).stream()
                .filter(Seat::empty)
                .map(Seat::title)
                .toList();
        if (!seats.isEmpty())
            gaps.add(new Task(counted(seats.size(), "seat is empty", "seats are empty"), "/groups", some(seats), null));
        var roles = vacant(today);
        if (!roles.isEmpty())
            gaps.add(new Task(
                    counted(roles.size(), "role is not held", "roles are not held"), "/partners", some(roles), null));
        var objectives = withoutIntervention(today);
        if (!objectives.isEmpty())
            gaps.add(new Task(
                    counted(objectives.size(), "objective has no intervention", "objectives have no intervention"),
                    "/strategy",
                    some(objectives),
                    null));
        return gaps.stream().filter(gap -> doors.mayOpen(viewer, gap.href())).toList();
    }

    private List<String> vacant(LocalDate today) {
        return items.of(PartnershipInfo.KIND).all(AsKnown.NOW).stream()
                .findFirst()
                .map(info -> Arrays.stream(PartnershipRole.values())
                        .filter(role -> info.holders(role, today).isEmpty())
                        .map(PartnershipRole::wording)
                        .toList())
                .orElse(List.of());
    }

    private List<String> withoutIntervention(LocalDate today) {
        var served = items.of(Intervention.KIND).all(AsKnown.NOW).stream()
                .filter(intervention -> !intervention.comparison() && intervention.runsOn(today))
                .flatMap(intervention -> intervention.objectives().stream())
                .collect(Collectors.toSet());
        return items.of(Objective.KIND).all(AsKnown.NOW).stream()
                .filter(objective -> !served.contains(objective.id()))
                .map(Objective::name)
                .toList();
    }

    /** Interventions of these kinds that run today, and how far it is known whether they work. */
    List<Task> interventions(Viewer viewer, LocalDate today, InterventionKind... kinds) {
        var wanted = Set.of(kinds);
        return items.of(Intervention.KIND).all(AsKnown.NOW).stream()
                .filter(each -> wanted.contains(each.kind()) && !each.comparison() && each.runsOn(today))
                .map(each -> new Task(
                        each.name(),
                        "/interventions/" + each.id(),
                        firstSentence(each.about()),
                        new Tag(capital(each.state().wording()), Tag.Colour.GREY)))
                .filter(task -> doors.mayOpen(viewer, task.href()))
                .toList();
    }

    /** The groups whose chair is of the viewer's organisation. */
    List<Group> chairedBy(Viewer viewer) {
        var seats = items.of(Seat.KIND).all(AsKnown.NOW).stream()
                .filter(seat -> viewer.belongsTo(seat.organisation().value()))
                .map(Seat::id)
                .collect(Collectors.toSet());
        return groups().stream()
                .filter(group -> group.chair() != null && seats.contains(group.chair()))
                .toList();
    }

    List<Task> objectivesOf(Viewer viewer, Group group) {
        return items.of(Objective.KIND).all(AsKnown.NOW).stream()
                .filter(objective -> objective.group().equals(group.id()))
                .map(objective -> new Task(
                        objective.name(),
                        "/strategy/objectives/" + objective.id(),
                        objective.about() == null ? "" : objective.about(),
                        null))
                .filter(task -> doors.mayOpen(viewer, task.href()))
                .toList();
    }

    List<Task> challengesOf(Viewer viewer, Group group) {
        return items.of(Challenge.KIND).all(AsKnown.NOW).stream()
                .filter(challenge -> challenge.owner().equals(group.id()))
                .map(challenge -> new Task(challenge.name(), "/challenges", challenge.about(), null))
                .filter(task -> doors.mayOpen(viewer, task.href()))
                .toList();
    }

    private List<Group> groups() {
        return items.of(Group.KIND).all(AsKnown.NOW);
    }

    private static String counted(int count, String one, String many) {
        return count == 1 ? "1 " + one : count + " " + many;
    }

    private static String some(List<String> names) {
        var first = String.join("; ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() <= MOST_NAMED ? first : first + "; and " + (names.size() - MOST_NAMED) + " more";
    }

    private static String firstSentence(String about) {
        var end = about.indexOf(". ");
        return end < 0 ? about : about.substring(0, end + 1);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
