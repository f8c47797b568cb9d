/** Tests of the package of the same name. */
@NullMarked
package chesil.returns.specification;

import org.jspecify.annotations.NullMarked;
