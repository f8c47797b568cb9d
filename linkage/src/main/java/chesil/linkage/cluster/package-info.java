/** Links made persons. Start at {@link chesil.linkage.cluster.Clustering}. */
@NullMarked
package chesil.linkage.cluster;

import org.jspecify.annotations.NullMarked;
