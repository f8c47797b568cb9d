/** Work shared among cores so that its result does not depend on how many there are. */
@NullMarked
package chesil.linkage.work;

import org.jspecify.annotations.NullMarked;
