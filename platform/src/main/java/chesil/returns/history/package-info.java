/**
 * Who did what with returns, and how reliably a partner sends: both read from what the register holds anyway. Start at {@link
 * chesil.returns.history.Stories} and {@link chesil.returns.history.Reliability}.
 */
@NullMarked
package chesil.returns.history;

import org.jspecify.annotations.NullMarked;
