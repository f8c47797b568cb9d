/**
 * Why the partnership does each thing: themes, outcomes, objectives, the priorities of the Police and Crime Plan that they
 * serve, the challenges in the way and the scale of what there is to do.
 *
 * <p>Start at {@link chesil.strategy.Theme}, {@link chesil.strategy.Outcome} and {@link chesil.strategy.Objective}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Strategy",
        allowedDependencies = {"web", "versions", "areas", "access", "editing", "partnership", "measures", "releases"})
package chesil.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
