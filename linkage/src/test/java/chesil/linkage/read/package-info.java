@NullMarked
package chesil.linkage.read;

import org.jspecify.annotations.NullMarked;
