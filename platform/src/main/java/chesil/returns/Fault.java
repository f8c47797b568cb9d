package chesil.returns;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a row, and how to mend it.
 *
 * @param code stable: tells the kind of mistake to programs
 * @param column the heading it is about, as the specification writes it; several are joined by ", "
 * @param value what was sent, cut short when it is long; empty for a column that may identify a person, always: never log it
 * @param wrong what is wrong, as a sentence
 * @param mend what to write instead, as a sentence
 * @param suggestion the value that mends it, where there is one
 */
public record Fault(
        FaultCode code,
        String column,
        String value,
        String wrong,
        String mend,
        @Nullable String suggestion) {

    /** Leaves out the value: it may be about a person. */
    @Override
    public String toString() {
        return code.key() + " " + column + ": " + wrong;
    }
}
