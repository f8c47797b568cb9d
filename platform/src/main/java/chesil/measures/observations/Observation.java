package chesil.measures.observations;

import chesil.statistics.Interval;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measure's value for an area and a period, as it was known between two calculations.
 *
 * @param area code of the area
 * @param breakdown the part of the count: {@code grade=major}; empty for all of it
 * @param period the first day of the period
 * @param version of the definition
 * @param denominator null for a plain count
 * @param value in the indicator's unit, a proportion in per cent; null where the denominator is 0
 * @param interval at 95 %; null where the value is a full count
 * @param method how the interval was made
 * @param heard of {@code expected} organisations, how many sent what it is made from
 * @param knownFrom the number of the calculation that made it
 */
public record Observation(
        String area,
        String breakdown,
        LocalDate period,
        int version,
        double numerator,
        @Nullable Double denominator,
        @Nullable Double value,
        @Nullable Interval interval,
        Method method,
        Status status,
        int heard,
        int expected,
        long knownFrom) {

    public Optional<Interval> range() {
        return Optional.ofNullable(interval);
    }

    /** How the interval of a value was made. */
    public enum Method {
        NONE("a full count, without an interval"),
        EXACT("exact Poisson limits"),
        BYAR("Byar's method"),
        WILSON("Wilson's method"),
        SIMULATED("drawn from the assumptions");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How settled it is. */
    public enum Status {
        FINAL,
        /** Late records may still arrive, or not everybody was heard. */
        PROVISIONAL,
        /** The sender hid the number. */
        SUPPRESSED_AT_SOURCE
    }
}
