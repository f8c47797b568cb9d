/** What tests share: the real database, the real browser, and the shared data where it is there. */
@NullMarked
package chesil.testing;

import org.jspecify.annotations.NullMarked;
