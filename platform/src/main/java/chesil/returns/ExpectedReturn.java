package chesil.returns;

import chesil.partnership.OrganisationId;
import chesil.versions.Kind;
import chesil.versions.PartialDate;
import org.jspecify.annotations.Nullable;

/** That an organisation sends a return of a specification, and from when on. */
public record ExpectedReturn(
        SpecificationId specification,
        OrganisationId organisation,
        PartialDate from,
        @Nullable Integer dueDays) {
    public static final Kind<ExpectedReturn> KIND = new Kind<>(
            "returns",
            "expected return",
            ExpectedReturn.class,
            item -> item.specification().value() + "/" + item.organisation().value());

    public ExpectedReturn {
        if (dueDays != null && dueDays < 0) {
            throw new IllegalArgumentException("due-days must not be below 0, but was " + dueDays);
        }
    }
}
