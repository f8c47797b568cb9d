package chesil.returns.intake;

import chesil.returns.Fault;
import chesil.returns.specification.Column;
import chesil.returns.specification.ColumnType;
import chesil.returns.specification.Rule;
import chesil.returns.specification.Specification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what must hold between the cells of a row, with the rows before it, and with the return. */
final class RowRules {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What the cells of the row say, as {@link CellReader#amount} has it. */
    final long[] amounts;
    /** Which cells are filled in and right. */
    final boolean[] present;

    private final boolean[] broken;
    private boolean anyBroken;
    private final Specification specification;
    private final Expectation expectation;
    private final Check[] checks;

    /** One rule: null where it holds. */
    private interface Check {
        @Nullable Fault check(Cells cells, Header header);
    }

    RowRules(Specification specification, Expectation expectation) {
        this.specification = specification;
        this.expectation = expectation;
        var columns = specification.columns().size();
        amounts = new long[columns];
        present = new boolean[columns];
        broken = new boolean[columns];
        checks = specification.rules().stream()
                .map(this::check)
                .flatMap(java.util.Optional::stream)
                .toArray(Check[]::new);
    }

    boolean any() {
        return checks.length > 0;
    }

    /** Notes that a cell of this row is wrong: what rests on it cannot be judged. */
    void broken(int column) {
        broken[column] = true;
        anyBroken = true;
    }

    List<Fault> check(Cells cells, Header header, List<Fault> faults) {
        var all = faults;
        for (var check : checks) {
            var fault = check.check(cells, header);
            if (fault == null) continue;
            if (all.isEmpty()) all = new ArrayList<>();
            all.add(fault);
        }
        if (anyBroken) {
            Arrays.fill(broken, false);
            anyBroken = false;
        }
        return all;
    }

    private java.util.Optional<Check> check(Rule rule) {
        return java.util.Optional.ofNullable(
                switch (rule) {
                    case Rule.Unique(var names) -> unique(indexes(names));
                    case Rule.AtMost(var column, var other) ->
                        atMost(specification.indexOf(column), specification.indexOf(other));
                    case Rule.Sum(var total, var parts) -> sum(specification.indexOf(total), indexes(parts));
                    case Rule.RequiredWhen(var column, var when, var values) ->
                        requiredWhen(
                                specification.indexOf(column), specification.indexOf(when), ordinals(when, values));
                    case Rule.EmptyUnless(var column, var when, var values) ->
                        emptyUnless(specification.indexOf(column), specification.indexOf(when), ordinals(when, values));
                    case Rule.Together(var names) -> together(indexes(names));
                    case Rule.InPeriod(var column) -> inPeriod(specification.indexOf(column));
                    case Rule.FromSender(var column) -> fromSender(specification.indexOf(column));
                });
    }

    private int[] indexes(List<String> names) {
        return names.stream().mapToInt(specification::indexOf).toArray();
    }

    private Set<Long> ordinals(String column, List<String> values) {
        var codes = specification.column(column).orElseThrow().codes();
        return values.stream()
                .map(value -> codes.indexOf(codes.stream()
                        .filter(code -> code.code().equals(value))
                        .findFirst()
                        .orElseThrow()))
                .map(Integer::longValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Column column(int index) {
        return specification.columns().get(index);
    }

    private List<Column> columns(int[] indexes) {
        return Arrays.stream(indexes).mapToObj(this::column).toList();
    }

    private static String sent(Cells cells, Header header, int column) {
        return cells.text(header.cellOf(column)).strip();
    }

    private Check unique(int[] key) {
        var seen = new SeenRows();
        return (cells, header) -> {
            var high = 0x243F6A8885A308D3L;
            var low = 0x13198A2E03707344L;
            for (var column : key) {
                if (broken[column]) return null;
                var word = present[column] ? amounts[column] : 0x5DEECE66DL;
                high = Words.mix(high, word + (present[column] ? 1 : 0));
                low = Words.mix(low * 31, word ^ Long.rotateLeft(high, 17));
            }
            var earlier = seen.meet(high, low, (int) cells.line);
            if (earlier == 0) return null;
            var values = Arrays.stream(key)
                    .mapToObj(column -> sent(cells, header, column))
                    .collect(Collectors.joining(", "));
            return Messages.repeated(columns(key), values, earlier);
        };
    }

    private Check atMost(int column, int other) {
        return (cells, header) -> present[column] && present[other] && amounts[column] > amounts[other]
                ? Messages.moreThan(column(column), column(other), sent(cells, header, column))
                : null;
    }

    private Check sum(int total, int[] parts) {
        return (cells, header) -> {
            if (!present[total]) return null;
            var sum = 0L;
            for (var part : parts) {
                if (!present[part]) return null;
                sum += amounts[part];
            }
            return sum == amounts[total]
                    ? null
                    : Messages.sum(column(total), sent(cells, header, total), columns(parts), Amounts.exact(sum));
        };
    }

    private boolean holds(int when, Set<Long> values) {
        return present[when] && (values.isEmpty() || values.contains(amounts[when]));
    }

    private Check requiredWhen(int column, int when, Set<Long> values) {
        return (cells, header) -> {
            if (present[column] || broken[column] || !holds(when, values)) return null;
            return Messages.requiredHere(
                    column(column), column(when), values.isEmpty() ? "" : sent(cells, header, when));
        };
    }

    private Check emptyUnless(int column, int when, Set<Long> values) {
        return (cells, header) -> present[column] && !broken[when] && !holds(when, values)
                ? Messages.emptyHere(column(column), sent(cells, header, column), column(when))
                : null;
    }

    private Check together(int[] all) {
        return (_, _) -> {
            var filled = 0;
            for (var column : all) {
                if (broken[column]) return null;
                if (present[column]) filled++;
            }
            return filled == 0 || filled == all.length ? null : Messages.together(columns(all));
        };
    }

    private @Nullable Check inPeriod(int column) {
        var period = expectation.period();
        if (period == null) return null;
        var from = period.from().toEpochDay();
        var to = period.to().toEpochDay();
        var isMoment = column(column).type() == ColumnType.TIMESTAMP;
        return (cells, header) -> {
            if (!present[column]) return null;
            var inside =
                    isMoment ? momentIn(amounts[column], from, to) : amounts[column] >= from && amounts[column] <= to;
            return inside ? null : Messages.otherPeriod(column(column), sent(cells, header, column), period);
        };
    }

    private static boolean momentIn(long micros, long from, long to) {
        var moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        var inLondon = LocalDate.ofInstant(moment, LONDON).toEpochDay();
        var inUtc = LocalDate.ofInstant(moment, ZoneOffset.UTC).toEpochDay();
        return (inLondon >= from && inLondon <= to) || (inUtc >= from && inUtc <= to);
    }

    private @Nullable Check fromSender(int column) {
        var names = expectation.senderNames();
        if (names.isEmpty()) return null;
        var right = names.stream().map(name -> amountOf(column(column), name)).collect(Collectors.toUnmodifiableSet());
        return (cells, header) -> present[column] && !right.contains(amounts[column])
                ? Messages.otherSender(column(column), sent(cells, header, column), names)
                : null;
    }

    private static long amountOf(Column column, String name) {
        if (column.type() == ColumnType.CODE) {
            var codes = column.codes();
            for (var i = 0; i < codes.size(); i++) if (codes.get(i).code().equals(name)) return i;
            return -1;
        }
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        return Words.hash(bytes, 0, bytes.length);
    }
}
