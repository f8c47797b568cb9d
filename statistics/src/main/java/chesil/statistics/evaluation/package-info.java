/**
 * Did it work? Designs that set what happened beside what would have happened otherwise, each with its estimate, interval,
 * diagnostics, the smallest effect it could have seen, and one sentence that claims no more than the design allows.
 *
 * <p>One place and a date: {@link chesil.statistics.evaluation.InterruptedSeries}. Several places, some of which began
 * something: {@link chesil.statistics.evaluation.GroupTime}, or {@link chesil.statistics.evaluation.TwoWay} where all began
 * together. One or few places that began, and many like them: {@link chesil.statistics.evaluation.SyntheticControl}. Time until
 * something happens: {@link chesil.statistics.evaluation.KaplanMeier}. Two groups of people and one outcome:
 * {@link chesil.statistics.evaluation.RiskComparison}.
 */
@NullMarked
package chesil.statistics.evaluation;

import org.jspecify.annotations.NullMarked;
