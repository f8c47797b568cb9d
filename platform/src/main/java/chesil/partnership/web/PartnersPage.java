package chesil.partnership.web;

import chesil.editing.Offered;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.partnership.PartnerCategory;
import chesil.partnership.PartnershipInfo;
import chesil.versions.KnownOn;
import chesil.web.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is in the partnership, by the guidance's categories, and who is missing. */
public record PartnersPage(
        KnownOn known,
        PartnershipInfo partnership,
        List<Fact> roles,
        List<OfCategory> categories,
        List<EmptySeat> emptySeats,
        List<Organisation> others,
        Offered offered,
        @Nullable String add,
        Map<OrganisationId, Offered> offers) {
    /** The partners of one category; none where the guidance is not met. */
    public record OfCategory(PartnerCategory category, List<Organisation> partners) {}

    /** Whether this is the first category of the page that the partner stands in: an address leads there. */
    public static boolean isFirst(OfCategory category, Organisation partner) {
        return partner.partner() != null
                && partner.partner().category().stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                        == category.category();
    }

    /** A seat that nobody holds. */
    public record EmptySeat(String title, String group, String groupName, String organisation) {}

    /** Such as "9 of 10 core categories have a partner." */
    public String coverage() {
        var core = categories.stream().filter(each -> each.category().core()).toList();
        var met = core.stream().filter(each -> !each.partners().isEmpty()).count();
        return met + " of " + core.size() + " core categories of the national guidance have a partner.";
    }

    /** In words: strategic, operational. */
    public static String levels(Organisation organisation) {
        var partner = organisation.partner();
        return partner == null
                ? ""
                : partner.level().stream()
                        .map(level -> level.wording().toLowerCase(java.util.Locale.UK))
                        .collect(Collectors.joining(", "));
    }
}
