package chesil.strategy.web;

import chesil.access.Viewer;
import chesil.editing.Offers;
import chesil.measures.Indicators;
import chesil.measures.Target;
import chesil.partnership.Action;
import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.partnership.Meeting;
import chesil.partnership.Minutes;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.partnership.Risk;
import chesil.partnership.Seat;
import chesil.strategy.Strategy;
import chesil.versions.History;
import chesil.versions.Items;
import chesil.versions.KnownOn;
import chesil.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Minutes minutes;
    private final Offers offers;

    GroupsController(Items items, Indicators indicators, Minutes minutes, Offers offers) {
        this.items = items;
        this.indicators = indicators;
        this.minutes = minutes;
        this.offers = offers;
    }

    @GetMapping("/groups")
    Page groups(Viewer viewer, KnownOn known) {
        var strategy = Strategy.of(items, known.asKnown());
        var seats = items.of(Seat.KIND).all(known.asKnown());
        var lines = new ArrayList<GroupsPage.Line>();
        below(null, 0, strategy, seats, lines);
        var page = new GroupsPage(known, lines, offers.adding(viewer, known, Group.KIND, Map.of()));
        return Page.of("strategy/groups", known.titled("Groups"), "/partners", page);
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
                        seat.id().equals(found.chair()),
                        offers.of(viewer, known, Seat.KIND, seat)))
                .toList();
        var path = Map.of("group", group);
        var page = new GroupPage(
                known,
                found,
                seats,
                strategy.objectivesOf(found.id()),
                minutes.meetings(viewer, known, meeting -> meeting.group().equals(found.id())),
                minutes.actions(viewer, known, action -> action.group().equals(found.id())),
                minutes.risks(viewer, known, risk -> risk.group().equals(found.id())),
                offers.of(viewer, known, Group.KIND, found),
                new GroupPage.Adding(
                        offers.adding(viewer, known, Seat.KIND, path),
                        offers.adding(viewer, known, Meeting.KIND, path),
                        offers.adding(viewer, known, Action.KIND, path),
                        offers.adding(viewer, known, Risk.KIND, path)),
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
                            offers.of(viewer, known, Target.KIND, target));
                })
                .toList();
        var page = new TargetsPage(known, lines, offers.adding(viewer, known, Target.KIND, Map.of()));
        return Page.of("strategy/targets", known.titled("Targets"), "/scorecard", page);
    }

    private static String name(List<Organisation> organisations, OrganisationId id) {
        return organisations.stream()
                .filter(organisation -> organisation.id().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse(id.value());
    }
}
