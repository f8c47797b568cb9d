package chesil.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table's columns as numbers, counts and days, and gathers everything that is wrong with them, so that a person mends
 * a file once. Read all that is wanted, then call {@link #refuseIfWrong}; what was read before that may hold wrong cells as
 * "not available" (NaN, -1, null).
 */
public final class Checks {
    /** As a count that is not available is given. */
    public static final long MISSING = -1;

    /** The greatest whole number that a double holds exactly. */
    private static final long LARGEST_COUNT = 1L << 53;

    private final Table table;
    private final List<String> faults = new ArrayList<>();

    public Checks(Table table) {
        this.table = table;
    }

    /** Whether the table has the column; a fault where it has not. */
    public boolean needs(String column) {
        if (table.has(column)) return true;
        faults.add(new Fault(
                        table.file(),
                        1,
                        column,
                        "",
                        "there is no such column; the file has " + String.join(", ", table.columns()),
                        "Name the column so in the first line")
                .toString());
        return false;
    }

    /** Each cell's text without spaces around it, never empty; wrong cells are empty. */
    public List<String> words(String column) {
        var words = new ArrayList<String>();
        if (!needs(column)) return blank();
        for (int row = 0; row < table.size(); row++) {
            var text = table.text(row, column).strip();
            if (text.isEmpty()) fault(row, column, "the cell is empty", "Fill it in");
            words.add(text);
        }
        return words;
    }

    private List<String> blank() {
        return new ArrayList<>(java.util.Collections.nCopies(table.size(), ""));
    }

    /** Each cell as a finite number, NaN where it is empty. */
    public double[] numbers(String column) {
        return numbers(column, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** As {@link #numbers(String)}, each from {@code least} to {@code most}. */
    public double[] numbers(String column, double least, double most) {
        var numbers = new double[table.size()];
        if (!needs(column)) {
            Arrays.fill(numbers, Double.NaN);
            return numbers;
        }
        for (int row = 0; row < numbers.length; row++) numbers[row] = number(row, column, least, most);
        return numbers;
    }

    /** As {@link #numbers(String)}, and an empty cell is a fault. */
    public double[] everyNumber(String column, double least, double most) {
        var numbers = numbers(column, least, most);
        refuseEmpty(column, "Fill it in, or leave the row out");
        return numbers;
    }

    /** Each cell as a whole number of at least 0, {@link #MISSING} where it is empty. */
    public long[] counts(String column) {
        var numbers = numbers(column, 0, LARGEST_COUNT);
        var counts = new long[numbers.length];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = Double.isNaN(numbers[row]) ? MISSING : (long) numbers[row];
            if (!Double.isNaN(numbers[row]) && numbers[row] != Math.rint(numbers[row])) {
                fault(row, column, "a count is a whole number", "Give the count itself and not a share or an average");
                counts[row] = MISSING;
            }
        }
        return counts;
    }

    /** As {@link #counts}, and an empty cell is a fault. */
    public long[] everyCount(String column) {
        var counts = counts(column);
        refuseEmpty(column, "Fill it in, or leave the row out");
        return counts;
    }

    /** Each cell as a day written 2025-03-31, null where it is empty. */
    public @Nullable LocalDate[] days(String column) {
        var days = new @Nullable LocalDate[table.size()];
        if (!needs(column)) return days;
        for (int row = 0; row < days.length; row++) days[row] = day(row, column);
        return days;
    }

    private @Nullable LocalDate day(int row, String column) {
        var text = table.text(row, column).strip();
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            fault(row, column, "this is not a day", "Write one as 2025-03-31");
            return null;
        }
    }

    private double number(int row, String column, double least, double most) {
        var text = table.text(row, column).strip();
        if (text.isEmpty()) return Double.NaN;
        if (!Numbers.isNumber(text)) {
            fault(row, column, "this is not a number", mendOf(text));
            return Double.NaN;
        }
        double number = Double.parseDouble(text);
        if (number >= least && number <= most) return number;
        var bound = number < least ? "at least " + Numbers.text(least) : "at most " + Numbers.text(most);
        fault(
                row,
                column,
                "this must be " + bound,
                "Correct it, or leave the cell empty where the figure is not available");
        return Double.NaN;
    }

    private static String mendOf(String text) {
        if (text.matches("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?"))
            return "Write it without commas, as " + text.replace(",", "");
        if (text.endsWith("%")) return "Write it without the sign, and say with --multiplier what it is a share of";
        return "Write figures such as 1204 or 0.35; leave the cell empty where the figure is not available";
    }

    /** An empty cell of the column is a fault; a column that is not there has none. {@code mend} has no full stop. */
    public void refuseEmpty(String column, String mend) {
        if (!table.has(column)) return;
        for (int row = 0; row < table.size(); row++) {
            if (table.text(row, column).isBlank()) fault(row, column, "the cell is empty", mend);
        }
    }

    /** Adds a fault of a cell; rows count from 0. {@code wrong} and {@code mend} have no full stop. */
    public void fault(int row, String column, String wrong, String mend) {
        faults.add(new Fault(
                        table.file(),
                        table.line(row),
                        column,
                        table.has(column) ? table.text(row, column) : "",
                        wrong,
                        mend)
                .toString());
    }

    /** Adds a fault that is about the whole file or a whole group; its words have a full stop. */
    public void fault(String wrongAndMend) {
        faults.add(table.file() + ": " + wrongAndMend);
    }

    /** A fault for each group that has fewer than {@code least} rows. */
    public void mustHaveRows(String group, int rows, int least) {
        if (rows < least)
            fault(String.format(Locale.UK, "%s has %d rows, and at least %d are needed.", group, rows, least));
    }

    /** @throws WrongData with every fault so far, if there is one */
    public void refuseIfWrong() {
        if (!faults.isEmpty()) throw new WrongData(List.copyOf(faults));
    }
}
