@NullMarked
package chesil.linkage;

import org.jspecify.annotations.NullMarked;
