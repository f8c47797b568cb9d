package chesil.strategy.web;

import chesil.access.Ownership;
import chesil.partnership.Chairs;
import chesil.strategy.Challenge;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A challenge belongs to the organisation that chairs the group which looks after it. */
@Component
class OwnChallenges implements Ownership {
    private final Items items;
    private final Chairs chairs;

    OwnChallenges(Items items, Chairs chairs) {
        this.items = items;
        this.chairs = chairs;
    }

    @Override
    public String item() {
        return "challenge";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Challenge.KIND)
                .get(id, AsKnown.NOW)
                .map(challenge -> chairs.organisation(challenge.owner()).orElse(NOBODY));
    }
}
