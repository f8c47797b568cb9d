/**
 * Geographies of England and Wales, so that comparators have a home: codes, names, kinds, parents, boundaries and
 * populations, each with the date and the source that it has.
 *
 * <p>An area has many parents, lookups have dates, and a code outlives nothing but its area: nothing here is found by
 * name. Start at {@link chesil.areas.AreaCode}, then {@link chesil.areas.AreaType}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Areas",
        allowedDependencies = {"web"})
package chesil.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
