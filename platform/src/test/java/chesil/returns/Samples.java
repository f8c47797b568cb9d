package chesil.returns;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.specification.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tests of returns have in common: who sends, what for, and submissions in any state. */
final class Samples {
    static final OrganisationId DORSET_POLICE = new OrganisationId("dorset-police");
    static final OrganisationId BCP = new OrganisationId("bcp-council");
    static final Viewer POLICE_OFFICER = viewer(11, "C. Vincent", "dorset-police", Role.DATA_OFFICER);
    static final Viewer COUNCIL_OFFICER = viewer(12, "R. Adeyemi", "bcp-council", Role.DATA_OFFICER);
    static final Viewer MANAGER = viewer(13, "J. Marlow", "dorset-pcc", Role.PARTNERSHIP_MANAGER);
    static final Viewer ANALYST = viewer(14, "A. Rees", "public-health-dorset", Role.ANALYST);

    private Samples() {}

    static Viewer viewer(long id, String name, String organisation, Role... roles) {
        return new Viewer(id, name, organisation, Set.of(roles));
    }

    static Return recordedCrime(String month) {
        return new Return(new SpecificationId("recorded-crime"), DORSET_POLICE, Period.month(YearMonth.parse(month)));
    }

    /** County lines of a month of 2010, of which no other test has any: so many known and active. */
    static String countyLines(int month, int lines) {
        return "month,force,line_kind,lines_known,lines_opened,lines_closed_type_1,lines_closed_type_2,lines_re_emerged,"
                + "lines_active\n2010-0" + month + ",E23000039,external," + lines + ",0,0,0,0," + lines + "\n";
    }

    static SubmissionBuilder aSubmission(int number) {
        return new SubmissionBuilder(number);
    }

    static final class SubmissionBuilder {
        private final int number;
        private SubmissionState state = SubmissionState.READY;
        private long accepted;
        private long rejected;

        private SubmissionBuilder(int number) {
            this.number = number;
        }

        SubmissionBuilder in(SubmissionState in) {
            state = in;
            return this;
        }

        SubmissionBuilder rows(long right, long wrong) {
            accepted = right;
            rejected = wrong;
            return this;
        }

        Submission make() {
            var at = Instant.parse("2026-04-10T09:00:00Z");
            return new Submission(
                    new SubmissionId(number),
                    recordedCrime("2026-03"),
                    number,
                    1,
                    state,
                    "march.csv",
                    1000,
                    "C. Vincent",
                    false,
                    at,
                    null,
                    accepted + rejected,
                    accepted,
                    rejected,
                    null,
                    null,
                    effect(at),
                    null,
                    null,
                    false,
                    Finality.FINAL);
        }

        private Submission.@Nullable Effect effect(Instant at) {
            return state == SubmissionState.ACCEPTED ? new Submission.Effect(number, at, "C. Vincent") : null;
        }
    }
}
