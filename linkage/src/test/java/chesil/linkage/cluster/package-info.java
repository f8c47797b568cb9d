@NullMarked
package chesil.linkage.cluster;

import org.jspecify.annotations.NullMarked;
