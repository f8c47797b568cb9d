@NullMarked
package chesil.linkage.standardise;

import org.jspecify.annotations.NullMarked;
