package chesil.partnership;

import chesil.versions.Text;
import org.jspecify.annotations.Nullable;

/** What a meeting decided, and why. */
public record Decision(String what, @Nullable String because) {
    public Decision {
        Text.required("what", what);
        if (because != null) Text.required("because", because);
    }
}
