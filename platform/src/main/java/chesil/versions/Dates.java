package chesil.versions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What two dates of an item have to be to each other. */
public final class Dates {
    private Dates() {}

    /** @throws IllegalArgumentException if the end comes before the beginning; says both */
    public static void inOrder(@Nullable PartialDate from, @Nullable PartialDate to) {
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            throw new IllegalArgumentException("it ends on " + to + ", before it begins on " + from);
        }
    }

    /** From when to when, in words. */
    public static String inWords(@Nullable PartialDate from, @Nullable PartialDate to) {
        if (from == null) return to == null ? "not known" : "to " + to.inWords();
        if (to == null) return "from " + from.inWords();
        return from.equals(to) ? from.inWords() : from.inWords() + " to " + to.inWords();
    }

    /** Whether the day lies between the two, both included; an absent end is open. */
    public static boolean hold(@Nullable PartialDate from, @Nullable PartialDate to, LocalDate day) {
        return (from == null || !day.isBefore(from.earliest())) && (to == null || !day.isAfter(to.latest()));
    }
}
