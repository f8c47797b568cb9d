@NullMarked
package chesil.linkage.compare;

import org.jspecify.annotations.NullMarked;
