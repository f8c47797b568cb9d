package chesil.returns.intake;

import chesil.returns.specification.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a return before its file is read.
 *
 * @param period what it is for; null where rows of any time will do
 * @param senderNames the names and area codes by which the sender may call itself; empty: not checked
 * @param usual what this sender's amounts have been; a value outside is pointed out, and blocks nothing
 */
public record Expectation(@Nullable Period period, List<String> senderNames, Usual usual) {
    public static final Expectation NOTHING = new Expectation(null, List.of(), Usual.NOTHING);

    public Expectation {
        senderNames = List.copyOf(senderNames);
    }

    public static Expectation of(Period period) {
        return new Expectation(period, List.of(), Usual.NOTHING);
    }

    /** The smallest and largest value of one series in the periods before, and how many those were. */
    public record Range(BigDecimal smallest, BigDecimal largest, int periods) {}

    /**
     * Ranges by series and column. A series is what the grain's columns say apart from time, joined by " / " in the order of the
     * grain; {@link #series} makes one.
     */
    public record Usual(Map<String, Map<String, Range>> bySeries) {
        public static final Usual NOTHING = new Usual(Map.of());

        public Usual {
            bySeries = Map.copyOf(bySeries);
        }

        public static String series(List<String> values) {
            return String.join(" / ", values);
        }

        Optional<Range> of(String series, String column) {
            return Optional.ofNullable(bySeries.getOrDefault(series, Map.of()).get(column));
        }
    }
}
