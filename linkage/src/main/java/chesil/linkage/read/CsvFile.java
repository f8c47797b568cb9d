package chesil.linkage.read;

import chesil.linkage.Column;
import chesil.linkage.Dataset;
import chesil.linkage.work.Cores;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (UTF-8 with or without a byte order mark, comma, header, RFC 4180; plain or gzip) as a dataset. Cells lose the blanks around them; empty lines are
 * passed over.
 *
 * <p>A plain file without quotation marks is cut into one stretch a core at ends of lines. With quotation marks a line's end may be
 * inside a cell, and the file is read in one go.
 */
public final class CsvFile {
    private static final List<String> ID_COLUMNS = List.of("id", "unique_id", "rec_id");
    private static final int SMALLEST_PART = 4_000_000;

    /** Where a file's record numbers are: a column's name, or this word for the number of the line. */
    public static final String LINE = "line";

    private CsvFile() {}

    /**
     * Reads the columns that are wanted.
     *
     * @param file {@code -} is standard input
     * @param id the column of record numbers; null for {@code id}, {@code unique_id} or {@code rec_id}, else the line
     * @param wanted which columns to keep
     * @throws WrongFile with every fault: ragged rows, columns named twice, cells that are not UTF-8, record numbers twice
     * @throws IOException if the file cannot be read
     */
    public static Dataset read(String file, @Nullable String id, Predicate<String> wanted, Cores cores)
            throws IOException {
        var name = nameOf(file);
        var faults = new Faults(file);
        try (var in = opened(file)) {
            var header = header(in, faults);
            var plan = new Plan(header.columns(), id, wanted, faults);
            faults.refuseIfAny();
            var parts = isPlain(file) && cores.threads() > 1
                    ? inParts(Path.of(file), header.bytes(), header.lines(), plan, faults, cores)
                    : List.of(onePart(in, header.lines() + 1, plan, faults));
            return new Assembly(file, name, plan, parts, faults).dataset(cores);
        }
    }

    /** The header of a file, without reading on. */
    public static List<String> columns(String file) throws IOException {
        var faults = new Faults(file);
        try (var in = opened(file)) {
            var columns = header(in, faults).columns();
            faults.refuseIfAny();
            return columns;
        }
    }

    /** A file's name without folder and ending: what tells its records from another's. */
    public static String nameOf(String file) {
        if ("-".equals(file)) return "standard-input";
        var path = Path.of(file).getFileName();
        return (path == null ? file : path.toString()).replaceAll("(?i)(\\.csv|\\.parquet)?(\\.gz)?$", "");
    }

    private static boolean isPlain(String file) {
        return !"-".equals(file) && !file.endsWith(".gz");
    }

