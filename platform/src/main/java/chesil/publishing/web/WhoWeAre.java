package chesil.publishing.web;

import chesil.partnership.Group;
import chesil.partnership.GroupKind;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.partnership.PartnerCategory;
import chesil.partnership.PartnershipInfo;
import chesil.partnership.PartnershipRole;
import chesil.partnership.RoleHolder;
import chesil.partnership.Seat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the partnership and who answers for what.
 *
 * @param owner who holds the role of senior responsible owner, such as "Police and Crime Commissioner"; empty where nobody does
 * @param missing categories of the national guidance that no partner stands for
 */
public record WhoWeAre(
        String name,
        String about,
        String owner,
        List<Role> roles,
        List<GroupOfPeople> groups,
        List<Category> partners,
        List<String> missing) {

    /** A role that the guidance asks for; {@code holder} is null where it is vacant. */
    public record Role(String name, @Nullable String holder, String organisation) {}

    /** A group, those below it, and how many of its seats are taken. */
    public record GroupOfPeople(
            String id,
            String name,
            String kind,
            String about,
            String chair,
            int seats,
            int empty,
            List<String> organisations,
            List<GroupOfPeople> below) {}

    /** The partners that stand for one category of the national guidance. */
    public record Category(String name, boolean core, List<Partner> partners) {}

    /** A partner and the levels that it works at. */
    public record Partner(String name, String levels) {}

    static WhoWeAre of(
            PartnershipInfo partnership,
            List<Organisation> organisations,
            List<Group> groups,
            List<Seat> seats,
            LocalDate today) {
        var byId = organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var held = seats.stream()
                .filter(seat -> chesil.versions.Dates.hold(seat.from(), seat.to(), today))
                .toList();
        var holders = partnership.holders(PartnershipRole.SENIOR_RESPONSIBLE_OWNER, today);
        return new WhoWeAre(
                partnership.name(),
                partnership.about(),
                holders.stream().map(RoleHolder::holder).collect(Collectors.joining(" and ")),
                Arrays.stream(PartnershipRole.values())
                        .flatMap(role -> roles(role, partnership.holders(role, today), byId))
                        .toList(),
                below(null, groups, held, byId),
                categories(organisations),
                Arrays.stream(PartnerCategory.values())
                        .filter(category -> partners(category, organisations).isEmpty())
                        .map(PartnerCategory::wording)
                        .toList());
    }

    private static Stream<Role> roles(
            PartnershipRole role, List<RoleHolder> holders, Map<OrganisationId, Organisation> organisations) {
        if (holders.isEmpty()) return Stream.of(new Role(role.wording(), null, ""));
        return holders.stream()
                .map(holder -> new Role(role.wording(), holder.holder(), name(holder.organisation(), organisations)));
    }

    private static List<GroupOfPeople> below(
            @Nullable Group above, List<Group> all, List<Seat> seats, Map<OrganisationId, Organisation> organisations) {
        return all.stream()
                .filter(group -> Objects.equals(group.parent(), above == null ? null : above.id()))
                .sorted(Comparator.comparing(Group::kind))
                .map(group -> group(group, all, seats, organisations))
                .toList();
    }

    private static GroupOfPeople group(
            Group group, List<Group> all, List<Seat> seats, Map<OrganisationId, Organisation> organisations) {
        var ours =
                seats.stream().filter(seat -> seat.group().equals(group.id())).toList();
        return new GroupOfPeople(
                group.id().value(),
                group.name(),
                group.kind() == GroupKind.BOARD ? "Board" : group.kind().wording(),
                group.about(),
                ours.stream()
                        .filter(seat -> seat.id().equals(group.chair()))
                        .map(seat -> chair(seat, organisations))
                        .findFirst()
                        .orElse("Nobody chairs it at present"),
                ours.size(),
                (int) ours.stream().filter(Seat::empty).count(),
                ours.stream()
                        .map(seat -> name(seat.organisation(), organisations))
                        .distinct()
                        .sorted()
                        .toList(),
                below(group, all, seats, organisations));
    }

    private static String chair(Seat seat, Map<OrganisationId, Organisation> organisations) {
        var organisation = name(seat.organisation(), organisations);
        return seat.holder() == null || seat.holder().equals(organisation)
                ? seat.holder() == null ? organisation + " (the seat is empty)" : organisation
                : seat.holder() + ", " + organisation;
    }

    private static List<Category> categories(List<Organisation> organisations) {
        return Arrays.stream(PartnerCategory.values())
                .map(category -> new Category(category.wording(), category.core(), partners(category, organisations)))
                .filter(category -> !category.partners().isEmpty())
                .toList();
    }

    private static List<Partner> partners(PartnerCategory category, Collection<Organisation> organisations) {
        return organisations.stream()
                .flatMap(organisation -> {
                    var membership = organisation.partner();
                    return membership == null || !membership.category().contains(category)
                            ? Stream.empty()
                            : Stream.of(new Partner(
                                    organisation.name(),
                                    membership.level().stream()
                                            .map(level -> level.wording().toLowerCase(java.util.Locale.UK))
                                            .collect(Collectors.joining(", "))));
                })
                .sorted(Comparator.comparing(Partner::name))
                .toList();
    }

    private static String name(OrganisationId id, Map<OrganisationId, Organisation> organisations) {
        var organisation = organisations.get(id);
        return organisation == null ? id.value() : organisation.name();
    }
}
