package chesil.partnership.web;

import chesil.access.Ownership;
import chesil.partnership.Chairs;
import chesil.partnership.Meeting;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A meeting belongs to the organisation that chairs its group. */
@Component
class OwnMeetings implements Ownership {
    private final Items items;
    private final Chairs chairs;

    OwnMeetings(Items items, Chairs chairs) {
        this.items = items;
        this.chairs = chairs;
    }

    @Override
    public String item() {
        return "meeting";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Meeting.KIND)
                .get(id, AsKnown.NOW)
                .map(item -> chairs.organisation(item.group()).orElse(NOBODY));
    }
}