    private static InputStream opened(String file) throws IOException {
        if ("-".equals(file)) return new BufferedInputStream(System.in, 1 << 16);
        var path = Path.of(file);
        var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.mark(4);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    private static CsvPart onePart(InputStream in, long firstLine, Plan plan, Faults faults) throws IOException {
        var part = plan.part(in, firstLine, faults);
        part.read();
        return part;
    }

    private static List<CsvPart> inParts(Path file, long from, long line, Plan plan, Faults faults, Cores cores)
            throws IOException {
        long size = Files.size(file);
        int pieces = (int) Math.max(1, Math.min(cores.threads(), (size - from) / SMALLEST_PART));
        var looked = pieces == 1 ? List.<Stretch>of() : look(file, from, size, pieces, cores);
        if (looked.stream().anyMatch(Stretch::quoted)) pieces = 1;
        if (pieces == 1) {
            try (var in = stretch(file, from, size)) {
                return List.of(onePart(in, line + 1, plan, faults));
            }
        }
        var ownFaults = new ArrayList<Faults>();
        for (int i = 0; i < pieces; i++) ownFaults.add(new Faults(faults.file()));
        var parts = cores.map(pieces, i -> {
            try (var in = stretch(file, looked.get(i).from(), looked.get(i).to())) {
                long before =
                        looked.subList(0, i).stream().mapToLong(Stretch::lines).sum();
                return onePart(in, line + 1 + before, plan, ownFaults.get(i));
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
        ownFaults.forEach(faults::addAll);
        return parts;
    }

    /** Bytes {@code from} to {@code to}, which begin and end with a line; how many lines, and whether there is a quotation mark. */
    private record Stretch(long from, long to, long lines, boolean quoted) {}

    private static List<Stretch> look(Path file, long from, long size, int pieces, Cores cores) throws IOException {
        var starts = new long[pieces + 1];
        starts[0] = from;
        starts[pieces] = size;
        for (int i = 1; i < pieces; i++) starts[i] = nextLine(file, from + (size - from) * i / pieces, size);
        return cores.map(pieces, i -> counted(file, starts[i], starts[i + 1]));
    }

    private static long nextLine(Path file, long at, long size) throws IOException {
        try (var in = new BufferedInputStream(stretch(file, at, size))) {
            for (int each; (each = in.read()) >= 0; ) {
                at++;
                if (each == '\n') return at;
            }
            return size;
        }
    }

    private static Stretch counted(Path file, long from, long to) {
        var buffer = new byte[1 << 18];
        long lines = 0;
        boolean quoted = false;
        try (var in = stretch(file, from, to)) {
            for (int read; !quoted && (read = in.read(buffer)) > 0; ) {
                int feeds = 0;
                int quotes = 0;
                for (int i = 0; i < read; i++) {
                    feeds += buffer[i] == '\n' ? 1 : 0;
                    quotes += buffer[i] == '"' ? 1 : 0;
                }
                lines += feeds;
                quoted = quotes > 0;
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        return new Stretch(from, to, lines, quoted);
    }

    private static InputStream stretch(Path file, long from, long to) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ).position(from);
        var in = Channels.newInputStream(channel);
        return new InputStream() {
            private long left = to - from;

            @Override
            public int read() throws IOException {
                if (left <= 0) return -1;
                left--;
                return in.read();
            }

            @Override
            public int read(byte[] bytes, int at, int length) throws IOException {
                if (left <= 0) return -1;
                int read = channel.read(ByteBuffer.wrap(bytes, at, (int) Math.min(length, left)));
                if (read > 0) left -= read;
                return read;
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /** @param bytes how long the header is, the byte order mark included */
    private record Header(List<String> columns, long bytes, long lines) {}

    /** Reads the first line that is not empty. */
    private static Header header(InputStream in, Faults faults) throws IOException {
        var cells = new ArrayList<String>();
        var cell = new java.io.ByteArrayOutputStream();
        long bytes = 0;
        long lines = 0;
        boolean inside = false;
        boolean any = false;
        for (int each; (each = in.read()) >= 0; ) {
            if (++bytes > CsvPart.LONGEST_CELL) {
                faults.add(
                        1,
                        "the header is longer than 100,000 bytes. Look for a quotation mark that is not closed, or for lines that end unlike those of Unix or Windows.");
                faults.refuseIfAny();
            }
            if (each == '"') {
                inside = !inside;
                any = true;
            } else if (each == ',' && !inside) {
                cells.add(named(cell, faults));
                any = true;
            } else if (each == '\n' && !inside) {
                lines++;
                if (any) break;
                cell.reset();
            } else {
                cell.write(each);
                any |= each != '\r' && each != ' ';
            }
        }
        if (!any) {
            faults.add(1, "the file is empty. Give it a header line and rows.");
            faults.refuseIfAny();
        }
        cells.add(named(cell, faults));
        return new Header(List.copyOf(cells), bytes, Math.max(1, lines));
    }

    private static String named(java.io.ByteArrayOutputStream cell, Faults faults) {
        var bytes = cell.toByteArray();
        cell.reset();
        var text = Utf8.text(bytes, 0, bytes.length);
        if (text == null) {
            faults.add(1, "the header is not UTF-8. Save the file as \"CSV UTF-8\".");
            return "?";
        }
        return (text.startsWith("\ufeff") ? text.substring(1) : text).strip();
    }

    /** Which columns are kept and where the record number is. */
    static final class Plan {
        final List<String> columns;
        final List<String> kept = new ArrayList<>();
        final int idColumn;
        private final int[] places;

        Plan(List<String> columns, @Nullable String id, Predicate<String> wanted, Faults faults) {
            this.columns = columns;
            checkNames(faults);
            idColumn = idColumn(id, faults);
            places = new int[columns.size()];
            Arrays.fill(places, -1);
            for (int i = 0; i < places.length; i++) {
                if (i == idColumn || !wanted.test(columns.get(i))) continue;
                places[i] = kept.size();
                kept.add(columns.get(i));
            }
        }

        private void checkNames(Faults faults) {
            var seen = new HashSet<String>();
            for (var column : columns) {
                if (column.isEmpty()) faults.add(1, "a column has no name. Name each column in the first line.");
                else if (!seen.add(column))
                    faults.add(1, column, column, "two columns have this name. Rename one of them.");
            }
        }

        private int idColumn(@Nullable String id, Faults faults) {
            if (LINE.equals(id) && !columns.contains(id)) return -1;
            if (id != null) {
                if (!columns.contains(id))
                    faults.add(
                            1,
                            id,
                            "",
                            "there is no such column for record numbers; the file has " + String.join(", ", columns)
                                    + ". Name one with --id, or use --id line.");
                return columns.indexOf(id);
            }
            return ID_COLUMNS.stream()
                    .mapToInt(columns::indexOf)
                    .filter(at -> at >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        CsvPart part(InputStream in, long firstLine, Faults faults) {
            return new CsvPart(in, columns, places, kept.size(), idColumn, firstLine, faults);
        }
    }

    /** Puts the stretches of a file together, in their order, so that codes are what one reader would have given. */
    private static final class Assembly {
        private final String file;
        private final String name;
        private final Plan plan;
        private final List<CsvPart> parts;
        private final Faults faults;
        private final int rows;

        Assembly(String file, String name, Plan plan, List<CsvPart> parts, Faults faults) {
            this.file = file;
            this.name = name;
            this.plan = plan;
            this.parts = parts;
            this.faults = faults;
            rows = parts.stream().mapToInt(part -> part.rows).reduce(0, Math::addExact);
        }

        Dataset dataset(Cores cores) {
            faults.refuseIfAny();
            var columns = cores.map(plan.kept.size(), this::column);
            var ids = ids();
            if (plan.idColumn >= 0) checkIds(ids);
            faults.refuseIfAny();
            return new Dataset(name, ids, columns);
        }

        private Column column(int at) {
            if (parts.size() == 1) return only(at, parts.getFirst());
            var values = new Interner();
            var codes = new int[rows];
            int row = 0;
            for (var part : parts) {
                var dictionary = part.dictionaries[at];
                dictionary.close();
                var shared = new int[dictionary.size() + 1];
                for (int code = 1; code < shared.length; code++)
                    shared[code] = values.code(textOf(dictionary, code, at, part));
                for (int i = 0; i < part.rows; i++) codes[row++] = shared[part.codes[at][i]];
            }
            return new Column(plan.kept.get(at), codes, values.values());
        }

        /** Of a file read in one go the codes are right already. */
        private Column only(int at, CsvPart part) {
            var dictionary = part.dictionaries[at];
            dictionary.close();
            var values = new String[dictionary.size() + 1];
            values[0] = "";
            for (int code = 1; code < values.length; code++) values[code] = textOf(dictionary, code, at, part);
            return new Column(plan.kept.get(at), Arrays.copyOf(part.codes[at], rows), values);
        }

        private String textOf(Dictionary dictionary, int code, int at, CsvPart part) {
            var text = dictionary.text(code);
            if (text != null) return text;
            int row = 0;
            while (part.codes[at][row] != code) row++;
            synchronized (faults) {
                faults.add(
                        1,
                        plan.kept.get(at),
                        "?",
                        "the text of record " + (row + 1) + " is not UTF-8. Save the file as \"CSV UTF-8\".");
            }
            return "?" + code;
        }

        private Dataset.Ids ids() {
            if (parts.size() == 1) {
                var part = parts.getFirst();
                int bytes = rows == 0 ? 0 : part.idEnds[rows - 1];
                return new Dataset.Ids(Arrays.copyOf(part.ids, bytes), Arrays.copyOf(part.idEnds, rows));
            }
            var ends = new int[rows];
            int bytes = 0;
            for (var part : parts) bytes = Math.addExact(bytes, part.rows == 0 ? 0 : part.idEnds[part.rows - 1]);
            var texts = new byte[bytes];
            int row = 0;
            int at = 0;
            for (var part : parts) {
                int own = part.rows == 0 ? 0 : part.idEnds[part.rows - 1];
                System.arraycopy(part.ids, 0, texts, at, own);
                for (int i = 0; i < part.rows; i++) ends[row++] = at + part.idEnds[i];
                at += own;
            }
            return new Dataset.Ids(texts, ends);
        }

        /** Two records with one number could not be told apart in what comes out. */
        private void checkIds(Dataset.Ids ids) {
            int size = Integer.highestOneBit(Math.max(8, rows)) * 4;
            var table = new int[size];
            for (int row = 0; row < rows; row++) {
                int slot = ids.hash(row) & (size - 1);
                while (table[slot] != 0) {
                    if (ids.same(table[slot] - 1, row)) {
                        faults.add(
                                row + 2L,
                                plan.columns.get(plan.idColumn),
                                ids.text(row),
                                "two records of " + file
                                        + " have this number. Number them apart, or use --id with another column or the word line.");
                        break;
                    }
                    slot = (slot + 1) & (size - 1);
                }
                table[slot] = row + 1;
            }
        }
    }
}
