/**
 * Geographies of England and Wales, so that comparators have a home: codes, names, kinds, parents, boundaries and
 * populations, each with the date and the source that it has.
 *
 * <p>An area has many parents, lookups have dates, and a code outlives nothing but its area: nothing here is found by
 * name. Start at {@link chesil.areas.Area}, then {@link chesil.areas.Gazetteer}, which {@link chesil.areas.Areas} keeps.
 */
@NullMarked
@ApplicationModule(
        displayName = "Areas",
        allowedDependencies = {"web", "versions"})
package chesil.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
