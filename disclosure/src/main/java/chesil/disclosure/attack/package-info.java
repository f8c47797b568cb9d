/**
 * The attacker: from everything that was released, the interval that can be proved for each hidden number.
 *
 * <p>Start at {@link chesil.disclosure.attack.Audit} and {@link chesil.disclosure.attack.Knowledge} for any numbers and sums,
 * at {@link chesil.disclosure.attack.ReleasedTable} for tables with totals and hierarchies, and at
 * {@link chesil.disclosure.attack.Ledger} for a new release beside all earlier ones.
 */
@NullMarked
package chesil.disclosure.attack;

import org.jspecify.annotations.NullMarked;
