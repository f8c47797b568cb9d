/**
 * Which cells to hide besides those that must be, so that these cannot be worked out: as few as can be found, in time to wait for.
 *
 * <p>Start at {@link chesil.disclosure.suppression.Suppression}; {@link chesil.disclosure.suppression.Sums} is what it works on,
 * {@code Knowledge} what a reader can work out.
 */
@NullMarked
package chesil.disclosure.suppression;

import org.jspecify.annotations.NullMarked;
