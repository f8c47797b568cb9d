package chesil.partnership.web;

import chesil.access.Viewer;
import chesil.editing.Offers;
import chesil.partnership.Group;
import chesil.partnership.Organisation;
import chesil.partnership.PartnerCategory;
import chesil.partnership.PartnershipInfo;
import chesil.partnership.PartnershipRole;
import chesil.partnership.RoleHolder;
import chesil.partnership.Seat;
import chesil.versions.Items;
import chesil.versions.KnownOn;
import chesil.web.Fact;
import chesil.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Reading who is in the partnership. */
@Controller
class PartnersController {
    private final Items items;
    private final Offers offers;
    private final Clock clock;

    PartnersController(Items items, Offers offers, Clock clock) {
        this.items = items;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping("/partners")
    Page partners(Viewer viewer, KnownOn known) {
        var partnership = items.of(PartnershipInfo.KIND).all(known.asKnown()).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var organisations = items.of(Organisation.KIND).all(known.asKnown());
        var page = new PartnersPage(
                known,
                partnership,
                roles(partnership, known, organisations),
                Arrays.stream(PartnerCategory.values())
                        .map(category -> new PartnersPage.OfCategory(category, in(category, organisations)))
                        .toList(),
                emptySeats(known, organisations),
                organisations.stream()
                        .filter(organisation -> organisation.partner() == null)
                        .toList(),
                offers.of(viewer, known, PartnershipInfo.KIND, partnership),
                offers.adding(viewer, known, Organisation.KIND, Map.of()),
                organisations.stream()
                        .collect(Collectors.toMap(
                                Organisation::id, each -> offers.of(viewer, known, Organisation.KIND, each))));
        return Page.of("partnership/partners", known.titled("Partners"), "/partners", page);
    }

    private List<Fact> roles(PartnershipInfo partnership, KnownOn known, List<Organisation> organisations) {
        var day = Objects.requireNonNullElseGet(
                known.day(), () -> LocalDate.now(clock.withZone(ZoneId.of("Europe/London"))));
        return Arrays.stream(PartnershipRole.values())
                .map(role -> new Fact(role.wording(), holders(partnership.holders(role, day), organisations)))
                .toList();
    }

    private static String holders(List<RoleHolder> holders, List<Organisation> organisations) {
        if (holders.isEmpty()) return "Nobody at present";
        return holders.stream()
                .map(holder -> holder.holder() + ", "
                        + name(organisations, holder.organisation().value()))
                .collect(Collectors.joining("; "));
    }

    private static List<Organisation> in(PartnerCategory category, List<Organisation> organisations) {
        return organisations.stream()
                .filter(organisation -> organisation.partner() != null
                        && organisation.partner().category().contains(category))
                .toList();
    }

    private List<PartnersPage.EmptySeat> emptySeats(KnownOn known, List<Organisation> organisations) {
        var groups =
                items.of(Group.KIND).all(known.asKnown()).stream().collect(Collectors.toMap(Group::id, Group::name));
        return items.of(Seat.KIND).all(known.asKnown()).stream()
                .filter(Seat::empty)
                .map(seat -> new PartnersPage.EmptySeat(
                        seat.title(),
                        seat.group().value(),
                        groups.getOrDefault(seat.group(), seat.group().value()),
                        name(organisations, seat.organisation().value())))
                .toList();
    }

    private static String name(List<Organisation> organisations, String id) {
        return organisations.stream()
                .filter(organisation -> organisation.id().value().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse(id);
    }
}
