/**
 * Frozen releases made readable: the pages of the public, open data, and the search.
 *
 * <p>Nothing here computes a figure, and nothing here shows one that was not released to the public.
 */
@NullMarked
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {
            "web",
            "versions",
            "areas",
            "access",
            "partnership",
            "returns",
            "measures",
            "releases",
            "strategy",
            "interventions"
        })
package chesil.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
