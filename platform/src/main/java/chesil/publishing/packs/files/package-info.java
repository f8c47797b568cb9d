/**
 * A pack as files. Pure: the same pack gives the same bytes. Start at {@link chesil.publishing.packs.files.PackFiles}.
 *
 * <p>Nothing of this package is loaded before somebody makes a pack: what it stands on takes longer to load than Chesil to
 * start.
 */
@NullMarked
package chesil.publishing.packs.files;

import org.jspecify.annotations.NullMarked;
