/**
 * Rates and their intervals, comparison with a benchmark and statistical process control, as English public-health and
 * police analysts compute them.
 *
 * <p>Plain Java: no framework, log, clock or environment; the same input gives the same output. Start at
 * {@link chesil.statistics.Rate}, {@link chesil.statistics.Proportion} or {@link chesil.statistics.Count} for a figure and
 * its interval, and at {@link chesil.statistics.spc.ControlChart} for a run of figures.
 */
@NullMarked
package chesil.statistics;

import org.jspecify.annotations.NullMarked;
