package chesil.releases;

import java.util.Locale;

/**
 * What an indicator is to reach.
 *
 * @param atLeast whether the value is a floor; else it is a ceiling
 * @param owner the id of the group or organisation that answers for it
 */
public record Goal(boolean atLeast, double value, String owner) {
    /** "at least 75%" or "at most 12". */
    public String words(String value) {
        return (atLeast ? "at least " : "at most ") + value;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s", atLeast ? ">=" : "<=", value);
    }
}
