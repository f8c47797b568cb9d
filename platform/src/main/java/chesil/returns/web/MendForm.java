package chesil.returns.web;

import chesil.returns.Fault;
import chesil.returns.Mending.Mends;
import chesil.returns.RowOutcome.Rejected;
import chesil.returns.intake.IntakeResult.FaultKind;
import chesil.returns.specification.Column;
import chesil.returns.specification.Specification;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form with rows to mend. A field is named {@code value.LINE.COLUMN}; {@code row.LINE} says {@code out} for a row to leave
 * out; {@code all} is the number of a kind of mistake that is mended everywhere at once.
 */
final class MendForm {
    private static final int PARTS = 3;

    private MendForm() {}

    static String valueField(long line, Column column) {
        return "value." + line + "." + column.name();
    }

    static String rowField(long line) {
        return "row." + line;
    }

    /** The one column that a fault is about; empty where it is about several, or about the row. */
    static Optional<Column> column(Specification specification, Fault fault) {
        return specification.column(fault.column());
    }

    static Mends read(
            Map<String, String> fields, Specification specification, List<FaultKind> kinds, List<Rejected> rejected) {
        var values = new HashMap<Long, Map<String, String>>();
        var out = new HashSet<Long>();
        var lines = new HashSet<Long>();
        rejected.forEach(row -> lines.add(row.line()));
        kind(fields, kinds).ifPresent(kind -> everywhere(kind, specification, rejected, values));
        fields.forEach((name, value) -> {
            var parts = name.split("\\.", PARTS);
            if (parts.length < 2 || !Numbers.isNumber(parts[1]) || value.isBlank()) return;
            var line = Long.parseLong(parts[1]);
            if (!lines.contains(line)) return;
            if (parts[0].equals("row") && value.equals("out")) out.add(line);
            if (parts[0].equals("value") && parts.length == PARTS)
                specification.column(parts[2]).ifPresent(column -> put(values, line, column.name(), value.strip()));
        });
        return new Mends(values, Set.copyOf(out));
    }

    private static Optional<FaultKind> kind(Map<String, String> fields, List<FaultKind> kinds) {
        var all = fields.getOrDefault("all", "");
        if (!all.matches("[0-9]{1,4}") || Integer.parseInt(all) >= kinds.size()) return Optional.empty();
        return Optional.of(kinds.get(Integer.parseInt(all)));
    }

    private static void everywhere(
            FaultKind kind,
            Specification specification,
            List<Rejected> rejected,
            Map<Long, Map<String, String>> values) {
        var suggestion = kind.suggestion();
        var column = specification.column(kind.column());
        if (suggestion == null || column.isEmpty()) return;
        for (var row : rejected) {
            for (var fault : row.faults()) {
                var isOfKind = fault.code() == kind.code()
                        && fault.column().equals(kind.column())
                        && (kind.value() == null || fault.value().equals(kind.value()));
                if (isOfKind) put(values, row.line(), column.get().name(), suggestion);
            }
        }
    }

    private static void put(Map<Long, Map<String, String>> values, long line, String column, String value) {
        values.computeIfAbsent(line, _ -> new HashMap<>()).put(column, value);
    }
}
