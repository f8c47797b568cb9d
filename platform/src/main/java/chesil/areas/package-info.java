/**
 * Geographies of England and Wales: codes, names, levels, parents, boundaries and populations.
 *
 * <p>Start at {@link chesil.areas.AreaCode}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Areas",
        allowedDependencies = {"web", "versions"})
package chesil.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
