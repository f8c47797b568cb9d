/**
 * Who is in the partnership: organisations and which of them are partners, the roles that the guidance asks for, groups and
 * their seats, meetings.
 *
 * <p>Start at {@link chesil.partnership.PartnershipInfo}, then {@link chesil.partnership.Organisation}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Partnership",
        allowedDependencies = {"web", "versions", "areas", "access", "editing"})
package chesil.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
