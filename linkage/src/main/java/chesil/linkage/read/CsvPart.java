package chesil.linkage.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the rows of one stretch of a CSV file, eight bytes at a time; each wanted column's dictionary turns a cell into a number. Rows are read where they lie in the buffer; one that is cut off by the buffer's end is
 * read again once more bytes are there.
 */
final class CsvPart {
    static final int LONGEST_CELL = 100_000;
    static final int LONGEST_ROW = 16_000_000;
    private static final int BUFFER = 1 << 18;
    /** Room behind the last byte, so that whole words can be read anywhere. */
    private static final int SPARE = 32;

    private static final long ONES = 0x0101010101010101L, HIGHS = 0x8080808080808080L;
    private static final long COMMAS = ONES * ',', LINE_FEEDS = ONES * '\n';
    private static final byte COMMA = ',', LINE_FEED = '\n', RETURN = '\r', QUOTE = '"', BLANK = ' ';

    /** How many columns are wanted, by their place; -1 for those that are passed over. */
    private final int[] wanted;

    private final java.util.List<String> names;
    private final int idColumn;
    private final Faults faults;
    private final InputStream in;

    private byte[] buffer = new byte[BUFFER + SPARE];
    private int position;
    private int limit;
    private boolean ended;
    private long line;

    final Dictionary[] dictionaries;
    final int[][] codes;
    int rows;

    byte[] ids = new byte[1 << 16];
    int[] idEnds = new int[1 << 12];
    private byte[] unquoted = new byte[256];
    private int cellFrom;
    private int cellTo;
    private byte[] cellBytes = buffer;
    /** The cell as two numbers, where it is short and plain; see {@link Dictionary#code(long, long)}. */
    private long low;

    private long high;
    private boolean isShort;

    /**
     * @param columns the header
     * @param wanted shape [columns]: the place of each among those kept, -1 where it is passed over
     * @param idColumn which column holds record numbers, -1 for the line
     * @param firstLine the line of the file that the stream begins with
     */
    CsvPart(
            InputStream in,
            java.util.List<String> columns,
            int[] wanted,
            int kept,
            int idColumn,
            long firstLine,
            Faults faults) {
        this.in = in;
        this.names = columns;
        this.wanted = wanted;
        this.idColumn = idColumn;
        this.faults = faults;
        this.line = firstLine;
        dictionaries = new Dictionary[kept];
        codes = new int[kept][1 << 12];
        for (int i = 0; i < kept; i++) dictionaries[i] = new Dictionary();
    }

    void read() throws IOException {
        while (true) {
            if (position >= limit && !more(position)) return;
            if (!row()) {
                if (!more(position)) return;
            }
        }
    }

    /** Moves the row that begins at {@code from} to the front and reads on behind it; false once nothing is left to read. */
    private boolean more(int from) throws IOException {
        if (ended) return false;
        int kept = limit - from;
        if (kept >= LONGEST_ROW) {
            faults.add(
                    line,
                    "the row that begins here has no end within " + LONGEST_ROW / 1_000_000
                            + " million bytes. Look for a quotation mark that is not closed, or shorten the cell.");
            faults.refuseIfAny();
        }
        if (kept + 1 >= buffer.length / 2) buffer = Arrays.copyOfRange(buffer, from, from + 2 * buffer.length);
        else System.arraycopy(buffer, from, buffer, 0, kept);
        position = 0;
        limit = kept;
        int read = in.readNBytes(buffer, limit, buffer.length - SPARE - limit);
        limit += read;
        if (limit < buffer.length - SPARE) {
            ended = true;
            // a last row without a line feed is a row
            if (limit > 0 && buffer[limit - 1] != LINE_FEED) buffer[limit++] = LINE_FEED;
        }
        return limit > 0 && (read > 0 || ended);
    }

    /** Reads the row at {@code position}; false if its end is not in the buffer yet. */
    private boolean row() {
        int begun = position;
        if (isEmptyLine()) return true;
        long begunLine = line;
        int column = 0;
        int idsBefore = rows == 0 ? 0 : idEnds[rows - 1];
        int idEnd = idsBefore;
        ensureRow();
        while (true) {
            cell();
            if (cellFrom < 0) {
                if (ended) {
                    faults.add(begunLine, "a quotation mark that begins a cell of this row is not closed. Close it.");
                    position = limit;
                    return true;
                }
                position = begun;
                line = begunLine;
                return false;
            }
            if (column < wanted.length) {
                int keep = wanted[column];
                if (keep >= 0) codes[keep][rows] = cellFrom == cellTo ? 0 : code(keep, column, begunLine);
                if (column == idColumn) idEnd = keepId(idsBefore, cellBytes, cellFrom, cellTo);
            }
            column++;
            byte end = buffer[position++];
            if (end == COMMA) continue;
            line++;
            if (column != wanted.length) faults.add(begunLine, ragged(column));
            else keepRow(begunLine, idsBefore, idEnd);
            return true;
        }
    }

    private String ragged(int cells) {
        return "the row has " + cells + " cells where the header has " + wanted.length
                + ". Give it one for each column, empty where not available.";
    }

    private boolean isEmptyLine() {
        int at = position;
        if (buffer[at] == RETURN && at + 1 < limit) at++;
        if (buffer[at] != LINE_FEED) return false;
        position = at + 1;
        line++;
        return true;
    }

