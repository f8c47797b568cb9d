package chesil.returns;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A submission took effect. Published inside the transaction in which it does: what a listener writes becomes visible with it,
 * or not at all. Listeners write down work and do no work.
 *
 * @param number the acceptance number
 * @param supersedes what ceased to count by it
 * @param at when
 */
public record SubmissionAccepted(
        SubmissionId submission,
        Return of,
        long number,
        @Nullable SubmissionId supersedes,
        Instant at) {
    public Optional<SubmissionId> superseded() {
        return Optional.ofNullable(supersedes);
    }
}
