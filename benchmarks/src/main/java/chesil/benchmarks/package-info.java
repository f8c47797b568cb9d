/**
 * The contests: one piece of work each, with a number that says which (W9), measured on this machine and, where a peer can be
 * had, beside that peer in the same run. What came of them is in {@code docs/performance.md}.
 *
 * <p>Start at {@link chesil.benchmarks.Contest}; {@link chesil.benchmarks.Contests} runs them.
 */
@NullMarked
package chesil.benchmarks;

import org.jspecify.annotations.NullMarked;
