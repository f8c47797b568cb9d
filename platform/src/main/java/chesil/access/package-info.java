/**
 * Who is asking: users, organisations, roles and audiences; sign-in; the audit trail.
 *
 * <p>Start at {@link chesil.access.Viewer}, then {@link chesil.access.Routes}, where every way in is listed with who may
 * use it, and {@link chesil.access.Audit}. How a request becomes a viewer is in {@code access.door}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"web"})
package chesil.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
