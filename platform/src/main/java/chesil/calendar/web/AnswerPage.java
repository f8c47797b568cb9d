package chesil.calendar.web;

import chesil.measures.Indicator;
import chesil.releases.Figure;
import chesil.releases.Wording;
import chesil.web.Faults;
import chesil.web.SignalMark;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an owner says what happened, why, and what is next.
 *
 * @param period the period that is asked about, in words
 * @param figure the latest figure that this reader may see, or why there is none; it may be an earlier one
 * @param signal null where nothing is shown
 */
public record AnswerPage(
        String action,
        String title,
        String href,
        String reason,
        String period,
        String meeting,
        String due,
        boolean late,
        String figure,
        @Nullable SignalMark signal,
        Sent sent,
        Faults faults) {
    private static final int LONGEST = 2_000;

    /** The three answers as they were sent. */
    public record Sent(String said, String why, String next, int onTopOf) {
        Faults faults() {
            var faults = Faults.none();
            faults = checked(faults, "said", said, "Enter what happened, and what nobody can tell");
            faults = checked(faults, "why", why, "Enter why, or that nobody knows");
            return checked(faults, "next", next, "Enter what is next, by whom and when; or that nothing is");
        }

        private static Faults checked(Faults faults, String field, String text, String missing) {
            if (text.isBlank()) return faults.and(field, missing);
            return text.length() > LONGEST
                    ? faults.and(field, "Each answer must be " + LONGEST + " characters or less")
                    : faults;
        }
    }

    public String heading() {
        return "Commentary: " + title;
    }

    static String words(Indicator indicator, Figure figure) {
        return switch (figure) {
            case Figure.Shown shown -> shown.text() + unit(indicator, shown) + when(indicator, shown.period());
            case Figure.Suppressed(var period) -> "Hidden to protect people; it is not zero" + when(indicator, period);
            case Figure.NotAvailable(var _, var reason) -> reason;
            case Figure.NotForYou(var _, var ask) -> ask;
            case Figure.Conflict(var period, var one, var other) -> one + " or " + other + when(indicator, period);
            case Figure.WorkingItOut(var old) -> words(indicator, old);
        };
    }

    private static String unit(Indicator indicator, Figure.Shown shown) {
        var unit = Wording.unit(indicator, shown.value());
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String when(Indicator indicator, LocalDate period) {
        return ", " + Wording.longPeriod(indicator, period) + ".";
    }
}
