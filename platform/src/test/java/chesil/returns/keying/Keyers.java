package chesil.returns.keying;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.areas.AreaCode;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.partnership.OrganisationKind;
import chesil.returns.ExpectedReturn;
import chesil.returns.Return;
import chesil.returns.SpecificationId;
import chesil.returns.specification.Period;
import chesil.versions.Items;
import chesil.versions.PartialDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Who keys returns in, in tests of it, and what for: a force that no other test sends for. */
final class Keyers {
    static final OrganisationId POLICE = new OrganisationId("devon-and-cornwall-police");
    static final Viewer OFFICER = viewer(21, "C. Vincent", "devon-and-cornwall-police", Role.DATA_OFFICER);
    static final Viewer COUNCIL = viewer(22, "R. Adeyemi", "bcp-council", Role.DATA_OFFICER);
    static final Viewer MANAGER = viewer(23, "J. Marlow", "dorset-pcc", Role.PARTNERSHIP_MANAGER);
    static final Viewer ANALYST = viewer(24, "A. Rees", "public-health-dorset", Role.ANALYST);

    private Keyers() {}

    static Viewer viewer(long id, String name, String organisation, Role... roles) {
        return new Viewer(id, name, organisation, Set.of(roles));
    }

    static Return countyLines(String month) {
        return of("county-lines", month);
    }

    static Return of(String specification, String month) {
        return new Return(new SpecificationId(specification), POLICE, Period.month(YearMonth.parse(month)));
    }

    /** The police, and that they send these returns. */
    static void in(Items items, String... specifications) {
        var organisations = items.of(Organisation.KIND);
        if (organisations.history(POLICE.value()).isEmpty())
            organisations.put(
                    new Organisation(
                            POLICE,
                            "Devon and Cornwall Police",
                            OrganisationKind.POLICE_FORCE,
                            List.of(new AreaCode("E23000035")),
                            null,
                            null),
                    0,
                    "test",
                    "a fixture");
        var expected = items.of(ExpectedReturn.KIND);
        for (var specification : specifications) {
            if (!expected.history(specification + "/" + POLICE).isEmpty()) continue;
            var from = new PartialDate("2024-01");
            expected.put(
                    new ExpectedReturn(new SpecificationId(specification), POLICE, from, null), 0, "test", "a fixture");
        }
    }
}
