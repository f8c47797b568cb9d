package chesil.releases;

import chesil.statistics.Interval;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number as one audience gets it, or why it does not: nothing else that a page is given has a number in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Figure.Shown.class, name = "shown"),
    @JsonSubTypes.Type(value = Figure.Suppressed.class, name = "suppressed"),
    @JsonSubTypes.Type(value = Figure.NotAvailable.class, name = "not-available"),
    @JsonSubTypes.Type(value = Figure.NotForYou.class, name = "not-for-you"),
    @JsonSubTypes.Type(value = Figure.Conflict.class, name = "conflict"),
    @JsonSubTypes.Type(value = Figure.WorkingItOut.class, name = "working-it-out")
})
public sealed interface Figure {
    /** The first day of the period that it is about; null where no period is known. */
    @Nullable LocalDate period();

    /**
     * A number that may be seen.
     *
     * @param value in the indicator's unit
     * @param text as pages write it, with its unit where that is a sign: "61.8%", "£70k"
     * @param interval at 95 %; null where there is none
     * @param of the count and what it is out of; null where it is neither
     * @param marks what stands beside it: provisional, revised
     * @param heard of the returns that it should be made from, those that were in; null where that was not kept
     */
    record Shown(
            LocalDate period,
            double value,
            String text,
            @Nullable Interval interval,
            @Nullable Counts of,
            List<Mark> marks,
            @Nullable Coverage heard)
            implements Figure {
        public Shown {
            marks = List.copyOf(marks);
        }

        public Shown(
                LocalDate period,
                double value,
                String text,
                @Nullable Interval interval,
                @Nullable Counts of,
                List<Mark> marks) {
            this(period, value, text, interval, of, marks, null);
        }

        public Optional<Coverage> coverage() {
            return Optional.ofNullable(heard);
        }

        public Optional<Interval> range() {
            return Optional.ofNullable(interval);
        }
    }

    /** Hidden to protect people: under 5, or it would give one away. It is not zero. */
    record Suppressed(LocalDate period) implements Figure {}

    /** There is none, and why: not supplied, nothing to count from, not in the release. */
    record NotAvailable(@Nullable LocalDate period, String reason) implements Figure {}

    /** It exists and is not for this viewer. */
    record NotForYou(@Nullable LocalDate period, String ask) implements Figure {}

    /** Two sources differ: both are kept, and no average is made. */
    record Conflict(LocalDate period, String one, String other) implements Figure {}

    /** A return was accepted a moment ago; {@code old} stands until the new figure is whole. */
    record WorkingItOut(Figure old) implements Figure {
        @Override
        public @Nullable LocalDate period() {
            return old.period();
        }
    }

    /** @param denominator null for a plain count */
    record Counts(double numerator, @Nullable Double denominator) {}

    /** Returns heard of returns expected. */
    record Coverage(int heard, int expected) {
        /** "2 of 2 returns are in". */
        public String words() {
            var returns = expected == 1 ? " return is in" : " returns are in";
            return heard + " of " + expected + returns;
        }
    }

    /** A mark beside a figure, with the note that explains it under the table. */
    record Mark(String sign, String note) {
        public static final Mark PROVISIONAL = new Mark("p", "provisional: late records may still arrive");

        /**
         * A share or a rate of fewer than 20: its interval is wide, and one more would move it far.
         *
         * @see <a href="https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/">Symbols
         *     in tables, Government Analysis Function</a>
         */
        public static final Mark UNRELIABLE = new Mark("u", "unreliable: fewer than 20 events");

        /** What is shown as 0 for its rounding and is not 0. */
        public static final Mark LOW = new Mark("low", "rounds to 0 and is not 0");

        /** Revised since it was first known: when, and from what. */
        public static Mark revised(String on, String before) {
            return new Mark("r", "revised on " + on + ", was " + before);
        }

        /** "[p]" as it is shown. */
        public String shown() {
            return "[" + sign + "]";
        }
    }
}
