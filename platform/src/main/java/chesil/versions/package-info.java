/**
 * Things that owners change and nobody forgets: each change a version with its author and reason, each readable as it
 * was known on a past date.
 *
 * <p>Start at {@link chesil.versions.AsKnown}, then {@link chesil.versions.Versions}. Each module keeps its own items in
 * a table {@code item} of its own schema.
 */
@NullMarked
@ApplicationModule(
        displayName = "Versions",
        allowedDependencies = {"web"})
package chesil.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
