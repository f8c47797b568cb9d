@NullMarked
package chesil.linkage.privacy;

import org.jspecify.annotations.NullMarked;
