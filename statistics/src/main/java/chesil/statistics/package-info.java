/**
 * Rates and their intervals, and statistical process control, as English public-health and police analysts compute them.
 *
 * <p>Plain Java: no framework, log, clock or environment. Start at {@link chesil.statistics.Interval}.
 */
@NullMarked
package chesil.statistics;

import org.jspecify.annotations.NullMarked;
