package chesil.access;

import chesil.access.door.ViewerAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks in this thread's request, for code that is no controller; controllers take {@link Viewer} as an argument. */
public final class CurrentViewer {
    private CurrentViewer() {}

    public static Viewer get() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ViewerAuthentication known
                ? known.viewer()
                : Viewer.nobody();
    }
}
