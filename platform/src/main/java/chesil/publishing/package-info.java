/**
 * Frozen releases made readable: the pages of the public, open data, the board's packs, and the search.
 *
 * <p>Nothing here computes a figure. Pages and open data show what was released to the public; a pack shows what its own
 * release gave its own audience.
 */
@NullMarked
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {
            "web",
            "work",
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
