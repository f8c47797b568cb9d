package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Refusal;
import chesil.command.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.IntStream;

/** Columns as several commands want them, beyond what {@link Checks} knows. */
final class Cells {
    private Cells() {}

    /** Numbers above 0, NaN where empty. */
    static double[] positive(Checks checks, String column) {
        var numbers = checks.numbers(column);
        for (int row = 0; row < numbers.length; row++) {
            if (numbers[row] > 0 || Double.isNaN(numbers[row])) continue;
            checks.fault(row, column, "this must be above 0", "Correct it, or leave the cell empty if it is not known");
            numbers[row] = Double.NaN;
        }
        return numbers;
    }

    /** As {@link #positive}, and an empty cell is a fault. */
    static double[] everyPositive(Checks checks, String column) {
        var numbers = positive(checks, column);
        checks.refuseEmpty(column, "Fill it in");
        return numbers;
    }

    /** A fault in each row where a part is above its whole. */
    static void partsOfWholes(Table table, Checks checks, String part, double[] parts, String whole, double[] wholes) {
        for (int row = 0; row < parts.length; row++) {
            if (parts[row] > wholes[row]) {
                checks.fault(
                        row,
                        part,
                        "this is above the " + whole + ", "
                                + table.text(row, whole).strip(),
                        "Count among those in the " + whole + ", or use rate if one can count several times");
            }
        }
    }

    /** A fault in each row whose lower limit is above its upper one. */
    static void limitsInOrder(Table table, Checks checks, double[] lower, double[] upper) {
        for (int row = 0; row < lower.length; row++) {
            if (lower[row] > upper[row]) {
                checks.fault(
                        row,
                        "lower95",
                        "this is above upper95, " + table.text(row, "upper95").strip(),
                        "Exchange the two, or correct them");
            }
        }
    }

    /** A fault in each row that has the same word in a column as an earlier one of its group. */
    static void differ(Table table, Checks checks, String column, int[] group, String mend) {
        if (!table.has(column)) return;
        var seen = new HashMap<String, Integer>();
        for (int row : group) {
            var earlier = seen.putIfAbsent(table.text(row, column).strip(), row);
            if (earlier != null) checks.fault(row, column, "line " + table.line(earlier) + " has the same", mend);
        }
    }

    /** Marks of 1; 0 or an empty cell is none. No such column is none anywhere. */
    static boolean[] marks(Table table, Checks checks, String column) {
        var marks = new boolean[table.size()];
        if (!table.has(column)) return marks;
        for (int row = 0; row < marks.length; row++) {
            var text = table.text(row, column).strip().toLowerCase(Locale.ROOT);
            marks[row] = text.equals("1") || text.equals("true");
            if (!marks[row] && !text.isEmpty() && !text.equals("0") && !text.equals("false")) {
                checks.fault(row, column, "this is neither 1 nor 0", "Write 1 to mark the point, 0 or nothing not to");
            }
        }
        return marks;
    }

    static double[] of(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    static long[] of(long[] values, int[] rows) {
        return Arrays.stream(rows).mapToLong(row -> values[row]).toArray();
    }

    /** The places, from 0, of the rows that are marked. */
    static int[] places(boolean[] marks, int[] rows) {
        return IntStream.range(0, rows.length).filter(i -> marks[rows[i]]).toArray();
    }

    /** Counts as numbers, NaN where not available. */
    static double[] numbers(long[] counts) {
        return Arrays.stream(counts)
                .mapToDouble(count -> count == Checks.MISSING ? Double.NaN : (double) count)
                .toArray();
    }

    /** A multiplier of the call, above 0. */
    static double multiplier(double multiplier) {
        if (multiplier > 0 && multiplier < Double.POSITIVE_INFINITY) return multiplier;
        throw new Refusal("--multiplier must be above 0, but was " + multiplier + ".");
    }
}
