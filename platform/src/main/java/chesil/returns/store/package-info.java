/** Returns in the database. */
@NullMarked
package chesil.returns.store;

import org.jspecify.annotations.NullMarked;
