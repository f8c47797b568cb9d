package chesil.returns;

import java.util.Locale;

/** How a submission came, where it was not simply a file that somebody sent. */
public enum Way {
    /** Keyed on a page; its file was made of what was keyed. */
    KEYED("keyed in on a page"),
    /** Nothing to report, or zero everywhere, said with one press. */
    NIL("a nil return"),
    /** Taken from the folder that is watched. */
    FOLDER("laid in the watched folder");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    /** As the register writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As pages say it, after "it is". */
    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException if none has this id */
    public static Way of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
