package chesil.linkage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One file or table of records as it was given: a name, a record number for each row, and columns.
 *
 * <p>Record numbers are all different, so they are kept as bytes in one array and not as a column: 500,000 of them take four
 * megabytes and no objects.
 */
public final class Dataset {
    private final String name;
    private final Ids ids;
    private final List<Column> columns;

    /** @throws IllegalArgumentException if a column has not as many rows as there are record numbers */
    public Dataset(String name, Ids ids, List<Column> columns) {
        for (var column : columns) {
            if (column.size() == ids.size()) continue;
            throw new IllegalArgumentException(
                    name + " has " + ids.size() + " records, but " + column.size() + " in the column " + column.name());
        }
        this.name = name;
        this.ids = ids;
        this.columns = List.copyOf(columns);
    }

    /** The name that tells its records from another's: a file's name without folder and ending. */
    public String name() {
        return name;
    }

    /** How many records it has. */
    public int size() {
        return ids.size();
    }

    public Ids ids() {
        return ids;
    }

    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> column(String named) {
        return columns.stream().filter(each -> each.name().equals(named)).findFirst();
    }

    /** Record numbers, a row each, as UTF-8 bytes end to end. */
    public static final class Ids {
        private final byte[] bytes;
        private final int[] ends;

        /**
         * @param bytes the texts end to end
         * @param ends shape [rows]: where each ends; the next begins there
         */
        public Ids(byte[] bytes, int[] ends) {
            this.bytes = bytes;
            this.ends = ends;
        }

        public static Ids of(List<String> texts) {
            var ends = new int[texts.size()];
            var bytes = String.join("", texts).getBytes(StandardCharsets.UTF_8);
            int end = 0;
            for (int row = 0; row < ends.length; row++) {
                end += texts.get(row).getBytes(StandardCharsets.UTF_8).length;
                ends[row] = end;
            }
            return new Ids(bytes, ends);
        }

        /** The numbers 1 to {@code rows}, for files that number nothing. */
        public static Ids counting(int rows) {
            return of(java.util.stream.IntStream.rangeClosed(1, rows)
                    .mapToObj(Integer::toString)
                    .toList());
        }

        public int size() {
            return ends.length;
        }

        public String text(int row) {
            int from = start(row);
            return new String(bytes, from, ends[row] - from, StandardCharsets.UTF_8);
        }

        /** Copies a row's number to {@code to} and gives the place after it; {@code to} must have room for {@link #length}. */
        public int copy(int row, byte[] to, int at) {
            int length = length(row);
            System.arraycopy(bytes, start(row), to, at, length);
            return at + length;
        }

        /** A hash of a row's number, spread over all bits. */
        public int hash(int row) {
            int hash = 0;
            for (int i = start(row); i < ends[row]; i++) hash = 31 * hash + bytes[i];
            int spread = hash * 0x9E3779B9;
            return spread ^ (spread >>> 15);
        }

        /** Whether two rows have the same number. */
        public boolean same(int one, int other) {
            return java.util.Arrays.equals(bytes, start(one), ends[one], bytes, start(other), ends[other]);
        }

        /** How many bytes a row's number has. */
        public int length(int row) {
            return ends[row] - start(row);
        }

        private int start(int row) {
            return row == 0 ? 0 : ends[row - 1];
        }
    }
}
