package chesil.disclosure;

import java.util.Locale;

/** What became of a cell. */
public enum Status {
    /** As it is. */
    SHOWN,
    /** Hidden for what it is itself. */
    PRIMARY,
    /** Hidden so that another cannot be worked out. */
    SECONDARY,
    /** Shown as the nearest multiple. */
    ROUNDED;

    /** As files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
