package chesil.returns;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what with an organisation's returns: its own data officers, and the partnership manager for it. */
final class Permission {
    private Permission() {}

    static boolean maySend(Viewer viewer, OrganisationId organisation) {
        return viewer.is(Role.PARTNERSHIP_MANAGER) || isOwn(viewer, organisation);
    }

    static boolean mayRead(Viewer viewer, OrganisationId organisation) {
        return viewer.isAny(Role.PARTNERSHIP_MANAGER, Role.ANALYST) || isOwn(viewer, organisation);
    }

    /** Only the manager agrees to go without rejected rows. */
    static boolean mayGoWithout(Viewer viewer) {
        return viewer.is(Role.PARTNERSHIP_MANAGER);
    }

    /** Whether the viewer acts for an organisation that is not the viewer's own. */
    static boolean isOnBehalf(Viewer viewer, OrganisationId organisation) {
        return !viewer.belongsTo(organisation.value());
    }

    private static boolean isOwn(Viewer viewer, OrganisationId organisation) {
        return viewer.is(Role.DATA_OFFICER) && viewer.belongsTo(organisation.value());
    }

    /** @throws AccessDeniedException if the viewer may not */
    static void toSend(Viewer viewer, OrganisationId organisation) {
        if (!maySend(viewer, organisation)) throw denied();
    }

    /** @throws AccessDeniedException if the viewer may not */
    static void toRead(Viewer viewer, OrganisationId organisation) {
        if (!mayRead(viewer, organisation)) throw denied();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("not a return of the viewer's own organisation");
    }
}
