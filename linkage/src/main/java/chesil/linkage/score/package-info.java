/** Candidate pairs given their match weights, and the likely ones kept. Start at {@link chesil.linkage.score.Scorer}. */
@NullMarked
package chesil.linkage.score;

import org.jspecify.annotations.NullMarked;
