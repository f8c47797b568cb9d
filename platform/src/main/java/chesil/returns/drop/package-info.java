/**
 * A folder that is watched: files laid in it are sent for their partner, and answered with a receipt beside them. Start at {@link
 * chesil.returns.drop.WatchedFolder}.
 */
@NullMarked
package chesil.returns.drop;

import org.jspecify.annotations.NullMarked;
