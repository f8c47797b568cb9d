package chesil.partnership;

import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which organisation chairs a group: what a group answers for is its chair's to look after. */
@Component
public class Chairs {
    private final Items items;

    Chairs(Items items) {
        this.items = items;
    }

    /** The organisation of the seat that chairs the group; empty where no seat does. */
    public Optional<String> organisation(GroupId group) {
        return items.of(Group.KIND)
                .get(group, AsKnown.NOW)
                .flatMap(known -> Optional.ofNullable(known.chair()))
                .flatMap(chair -> items.of(Seat.KIND).get(chair, AsKnown.NOW))
                .map(seat -> seat.organisation().value());
    }

    /** The organisation that answers: the one named, or the chair of the group that is named. */
    public Optional<String> answering(AnswerableId owner) {
        return items.of(Group.KIND).get(owner, AsKnown.NOW).isPresent()
                ? organisation(new GroupId(owner.value()))
                : Optional.of(owner.value());
    }
}
