package chesil.strategy.web;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.measures.Target;
import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.partnership.Seat;
import chesil.strategy.Objective;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may change what: managers all of it, a group's chair what the group answers for. */
@Component
class MayChange {
    private final Items items;

    MayChange(Items items) {
        this.items = items;
    }

    boolean strategy(Viewer viewer) {
        return viewer.isAny(Role.PARTNERSHIP_MANAGER, Role.ADMINISTRATOR);
    }

    boolean objective(Viewer viewer, Objective objective) {
        return strategy(viewer) || chairs(viewer, organisationOfChair(objective.group()));
    }

    boolean target(Viewer viewer, Target target) {
        return strategy(viewer) || chairs(viewer, answering(target));
    }

    private static boolean chairs(Viewer viewer, Optional<String> organisation) {
        return viewer.is(Role.GROUP_CHAIR)
                && organisation.filter(viewer::belongsTo).isPresent();
    }

    /** The organisation whose seat chairs the group. */
    Optional<String> organisationOfChair(GroupId group) {
        return items.of(Group.KIND)
                .get(group, AsKnown.NOW)
                .flatMap(known -> Optional.ofNullable(known.chair()))
                .flatMap(chair -> items.of(Seat.KIND).get(chair, AsKnown.NOW))
                .map(seat -> seat.organisation().value());
    }

    /** The organisation that answers for a target: its owner, or whoever chairs the group that owns it. */
    Optional<String> answering(Target target) {
        var owner = target.owner().value();
        return items.of(Group.KIND).get(owner, AsKnown.NOW).isPresent()
                ? organisationOfChair(new GroupId(owner))
                : Optional.of(owner);
    }
}
