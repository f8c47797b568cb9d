/** Pages on which packs are put together, looked at and downloaded. */
@NullMarked
package chesil.publishing.packs.web;

import org.jspecify.annotations.NullMarked;
