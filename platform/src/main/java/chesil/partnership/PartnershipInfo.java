package chesil.partnership;

import chesil.areas.AreaCode;
import chesil.versions.Dates;
import chesil.versions.Kind;
import chesil.versions.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Combating Drugs Partnership of one footprint, and who holds its roles. */
public record PartnershipInfo(
        PartnershipId id,
        String name,
        String shortName,
        List<AreaCode> footprint,
        String about,
        @Nullable SourceId source,
        List<RoleHolder> roleHolders) {
    public static final Kind<PartnershipInfo> KIND = new Kind<>(
            "partnership",
            "partnership",
            PartnershipInfo.class,
            item -> item.id().value());

    public PartnershipInfo {
        Text.required("name", name);
        Text.required("short-name", shortName);
        footprint = List.copyOf(footprint);
        Text.required("about", about);
        roleHolders = List.copyOf(roleHolders);
        if (footprint.isEmpty()) throw new IllegalArgumentException("footprint must name at least one area");
    }

    /** Who holds the role on that day; several do where it is shared, and nobody where it is vacant. */
    public List<RoleHolder> holders(PartnershipRole role, LocalDate day) {
        return roleHolders.stream()
                .filter(holder -> holder.role() == role && Dates.hold(holder.from(), holder.to(), day))
                .toList();
    }
}
