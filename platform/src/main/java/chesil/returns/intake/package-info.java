/**
 * Reads a partner's file and says of every row what became of it.
 *
 * <p>Pure: bytes and a {@link chesil.returns.specification.Specification} go in; outcomes, and accepted rows encoded for the
 * database, come out. Nothing here knows a clock, a database or a page. Start at {@link chesil.returns.intake.Intake}.
 */
@NullMarked
package chesil.returns.intake;

import org.jspecify.annotations.NullMarked;
