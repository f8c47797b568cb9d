package chesil.returns.web;

import chesil.areas.AreaCode;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.partnership.OrganisationKind;
import chesil.returns.ExpectedReturn;
import chesil.returns.SpecificationId;
import chesil.versions.Items;
import chesil.versions.PartialDate;
import java.util.List;

/** A police force and a council that send returns, put into a register that has none. */
final class Dorset {
    private Dorset() {}

    static void in(Items items) {
        organisation(items, "dorset-police", "Dorset Police", OrganisationKind.POLICE_FORCE, "E23000039");
        organisation(items, "bcp-council", "BCP Council", OrganisationKind.COUNCIL, "E06000058");
        expected(items, "recorded-crime", "dorset-police");
        expected(items, "school-suspensions", "bcp-council");
    }

    private static void organisation(Items items, String id, String name, OrganisationKind kind, String area) {
        var organisations = items.of(Organisation.KIND);
        if (!organisations.history(id).isEmpty()) return;
        organisations.put(
                new Organisation(new OrganisationId(id), name, kind, List.of(new AreaCode(area)), null, null),
                0,
                "test",
                "a fixture");
    }

    private static void expected(Items items, String specification, String organisation) {
        var returns = items.of(ExpectedReturn.KIND);
        if (!returns.history(specification + "/" + organisation).isEmpty()) return;
        returns.put(
                new ExpectedReturn(
                        new SpecificationId(specification),
                        new OrganisationId(organisation),
                        new PartialDate("2025-01"),
                        null),
                0,
                "test",
                "a fixture");
    }
}
