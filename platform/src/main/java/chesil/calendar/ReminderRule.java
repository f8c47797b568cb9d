package chesil.calendar;

import chesil.versions.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When people are reminded of something that is due.
 *
 * @param firstDays so many days before it is due
 * @param againDays and once more, so many days before; null for not
 * @param lateEvery once it is late, on the first day and every so many days after; null for not
 */
public record ReminderRule(
        About about,
        Integer firstDays,
        @Nullable Integer againDays,
        @Nullable Integer lateEvery) {
    public static final Kind<ReminderRule> KIND = new Kind<>(
            "calendar", "reminder", ReminderRule.class, item -> item.about().id());

    private static final int MOST_DAYS = 90;

    /** What people are reminded of. */
    public enum About {
        RETURN("Returns"),
        COMMENTARY("Commentary"),
        ACTION("Actions"),
        PRODUCT("Products");

        private final String wording;

        About(String wording) {
            this.wording = wording;
        }

        public String wording() {
            return wording;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReminderRule {
        if (Objects.requireNonNull(firstDays) < 0 || firstDays > MOST_DAYS) {
            throw new IllegalArgumentException("first-days must be 0 to " + MOST_DAYS + ", but was " + firstDays);
        }
        if (againDays != null && (againDays < 0 || againDays >= firstDays)) {
            throw new IllegalArgumentException("again-days must be 0 or more and below first-days, which is "
                    + firstDays + ", but was " + againDays);
        }
        if (lateEvery != null && (lateEvery < 1 || lateEvery > MOST_DAYS)) {
            throw new IllegalArgumentException("late-every must be 1 to " + MOST_DAYS + ", but was " + lateEvery);
        }
    }

    /**
     * The last step that was reached by that day, by name: {@code before-7}, {@code late-1}; empty before the first. A day on
     * which nobody was reminded is made up for by the next, since its step is still the last that was reached.
     */
    public Optional<String> step(LocalDate due, LocalDate today) {
        var ahead = ChronoUnit.DAYS.between(today, due);
        if (ahead < 0) return lateStep(-ahead);
        if (againDays != null && ahead <= againDays) return Optional.of("before-" + againDays);
        return ahead <= firstDays ? Optional.of("before-" + firstDays) : Optional.empty();
    }

    private Optional<String> lateStep(long late) {
        return lateEvery == null ? Optional.empty() : Optional.of("late-" + (1 + (late - 1) / lateEvery * lateEvery));
    }

    /** In words: "7 days before, again 1 day before; late: on the first day and every 7 days". */
    public String inWords() {
        var said = new StringBuilder(days(firstDays)).append(" before");
        if (againDays != null)
            said.append(", again ").append(againDays == 0 ? "on the day" : days(againDays) + " before");
        if (lateEvery != null)
            said.append("; when late, on the first day and every ").append(days(lateEvery));
        return said.toString();
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
