package chesil.returns.intake;

import chesil.returns.FaultCode;
import chesil.returns.specification.Code;
import chesil.returns.specification.Column;
import chesil.returns.specification.ColumnType;
import chesil.returns.specification.Headings;
import chesil.returns.specification.Rule;
import chesil.returns.specification.Specification;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The slow, obvious reader: strings, maps and the JDK's own parsers. It judges the fast one. */
final class Judge {
    /** What became of a row: its values, or its faults as "code column". */
    record Verdict(boolean accepted, List<String> says) {}

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d\\d)/(\\d\\d)/(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)|(\\d\\d)/(\\d{4})");
    private static final Pattern MOMENT =
            Pattern.compile("(.{10})[T ](\\d\\d:\\d\\d)(:\\d\\d(\\.\\d*)?)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Specification specification;
    private final Expectation expectation;

    Judge(Specification specification, Expectation expectation) {
        this.specification = specification;
        this.expectation = expectation;
    }

    /** Verdicts by line; empty where the file is unreadable. */
    Optional<Map<Long, Verdict>> judge(String csv) {
        var rows = new ArrayList<List<String>>();
        if (!parse(csv.startsWith("\uFEFF") ? csv.substring(1) : csv, rows)) return Optional.empty();
        var first = 0;
        while (first < rows.size() && isBlank(rows.get(first))) first++;
        if (first == rows.size()) return Optional.empty();
        var header = new ArrayList<>(rows.get(first));
        while (!header.isEmpty() && header.getLast().isBlank()) header.removeLast();
        var places = places(header);
        if (places.isEmpty()) return Optional.empty();
        var verdicts = new TreeMap<Long, Verdict>();
        var keys = new HashMap<String, Integer>();
        for (var i = first + 1; i < rows.size(); i++) {
            if (!isBlank(rows.get(i))) verdicts.put(i + 1L, verdict(rows.get(i), header.size(), places.get(), keys));
        }
        return verdicts.isEmpty() ? Optional.empty() : Optional.of(verdicts);
    }

    /** A cell in front of which this stands had text behind its closing quotation mark. */
    private static final String MISQUOTED = "\u0000misquoted";

    private static boolean parse(String csv, List<List<String>> rows) {
        var at = 0;
        while (at < csv.length()) {
            var row = new ArrayList<String>();
            while (true) {
                if (at < csv.length() && csv.charAt(at) == '"') {
                    var close = at + 1;
                    while (true) {
                        close = csv.indexOf('"', close);
                        if (close < 0) return false;
                        if (close + 1 < csv.length() && csv.charAt(close + 1) == '"') close += 2;
                        else break;
                    }
                    var end = end(csv, close + 1);
                    row.add(end == close + 1 ? csv.substring(at + 1, close).replace("\"\"", "\"") : MISQUOTED);
                    at = end;
                } else {
                    var end = end(csv, at);
                    row.add(csv.substring(at, end));
                    at = end;
                }
                if (at == csv.length() || csv.charAt(at) != ',') break;
                at++;
            }
            if (at < csv.length()) at += csv.startsWith("\r\n", at) ? 2 : 1;
            rows.add(row);
        }
        return true;
    }

    private static int end(String csv, int from) {
        var at = from;
        while (at < csv.length() && ",\r\n".indexOf(csv.charAt(at)) < 0) at++;
        return at;
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(cell -> trim(cell).isEmpty());
    }

    private static String trim(String cell) {
        return cell.replaceAll("^[ \t]+|[ \t]+$", "");
    }

    private Optional<Map<String, Integer>> places(List<String> header) {
        var byHeading = new HashMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) {
            var plain = Headings.plain(header.get(i));
            if (!plain.isEmpty() && byHeading.put(plain, i) != null) return Optional.empty();
        }
        var places = new HashMap<String, Integer>();
        for (var column : specification.columns()) {
            var place = byHeading.getOrDefault(
                    Headings.plain(column.heading()), byHeading.get(Headings.plain(column.name())));
            if (place == null) return Optional.empty();
            places.put(column.name(), place);
        }
        return Optional.of(places);
    }

    private Verdict verdict(List<String> row, int width, Map<String, Integer> places, Map<String, Integer> keys) {
        if (row.contains(MISQUOTED)) return new Verdict(false, List.of("QUOTE "));
        var tooLong =
                row.size() > width && row.subList(width, row.size()).stream().anyMatch(cell -> !cell.isEmpty());
        if (row.size() < width || tooLong) return new Verdict(false, List.of("CELLS "));
        var faults = new ArrayList<String>();
        var values = new HashMap<String, String>();
        var wrong = new ArrayList<String>();
        for (var column : specification.columns()) {
            var cell = trim(row.get(places.getOrDefault(column.name(), -1)));
            if (cell.isEmpty()) {
                if (column.required()) {
                    faults.add("MISSING " + column.heading());
                    wrong.add(column.name());
                }
                continue;
            }
            switch (read(column, cell)) {
                case Value(var value) -> values.put(column.name(), value);
                case Wrong(var code) -> {
                    faults.add(code + " " + column.heading());
                    wrong.add(column.name());
                }
            }
        }
        for (var rule : specification.rules()) broken(rule, values, wrong, keys).ifPresent(faults::add);
        if (!faults.isEmpty()) return new Verdict(false, faults);
        return new Verdict(
                true,
                specification.columns().stream()
                        .map(column -> values.getOrDefault(column.name(), ""))
                        .toList());
    }

    private sealed interface Read {}

    private record Value(String value) implements Read {}

    private record Wrong(FaultCode code) implements Read {}

    private static Read read(Column column, String cell) {
        return switch (column.type()) {
            case TEXT -> text(column, cell);
            case CODE ->
                column.codes().stream().map(Code::code).anyMatch(cell::equals)
                        ? new Value(cell)
                        : new Wrong(FaultCode.NOT_IN_LIST);
            case INTEGER, DECIMAL, MONEY, LONGITUDE, LATITUDE -> amount(column, cell);
            case DATE -> day(cell).<Read>map(day -> new Value(day.toString())).orElse(new Wrong(FaultCode.NOT_A_DAY));
            case MONTH ->
                month(cell)
                        .<Read>map(day -> new Value(day.toString().substring(0, 7)))
                        .orElse(new Wrong(FaultCode.NOT_A_MONTH));
            case TIMESTAMP ->
                moment(cell).<Read>map(at -> new Value(at.toString())).orElse(new Wrong(FaultCode.NOT_A_MOMENT));
            case BOOLEAN -> {
                if (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("yes")) yield new Value("True");
                if (cell.equalsIgnoreCase("false") || cell.equalsIgnoreCase("no")) yield new Value("False");
                yield new Wrong(FaultCode.NOT_YES_OR_NO);
            }
            case AREA -> {
                if (!cell.matches("[EWSNKJ][0-9]{8}")) yield new Wrong(FaultCode.NOT_AN_AREA);
                var fits = column.areas().isEmpty() || column.areas().stream().anyMatch(cell::startsWith);
                yield fits ? new Value(cell) : new Wrong(FaultCode.OTHER_AREA);
            }
            case HEX_ID ->
                cell.matches("[0-9a-fA-F]{64}")
                        ? new Value(cell.toLowerCase(Locale.ROOT))
                        : new Wrong(FaultCode.NOT_A_HEX_ID);
        };
    }

    private static Read text(Column column, String cell) {
        var plain = cell.matches("(?s)'[=+\\-@\t\r].*") ? cell.substring(1) : cell;
        if (plain.chars().anyMatch(c -> (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F))
            return new Wrong(FaultCode.CHARACTERS);
        if (plain.length() > column.longest()) return new Wrong(FaultCode.TOO_LONG);
        if (column.pattern() != null && !plain.matches(column.pattern())) return new Wrong(FaultCode.FORM);
        return new Value(plain);
    }

    private static Read amount(Column column, String cell) {
        if (!NUMBER.matcher(cell).matches()) return new Wrong(FaultCode.NOT_A_NUMBER);
        var number = new BigDecimal(cell);
        var whole = column.type() == ColumnType.INTEGER;
        if (number.abs().compareTo(new BigDecimal("1e12")) >= 0)
            return new Wrong(cell.startsWith("-") ? FaultCode.TOO_SMALL : FaultCode.TOO_LARGE);
        var decimals = Math.max(0, number.stripTrailingZeros().scale());
        if (whole && decimals > 0) return new Wrong(FaultCode.NOT_WHOLE);
        if (decimals > 6 || (column.type() == ColumnType.MONEY && decimals > 2))
            return new Wrong(FaultCode.TOO_MANY_DECIMALS);
        var smallest = limit(column.smallest(), whole ? Integer.MIN_VALUE : Long.MIN_VALUE);
        var largest = limit(column.largest(), whole ? Integer.MAX_VALUE : Long.MAX_VALUE);
        if (number.compareTo(smallest) < 0) return new Wrong(FaultCode.TOO_SMALL);
        if (number.compareTo(largest) > 0) return new Wrong(FaultCode.TOO_LARGE);
        return new Value(TupleText.plain(number));
    }

    private static BigDecimal limit(@Nullable BigDecimal limit, long otherwise) {
        return limit == null ? BigDecimal.valueOf(otherwise) : limit;
    }

    private static Optional<LocalDate> day(String cell) {
        var parts = DAY.matcher(cell);
        if (!parts.matches()) return Optional.empty();
        return parts.group(1) != null
                ? date(parts.group(1), parts.group(2), parts.group(3))
                : date(parts.group(6), parts.group(5), parts.group(4));
    }

    private static Optional<LocalDate> month(String cell) {
        var parts = MONTH.matcher(cell);
        if (!parts.matches()) return day(cell).filter(day -> day.getDayOfMonth() == 1);
        return parts.group(1) != null
                ? date(parts.group(1), parts.group(2), "01")
                : date(parts.group(4), parts.group(3), "01");
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= 1900 && date.getYear() <= 2200 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String cell) {
        var parts = MOMENT.matcher(cell);
        if (!parts.matches()) return Optional.empty();
        try {
            var seconds = parts.group(3) == null ? ":00" : parts.group(3).equals(".") ? "" : parts.group(3);
            if (seconds.endsWith(".")) seconds = seconds.substring(0, seconds.length() - 1);
            if (seconds.length() > 10) seconds = seconds.substring(0, 10);
            var day = day(parts.group(1));
            if (day.isEmpty()) return Optional.empty();
            return Optional.of(OffsetDateTime.parse(day.get() + "T" + parts.group(2) + seconds + parts.group(5))
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<String> broken(
            Rule rule, Map<String, String> values, List<String> wrong, Map<String, Integer> keys) {
        return switch (rule) {
            case Rule.Unique(var columns) -> {
                if (columns.stream().anyMatch(wrong::contains)) yield Optional.empty();
                var key = String.join(
                        "\u0001",
                        columns.stream()
                                .map(column -> values.getOrDefault(column, "\u0002"))
                                .toList());
                yield keys.merge(key, 1, Integer::sum) > 1 ? fault(FaultCode.REPEATED, columns) : Optional.empty();
            }
            case Rule.AtMost(var column, var other) -> {
                var left = values.get(column);
                var right = values.get(other);
                yield left != null && right != null && isMore(column, left, right)
                        ? fault(FaultCode.MORE_THAN, List.of(column))
                        : Optional.empty();
            }
            case Rule.Sum(var total, var parts) -> {
                var all = parts.stream().map(values::get).toList();
                var sent = values.get(total);
                if (sent == null || all.contains(null)) yield Optional.empty();
                var sum = BigDecimal.ZERO;
                for (var part : all) if (part != null) sum = sum.add(new BigDecimal(part));
                yield sum.compareTo(new BigDecimal(sent)) == 0
                        ? Optional.empty()
                        : fault(FaultCode.SUM, List.of(total));
            }
            case Rule.RequiredWhen(var column, var when, var is) -> {
                var calls = values.containsKey(when) && (is.isEmpty() || is.contains(values.get(when)));
                yield calls && !values.containsKey(column) && !wrong.contains(column)
                        ? fault(FaultCode.REQUIRED_HERE, List.of(column))
                        : Optional.empty();
            }
            case Rule.EmptyUnless(var column, var when, var is) -> {
                var calls = values.containsKey(when) && (is.isEmpty() || is.contains(values.get(when)));
                yield values.containsKey(column) && !calls && !wrong.contains(when)
                        ? fault(FaultCode.EMPTY_HERE, List.of(column))
                        : Optional.empty();
            }
            case Rule.Together(var columns) -> {
                if (columns.stream().anyMatch(wrong::contains)) yield Optional.empty();
                var filled = columns.stream().filter(values::containsKey).count();
                yield filled == 0 || filled == columns.size() ? Optional.empty() : fault(FaultCode.TOGETHER, columns);
            }
            case Rule.InPeriod(var column) -> {
                var value = values.get(column);
                yield value == null || isInPeriod(column, value)
                        ? Optional.empty()
                        : fault(FaultCode.OTHER_PERIOD, List.of(column));
            }
            case Rule.FromSender(var column) -> {
                var value = values.get(column);
                var names = expectation.senderNames();
                yield value == null || names.isEmpty() || names.contains(value)
                        ? Optional.empty()
                        : fault(FaultCode.OTHER_SENDER, List.of(column));
            }
        };
    }

    private boolean isMore(String column, String left, String right) {
        var isAmount = specification.column(column).orElseThrow().type().isAmount();
        return isAmount ? new BigDecimal(left).compareTo(new BigDecimal(right)) > 0 : left.compareTo(right) > 0;
    }

    private boolean isInPeriod(String column, String value) {
        var period = expectation.period();
        if (period == null) return true;
        return switch (specification.column(column).orElseThrow().type()) {
            case MONTH -> period.contains(LocalDate.parse(value + "-01"));
            case TIMESTAMP -> {
                var moment = Instant.parse(value);
                yield period.contains(LocalDate.ofInstant(moment, LONDON))
                        || period.contains(LocalDate.ofInstant(moment, ZoneOffset.UTC));
            }
            default -> period.contains(LocalDate.parse(value));
        };
    }

    private Optional<String> fault(FaultCode code, List<String> columns) {
        var headings = columns.stream()
                .map(column -> specification.column(column).orElseThrow().heading())
                .toList();
        return Optional.of(code + " " + String.join(", ", headings));
    }
}
