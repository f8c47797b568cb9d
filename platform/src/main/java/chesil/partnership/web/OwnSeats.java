package chesil.partnership.web;

import chesil.access.Ownership;
import chesil.partnership.Chairs;
import chesil.partnership.Seat;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A seat belongs to the organisation that chairs its group. */
@Component
class OwnSeats implements Ownership {
    private final Items items;
    private final Chairs chairs;

    OwnSeats(Items items, Chairs chairs) {
        this.items = items;
        this.chairs = chairs;
    }

    @Override
    public String item() {
        return "seat";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Seat.KIND)
                .get(id, AsKnown.NOW)
                .map(item -> chairs.organisation(item.group()).orElse(NOBODY));
    }
}
