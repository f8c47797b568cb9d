/** Tests of returns. */
@NullMarked
package chesil.returns;

import org.jspecify.annotations.NullMarked;
