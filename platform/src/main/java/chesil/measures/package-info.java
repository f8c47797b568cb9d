/**
 * Measures and indicators as definitions, and what they are to reach.
 *
 * <p>Start at {@link chesil.measures.IndicatorId}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Measures",
        allowedDependencies = {"web", "versions", "areas", "access", "partnership", "returns"})
package chesil.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
