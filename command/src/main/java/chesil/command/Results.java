package chesil.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A table to be written, column by column: those carried through come first, then what was computed. */
public final class Results {
    private final int rows;
    private final Map<String, IntFunction<String>> columns = new LinkedHashMap<>();

    private Results(int rows) {
        this.rows = rows;
    }

    /** A table of so many rows that has no column yet. */
    public static Results of(int rows) {
        return new Results(rows);
    }

    /** Every row and column of a table, in order. */
    public static Results carrying(Table table) {
        var results = new Results(table.size());
        for (var column : table.columns()) results.columns.put(column, row -> table.text(row, column));
        return results;
    }

    /** One row a group, with the columns that name it. {@code keys} has a list a group, as {@link Table#groups} gives them. */
    public static Results ofGroups(List<String> by, List<List<String>> keys) {
        var results = new Results(keys.size());
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            results.columns.put(by.get(i), row -> keys.get(row).get(at));
        }
        return results;
    }

    /** Adds numbers, NaN written as an empty cell. A carried column of the same name gives way to what is computed. */
    public Results with(String column, double[] values) {
        mustFit(column, values.length);
        return with(column, row -> Numbers.text(values[row]));
    }

    public Results with(String column, long[] values) {
        mustFit(column, values.length);
        return with(column, row -> Long.toString(values[row]));
    }

    public Results with(String column, List<String> values) {
        mustFit(column, values.size());
        return with(column, values::get);
    }

    /** Adds a column whose cell in each row, counted from 0, the function gives. */
    public Results with(String column, IntFunction<String> cell) {
        columns.remove(column);
        columns.put(column, cell);
        return this;
    }

    private void mustFit(String column, int size) {
        if (size != rows) throw new IllegalArgumentException(column + " has " + size + " values for " + rows + " rows");
    }

    /** The table as CSV: comma, header, a line feed after each row. */
    public String csv() {
        var text = new StringWriter();
        var cells = List.copyOf(columns.values());
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(columns.keySet().toArray(String[]::new));
            for (int row = 0; row < rows; row++) {
                var line = new ArrayList<String>(cells.size());
                for (var cell : cells) line.add(cell.apply(row));
                writer.writeRecord(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
