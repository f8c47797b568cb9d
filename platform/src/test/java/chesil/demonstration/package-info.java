/** Makes the invented returns of {@code partnerships/dorset/demonstration/returns}. */
@NullMarked
package chesil.demonstration;

import org.jspecify.annotations.NullMarked;
