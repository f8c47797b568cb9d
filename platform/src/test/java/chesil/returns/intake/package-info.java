/** Tests of the package of the same name. */
@NullMarked
package chesil.returns.intake;

import org.jspecify.annotations.NullMarked;
