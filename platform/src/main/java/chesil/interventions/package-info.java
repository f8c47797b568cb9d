/**
 * What the partnership does: operations, services, projects and places, all of one shape.
 *
 * <p>Start at {@link chesil.interventions.Intervention}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Interventions",
        allowedDependencies = {
            "web",
            "versions",
            "areas",
            "access",
            "editing",
            "partnership",
            "measures",
            "releases",
            "strategy"
        })
package chesil.interventions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
