/**
 * What a table may say of the people it counts: cells that are too small are hidden, and so are the fewest others that would
 * give them back.
 *
 * <p>Plain Java: the JDK alone, no log, clock or environment; the same input gives the same output on any number of threads.
 * Start at {@link chesil.disclosure.Protection}; {@link chesil.disclosure.Table} and {@link chesil.disclosure.Profile} are what it
 * takes.
 */
@NullMarked
package chesil.disclosure;

import org.jspecify.annotations.NullMarked;
