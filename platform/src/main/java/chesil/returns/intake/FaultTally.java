package chesil.returns.intake;

import chesil.returns.Fault;
import chesil.returns.FaultCode;
import chesil.returns.intake.IntakeResult.FaultKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts faults by kind, so that a mistake made nine times is mended once. Keeps so many kinds and no more. */
final class FaultTally {
    private static final int MOST_KINDS = 500;

    private record Kind(
            FaultCode code,
            String column,
            @Nullable String value,
            @Nullable String suggestion) {}

    private static final class Count {
        private final Fault first;
        private final long firstLine;
        private long rows;

        Count(Fault first, long firstLine) {
            this.first = first;
            this.firstLine = firstLine;
        }
    }

    private final Map<Kind, Count> counts = new HashMap<>();

    void add(Fault fault, long line) {
        // a wrong code is a kind by its value, since one mend then serves all of them
        var byValue = fault.code() == FaultCode.NOT_IN_LIST;
        var kind = new Kind(
                fault.code(), fault.column(), byValue ? fault.value() : null, byValue ? fault.suggestion() : null);
        if (counts.size() >= MOST_KINDS && !counts.containsKey(kind))
            kind = new Kind(fault.code(), fault.column(), null, null);
        counts.computeIfAbsent(kind, _ -> new Count(fault, line)).rows++;
    }

    List<FaultKind> kinds() {
        return counts.entrySet().stream()
                .map(entry -> kind(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(FaultKind::rows).reversed().thenComparingLong(FaultKind::firstLine))
                .toList();
    }

    private static FaultKind kind(Kind kind, Count count) {
        var repeated = kind.code() == FaultCode.REPEATED;
        var mendsDiffer = kind.suggestion() == null && count.first.suggestion() != null;
        return new FaultKind(
                kind.code(),
                kind.column(),
                repeated ? "The same as an earlier row." : count.first.wrong(),
                mendsDiffer ? "As each row says." : count.first.mend(),
                kind.value(),
                kind.suggestion(),
                count.rows,
                count.firstLine);
    }
}
