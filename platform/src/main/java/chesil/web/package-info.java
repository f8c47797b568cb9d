/**
 * The layout and the components that every page shares; it knows nothing of drugs or partnerships.
 *
 * <p>A controller returns a {@link chesil.web.Page}; {@link chesil.web.Surroundings} gives what stands around it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
package chesil.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