    private int code(int keep, int column, long begunLine) {
        if (isShort) return dictionaries[keep].code(low, high);
        if (cellTo - cellFrom > LONGEST_CELL) {
            faults.add(
                    begunLine,
                    names.get(column),
                    new String(cellBytes, cellFrom, 100, java.nio.charset.StandardCharsets.US_ASCII),
                    "the cell has " + (cellTo - cellFrom) + " bytes, and 100,000 are allowed. Shorten it.");
            return 0;
        }
        return dictionaries[keep].code(cellBytes, cellFrom, cellTo);
    }

    /**
     * Finds the cell at {@code position}, without blanks around it, and moves to what ends it (a comma or line feed). Where the buffer ends before it
     * does, {@code cellFrom} is -1. Eight bytes are looked at in one go: most cells end within the first sixteen, and are then two
     * whole numbers already.
     */
    private void cell() {
        int at = position;
        long word = (long) Dictionary.LONGS.get(buffer, at);
        long stop = stops(word);
        int length;
        if (stop != 0) {
            length = Long.numberOfTrailingZeros(stop) >>> 3;
            low = first(word, length);
            high = 0;
        } else {
            long second = (long) Dictionary.LONGS.get(buffer, at + 8);
            stop = stops(second);
            if (stop == 0) {
                slow(at);
                return;
            }
            int rest = Long.numberOfTrailingZeros(stop) >>> 3;
            length = 8 + rest;
            low = word;
            high = first(second, rest);
        }
        byte begins = (byte) low;
        byte ends = length == 0 ? 0 : buffer[at + length - 1];
        if (begins == QUOTE
                || begins == BLANK
                || ends == BLANK
                || ends == RETURN
                || (ends == 0 && length > 0)
                || at + length >= limit) {
            slow(at);
            return;
        }
        isShort = true;
        cellBytes = buffer;
        cellFrom = at;
        cellTo = at + length;
        position = cellTo;
    }

    /** A bit in each byte that is a comma or line feed; above the lowest such there may be others by mistake. */
    private static long stops(long word) {
        long commas = word ^ COMMAS;
        long feeds = word ^ LINE_FEEDS;
        return (((commas - ONES) & ~commas) | ((feeds - ONES) & ~feeds)) & HIGHS;
    }

    private static long first(long word, int bytes) {
        return word & ((1L << (8 * bytes)) - 1);
    }

    /** Byte by byte: longer cells, and those with blanks or quotation marks. */
    private void slow(int begin) {
        isShort = false;
        int at = begin;
        while (at < limit && buffer[at] == BLANK) at++;
        if (at < limit && buffer[at] == QUOTE) {
            quoted(at + 1);
            return;
        }
        buffer[limit] = LINE_FEED; // ends the search without asking for the limit at each byte
        int from = at;
        while (buffer[at] != COMMA && buffer[at] != LINE_FEED) at++;
        if (at >= limit) {
            cellFrom = -1;
            return;
        }
        position = at;
        cellBytes = buffer;
        cellFrom = from;
        int to = at;
        while (to > from && (buffer[to - 1] == BLANK || buffer[to - 1] == RETURN)) to--;
        cellTo = to;
    }

    private void quoted(int at) {
        int to = 0;
        int lines = 0;
        for (; at < limit; at++) {
            byte each = buffer[at];
            if (each == QUOTE) {
                if (at + 1 < limit && buffer[at + 1] == QUOTE) at++;
                else break;
            }
            if (each == LINE_FEED) lines++;
            if (to == unquoted.length) unquoted = Arrays.copyOf(unquoted, 2 * to);
            unquoted[to++] = each;
        }
        int end = at + 1;
        while (end < limit && buffer[end] != COMMA && buffer[end] != LINE_FEED) {
            // what stands after the closing mark belongs to the cell, as spreadsheets read it
            if (to == unquoted.length) unquoted = Arrays.copyOf(unquoted, 2 * to);
            if (buffer[end] != RETURN) unquoted[to++] = buffer[end];
            end++;
        }
        if (end >= limit) {
            cellFrom = -1;
            return;
        }
        line += lines;
        position = end;
        int from = 0;
        while (from < to && isBlank(unquoted[from])) from++;
        while (to > from && isBlank(unquoted[to - 1])) to--;
        cellBytes = unquoted;
        cellFrom = from;
        cellTo = to;
    }

    private static boolean isBlank(byte each) {
        return each == BLANK || each == LINE_FEED || each == RETURN;
    }

    private void ensureRow() {
        if (rows < idEnds.length) return;
        idEnds = Arrays.copyOf(idEnds, 2 * rows);
        for (int i = 0; i < codes.length; i++) codes[i] = Arrays.copyOf(codes[i], 2 * rows);
    }

    private int keepId(int at, byte[] bytes, int from, int to) {
        int end = Math.addExact(at, to - from);
        if (end > ids.length)
            ids = Arrays.copyOf(ids, Math.max(end, (int) Math.min(Integer.MAX_VALUE - 8, 2L * ids.length)));
        System.arraycopy(bytes, from, ids, at, to - from);
        return end;
    }

    private void keepRow(long begunLine, int idsBefore, int idEnd) {
        int end = idEnd;
        if (idColumn < 0) {
            var number = Long.toString(begunLine).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            end = keepId(idsBefore, number, 0, number.length);
        } else if (end == idsBefore) {
            faults.add(
                    begunLine,
                    names.get(idColumn),
                    "",
                    "the record number is empty. Give each record one, or use --id line.");
        }
        idEnds[rows++] = end;
    }

    /** The line of the file after the last that was read. */
    long line() {
        return line;
    }
}
