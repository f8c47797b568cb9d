package chesil.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One CSV file as it was given: its columns in order, and its rows as text, each with the line it begins on (the header is
 * line 1). UTF-8 with or without a byte order mark, comma, RFC 4180; empty lines are passed over.
 */
public final class Table {
    private static final int LONGEST_CELL = 100_000;
    private static final int LONGEST_ROW = 4_000_000;

    private final String file;
    private final List<String> columns;
    private final Map<String, Integer> places;
    private final List<String[]> rows;
    private final long[] lines;

    private Table(String file, List<String> columns, List<String[]> rows, long[] lines) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
        this.lines = lines;
        places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) places.put(columns.get(i), i);
    }

    /**
     * Reads a file, or standard input where its name is {@code -}.
     *
     * @throws Refusal if there is no such file or it cannot be read
     * @throws WrongData if it is not such a table: every ragged row, each column named twice
     */
    public static Table read(String file) {
        try (var in = opened(file)) {
            return read(file, in);
        } catch (NoSuchFileException _) {
            throw new Refusal("There is no file " + file + ".");
        } catch (IOException failed) {
            throw new Refusal("The file " + file + " cannot be read: " + failed.getMessage());
        }
    }

    /** A table from text, called {@code file} in its faults. */
    public static Table of(String file, String text) {
        try {
            return read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream opened(String file) throws IOException {
        return "-".equals(file) ? System.in : Files.newInputStream(Path.of(file));
    }

    private static Table read(String file, InputStream in) throws IOException {
        try (var csv = CsvReader.builder()
                .maxBufferSize(LONGEST_ROW)
                .allowExtraFields(true) // named below, all at once
                .allowMissingFields(true)
                .ofCsvRecord(characters(in))) {
            return read(file, csv);
        } catch (CsvParseException | java.io.UncheckedIOException failed) {
            throw unreadable(file, failed);
        } catch (CharacterCodingException failed) {
            throw unreadable(file, failed);
        }
    }

    private static Table read(String file, CsvReader<CsvRecord> csv) {
        var records = csv.iterator();
        if (!records.hasNext()) throw WrongData.of(file + ":1: the file is empty. Give it a header line and rows.");
        var columns = records.next().getFields().stream().map(String::strip).toList();
        var faults = new ArrayList<String>(faultsOf(file, columns));
        var rows = new ArrayList<String[]>();
        var lines = new Lines();
        while (records.hasNext()) {
            var record = records.next();
            if (record.getFieldCount() == columns.size()) {
                rows.add(record.getFields().toArray(String[]::new));
                lines.add(record.getStartingLineNumber());
                faults.addAll(tooLong(file, columns, record));
            } else {
                faults.add(ragged(file, columns, record));
            }
        }
        if (!faults.isEmpty()) throw new WrongData(faults);
        return new Table(file, columns, rows, lines.toArray());
    }

    /** Text strictly decoded, without the byte order mark. */
    private static Reader characters(InputStream in) throws IOException {
        var bytes = new PushbackInputStream(in, 3);
        var first = bytes.readNBytes(3);
        boolean marked =
                first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        if (!marked) bytes.unread(first);
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static WrongData unreadable(String file, Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return WrongData.of(file + ": the text is not UTF-8. Save it as \"CSV UTF-8\".");
            }
        }
        return WrongData.of(file + ": this is not a CSV table: " + failed.getMessage()
                + ". Look for a quotation mark that is not closed, or for a row or cell of millions of characters.");
    }

    private static List<String> faultsOf(String file, List<String> columns) {
        var faults = new ArrayList<String>();
        var seen = new LinkedHashMap<String, Integer>();
        columns.forEach(each -> seen.merge(each, 1, Integer::sum));
        seen.forEach((column, times) -> {
            if (column.isEmpty()) faults.add(file + ":1: a column has no name. Name each column in the first line.");
            else if (times > 1)
                faults.add(new Fault(file, 1, column, column, "two columns have this name", "Rename one of them")
                        .toString());
        });
        return faults;
    }

    private static List<String> tooLong(String file, List<String> columns, CsvRecord record) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            var value = record.getField(i);
            if (value.length() <= LONGEST_CELL) continue;
            faults.add(new Fault(
                            file,
                            record.getStartingLineNumber(),
                            columns.get(i),
                            value,
                            String.format(
                                    Locale.UK,
                                    "the cell has %,d characters, and %,d are allowed",
                                    value.length(),
                                    LONGEST_CELL),
                            "Shorten it")
                    .toString());
        }
        return faults;
    }

    private static String ragged(String file, List<String> columns, CsvRecord record) {
        return "%s:%d: the row has %d cells where the header has %d. Give it one for each column, empty where not available."
                .formatted(file, record.getStartingLineNumber(), record.getFieldCount(), columns.size());
    }

    /** The name of the file as it was given, for faults. */
    public String file() {
        return file;
    }

    public List<String> columns() {
        return columns;
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** How many rows there are besides the header. */
    public int size() {
        return rows.size();
    }

    /** The line of the file on which a row begins; rows count from 0. */
    public long line(int row) {
        return lines[row];
    }

    /**
     * The text of a cell as it was given.
     *
     * @throws IllegalArgumentException if there is no such column; ask {@link #has} or go through {@link Checks}
     */
    public String text(int row, String column) {
        var place = places.get(column);
        if (place == null) throw new IllegalArgumentException(file + " has no column " + column + " but " + columns);
        return rows.get(row)[place];
    }

    /** The rows that have the same words in these columns, by those words, in the order in which each is first seen. */
    public Map<List<String>, int[]> groups(List<String> by) {
        var places = new LinkedHashMap<List<String>, List<Integer>>();
        for (int row = 0; row < size(); row++) {
            int at = row;
            var key = by.stream().map(column -> text(at, column)).toList();
            places.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        var groups = new LinkedHashMap<List<String>, int[]>();
        places.forEach((key, of) ->
                groups.put(key, of.stream().mapToInt(Integer::intValue).toArray()));
        return groups;
    }

    /** Line numbers as they come, without a box each. */
    private static final class Lines {
        private long[] lines = new long[1024];
        private int size;

        void add(long line) {
            if (size == lines.length) lines = Arrays.copyOf(lines, 2 * size);
            lines[size++] = line;
        }

        long[] toArray() {
            return Arrays.copyOf(lines, size);
        }
    }
}
