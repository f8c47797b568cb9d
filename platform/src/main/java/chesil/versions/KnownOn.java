package chesil.versions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The day of a page, as its address says it: {@code ?known=2026-03-31}. Controllers take it as an argument.
 *
 * @param day null for today, and for whatever is no day that has been
 * @param later how many entries of any kind were changed since; 0 for today
 */
public record KnownOn(@Nullable LocalDate day, int later) {
    public static final KnownOn TODAY = new KnownOn(null, 0);

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    public AsKnown asKnown() {
        return day == null ? AsKnown.NOW : AsKnown.atTheEndOf(day);
    }

    public boolean isPast() {
        return day != null;
    }

    /** Such as 31 March 2026. */
    public String words() {
        return day == null ? "today" : WORDS.format(day);
    }

    /** How many entries were changed later, in words. */
    public String laterInWords() {
        return switch (later) {
            case 0 -> "No entry was changed since.";
            case 1 -> "1 entry was changed since, and is shown as it was.";
            default -> String.format(Locale.UK, "%,d entries were changed since, and are shown as they were.", later);
        };
    }

    /** As a form's field wants it; empty for today. */
    public String value() {
        return day == null ? "" : day.toString();
    }

    /** The page's title, which says first that it is about a past day. */
    public String titled(String title) {
        return day == null ? title : words() + ": " + title;
    }

    /** A path of ours on the same day. */
    public String at(String path) {
        return day == null ? path : path + (path.contains("?") ? "&" : "?") + "known=" + day;
    }
}
