package chesil.partnership;

import chesil.areas.AreaCode;
import chesil.versions.Kind;
import chesil.versions.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any body that has a part in the story; a partner where it is in the partnership. */
public record Organisation(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        List<AreaCode> areas,
        @Nullable Membership partner,
        @Nullable SourceId source) {
    public static final Kind<Organisation> KIND = new Kind<>(
            "partnership", "organisation", Organisation.class, item -> item.id().value());

    public Organisation {
        Text.required("name", name);
        areas = List.copyOf(areas);
    }
}
