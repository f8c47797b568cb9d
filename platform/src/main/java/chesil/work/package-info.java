/**
 * Work that a change causes: written in the change's own transaction, done soon after by whichever instance is free.
 *
 * <p>A module declares its tasks as beans and puts work with {@link chesil.work.Work}. Tasks may run twice and must not mind.
 */
@NullMarked
@ApplicationModule(
        displayName = "Work",
        allowedDependencies = {})
package chesil.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
