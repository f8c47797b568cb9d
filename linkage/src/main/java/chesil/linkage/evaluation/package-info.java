/**
 * How good links are: precision, recall and F1 with their intervals by threshold and by subgroup, which links are false and which
 * are missed, and the pairs that people should look at. Start at {@link chesil.linkage.evaluation.Evaluation}.
 */
@NullMarked
package chesil.linkage.evaluation;

import org.jspecify.annotations.NullMarked;
