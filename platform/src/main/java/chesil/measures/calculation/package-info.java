/**
 * Turns accepted rows into observations. A change of a return names what to recalculate; the same rows give the same
 * observations, however often they are worked out.
 *
 * <p>Start at {@link chesil.measures.calculation.Recalculation}.
 */
@NullMarked
package chesil.measures.calculation;

import org.jspecify.annotations.NullMarked;
