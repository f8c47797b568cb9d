package chesil.partnership;

import chesil.versions.Kind;
import chesil.versions.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that may happen and would harm what a group answers for.
 *
 * @param response what is done about it
 * @param review the day by which it is to be looked at again
 */
public record Risk(
        RiskId id,
        GroupId group,
        String name,
        String about,
        Degree likelihood,
        Degree impact,
        AnswerableId owner,
        @Nullable String response,
        LocalDate review) {
    public static final Kind<Risk> KIND =
            new Kind<>("partnership", "risk", Risk.class, item -> item.id().value());

    public Risk {
        Text.required("name", name);
        Text.required("about", about);
        if (response != null) Text.required("response", response);
    }

    /** Likelihood times impact, from 1 to 25: only the order of a list, and never added up. */
    public int weight() {
        return likelihood.step() * impact.step();
    }
}
