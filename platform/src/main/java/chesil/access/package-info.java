/**
 * Who is asking: users, organisations, roles and audiences; sign-in; the audit trail.
 *
 * <p>Start at {@link chesil.access.Viewer}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"web"})
package chesil.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
