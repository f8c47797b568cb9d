/**
 * Funnel plots: which areas differ from the rest by more than their size explains?
 *
 * <p>Start at {@link chesil.statistics.funnel.Funnel}.
 */
@NullMarked
package chesil.statistics.funnel;

import org.jspecify.annotations.NullMarked;
