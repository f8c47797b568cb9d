/**
 * The door: each request's session or token becomes a {@link chesil.access.Viewer}, and the table of {@link
 * chesil.access.Routes} says whether it may pass.
 *
 * <p>Start at {@link chesil.access.door.Door}.
 */
@NullMarked
package chesil.access.door;

import org.jspecify.annotations.NullMarked;
