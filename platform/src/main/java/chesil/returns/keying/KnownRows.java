package chesil.returns.keying;

import chesil.returns.specification.Column;
import chesil.returns.specification.ColumnType;
import chesil.returns.specification.Period;
import chesil.returns.specification.Rule;
import chesil.returns.specification.Specification;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a return that are known before anybody keys them: what the period and the sender say of a row, every code of a
 * short list, and the rows of the last period. Knows keys and, only where asked, figures.
 */
final class KnownRows {
    /** How many rows are worth laying out beforehand. */
    static final int MOST = 40;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    private final Specification specification;
    private final Period period;
    private final List<String> senderNames;

    /** @param senderNames names and area codes by which the sender may call itself */
    KnownRows(Specification specification, Period period, List<String> senderNames) {
        this.specification = specification;
        this.period = period;
        this.senderNames = List.copyOf(senderNames);
    }

    /** What every row of the return says: its month and its sender, where there is one answer only. */
    Map<String, String> ofEveryRow() {
        var known = new HashMap<String, String>();
        for (var column : specification.columns())
            time(column).or(() -> sender(column)).ifPresent(value -> known.put(column.name(), value));
        return known;
    }

    private Optional<String> time(Column column) {
        if (!isIn(new Rule.InPeriod(column.name()))) return Optional.empty();
        var oneMonth = period.from().plusMonths(1).minusDays(1).equals(period.to());
        return column.type() == ColumnType.MONTH && oneMonth
                ? Optional.of(period.from().toString().substring(0, 7))
                : Optional.empty();
    }

    private Optional<String> sender(Column column) {
        if (!isIn(new Rule.FromSender(column.name()))) return Optional.empty();
        return onlyOne(senderNames.stream().filter(name -> suits(column, name)).toList());
    }

    private boolean isIn(Rule rule) {
        return specification.rules().contains(rule);
    }

    private static Optional<String> onlyOne(List<String> names) {
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static boolean suits(Column column, String name) {
        return switch (column.type()) {
            case AREA -> name.matches("[A-Z]\\d{8}") && hasPrefix(column, name);
            case CODE -> column.code(name).isPresent();
            default -> false;
        };
    }

    private static boolean hasPrefix(Column column, String area) {
        return column.areas().isEmpty() || column.areas().stream().anyMatch(area::startsWith);
    }

    /** A row for every combination of what the key can be; none where it can be too much. */
    List<Map<String, String>> ofEveryCode() {
        var rows = List.of(ofEveryRow());
        for (var name : specification.grain()) {
            var column = specification.columns().get(specification.indexOf(name));
            if (rows.getFirst().containsKey(name)) continue;
            var values = values(column);
            if (values.isEmpty() || (long) rows.size() * values.size() > MOST) return List.of();
            rows = times(rows, name, values);
        }
        return specification.grain().isEmpty() ? List.of() : rows;
    }

    private List<String> values(Column column) {
        return switch (column.type()) {
            case CODE -> column.codes().stream().map(code -> code.code()).toList();
            case AREA ->
                senderNames.stream().filter(name -> suits(column, name)).toList();
            case DATE -> List.of(DAY.format(period.to()));
            default -> List.of();
        };
    }

    private static List<Map<String, String>> times(List<Map<String, String>> rows, String name, List<String> values) {
        var more = new ArrayList<Map<String, String>>();
        for (var row : rows) {
            for (var value : values) {
                var one = new HashMap<>(row);
                one.put(name, value);
                more.add(one);
            }
        }
        return more;
    }

    /**
     * The rows of an earlier period, moved to this one.
     *
     * @param earlier values in the order of the specification's columns
     * @param figures whether what is no key is copied too
     */
    List<Map<String, String>> ofEarlier(Period before, List<List<String>> earlier, boolean figures) {
        var rows = new ArrayList<Map<String, String>>();
        for (var values : earlier) {
            var row = new HashMap<String, String>();
            for (var i = 0; i < values.size(); i++) {
                var column = specification.columns().get(i);
                if (!column.identifying() && (figures || specification.grain().contains(column.name())))
                    row.put(column.name(), moved(column, values.get(i), before));
            }
            row.putAll(ofEveryRow());
            if (!rows.contains(row)) rows.add(row);
        }
        return rows;
    }

    /** A period's last day becomes this period's; another day or month of the past is nobody's key now. */
    private String moved(Column column, String value, Period before) {
        return switch (column.type()) {
            case DATE -> value.equals(DAY.format(before.to())) ? DAY.format(period.to()) : "";
            case MONTH, TIMESTAMP -> "";
            default -> value;
        };
    }

    /** These rows with 0 in every amount that must be there and is no key: a nil return that says zero. */
    List<Map<String, String>> zeros(List<Map<String, String>> keys) {
        var rows = new ArrayList<Map<String, String>>();
        for (var key : keys) {
            var row = new HashMap<>(key);
            specification.columns().stream()
                    .filter(column -> column.required() && column.type().isAmount())
                    .filter(column -> !specification.grain().contains(column.name()))
                    .forEach(column -> row.put(column.name(), "0"));
            rows.add(row);
        }
        return rows;
    }
}
