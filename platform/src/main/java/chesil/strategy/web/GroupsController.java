package chesil.strategy.web;

import chesil.access.Viewer;
import chesil.measures.Indicators;
import chesil.measures.Target;
import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.partnership.Meeting;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.partnership.Seat;
import chesil.strategy.Strategy;
import chesil.versions.History;
import chesil.versions.Items;
import chesil.versions.KnownOn;
import chesil.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Who sits where, and what each group answers for. */
@Controller
class GroupsController {
    private final Items items;
    private final Indicators indicators;
    private final MayChange mayChange;

    GroupsController(Items items, Indicators indicators, MayChange mayChange) {
        this.items = items;
        this.indicators = indicators;
        this.mayChange = mayChange;
    }

    @GetMapping("/groups")
    Page groups(KnownOn known) {
        var strategy = Strategy.of(items, known.asKnown());
        var seats = items.of(Seat.KIND).all(known.asKnown());
        var lines = new ArrayList<GroupsPage.Line>();
        below(null, 0, strategy, seats, lines);
        return Page.of("strategy/groups", known.titled("Groups"), "/partners", new GroupsPage(known, lines));
    }

    private static void below(
            @Nullable GroupId parent, int depth, Strategy strategy, List<Seat> seats, List<GroupsPage.Line> lines) {
        for (var group : strategy.groups()) {
            if (!Objects.equals(group.parent(), parent)) continue;
            var own = seats.stream()
                    .filter(seat -> seat.group().equals(group.id()))
                    .toList();
            lines.add(new GroupsPage.Line(
                    group,
                    depth,
                    chair(group, own),
                    own.size(),
                    (int) own.stream().filter(Seat::empty).count(),
                    strategy.objectivesOf(group.id()).size()));
            below(group.id(), depth + 1, strategy, seats, lines);
        }
    }

    private static String chair(Group group, List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.id().equals(group.chair()))
                .findFirst()
                .map(seat -> seat.holder() == null ? "Empty seat" : seat.holder())
                .orElse("No chair");
    }

    @GetMapping("/groups/{group}")
    Page group(Viewer viewer, KnownOn known, @PathVariable String group) {
        var strategy = Strategy.of(items, known.asKnown());
        var found = strategy.groups().stream()
                .filter(each -> each.id().value().equals(group))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var organisations = items.of(Organisation.KIND).all(known.asKnown());
        var seats = items.of(Seat.KIND).all(known.asKnown()).stream()
                .filter(seat -> seat.group().equals(found.id()))
                .map(seat -> new GroupPage.Line(
                        seat,
                        name(organisations, seat.organisation()),
                        seat.id().equals(found.chair())))
                .toList();
        var meetings = items.of(Meeting.KIND).all(known.asKnown()).stream()
                .filter(meeting -> meeting.group().equals(found.id()))
                .toList();
        var page = new GroupPage(
                known,
                found,
                seats,
                strategy.objectivesOf(found.id()),
                meetings,
                mayChange.strategy(viewer) && !known.isPast(),
                History.lines(items.of(Group.KIND).history(group)));
        return Page.of("strategy/group", known.titled(found.name()), "/partners", page);
    }

    @GetMapping("/targets")
    Page targets(Viewer viewer, KnownOn known) {
        var groups = items.of(Group.KIND).all(known.asKnown());
        var organisations = items.of(Organisation.KIND).all(known.asKnown());
        var lines = items.of(Target.KIND).all(known.asKnown()).stream()
                .map(target -> {
                    var indicator = indicators.find(target.indicator());
                    var owner = groups.stream()
                            .filter(group ->
                                    group.id().value().equals(target.owner().value()))
                            .map(Group::name)
                            .findFirst()
                            .orElseGet(() -> name(
                                    organisations,
                                    new OrganisationId(target.owner().value())));
                    return new TargetsPage.Line(
                            target,
                            indicator
                                    .map(each -> each.code())
                                    .orElse(target.indicator().value()),
                            indicator.map(each -> each.title()).orElse(""),
                            owner,
                            !known.isPast() && mayChange.target(viewer, target));
                })
                .toList();
        return Page.of("strategy/targets", known.titled("Targets"), "/scorecard", new TargetsPage(known, lines));
    }

    private static String name(List<Organisation> organisations, OrganisationId id) {
        return organisations.stream()
                .filter(organisation -> organisation.id().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse(id.value());
    }
}
