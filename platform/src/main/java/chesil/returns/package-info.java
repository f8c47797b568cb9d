/**
 * What each partner sends, and what became of it row by row.
 *
 * <p>Start at {@link chesil.returns.SpecificationId}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Returns",
        allowedDependencies = {"web", "versions", "areas", "access", "partnership"})
package chesil.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
