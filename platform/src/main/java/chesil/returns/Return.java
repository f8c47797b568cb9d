package chesil.returns;

import chesil.partnership.OrganisationId;
import chesil.returns.specification.Period;

/** What one organisation sends under one specification for one period. */
public record Return(SpecificationId specification, OrganisationId organisation, Period period) {
    @Override
    public String toString() {
        return specification + "/" + organisation + "/" + period.key();
    }
}
