package chesil.linkage.privacy;

import chesil.linkage.Column;
import chesil.linkage.Dataset;
import chesil.linkage.read.CsvFile;
import chesil.linkage.work.Cores;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Encodings as CSV, the way partners send them: {@code id}; {@code pseudonym_COLUMN} for each identifier; {@code clk}, the tag of key and schema, a colon and
 * the filter in Base64; {@code key1}, {@code key2} ..., eleven characters each, empty where a part is missing.
 */
public final class EncodedFile {
    private static final String FILTER = "clk";
    private static final String KEY = "key";
    private static final Base64.Encoder WRITER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder READER = Base64.getUrlDecoder();

    private EncodedFile() {}

    /** Whether a file's columns are those of encodings. */
    public static boolean hasColumns(List<String> columns) {
        return columns.contains("id") && columns.contains(FILTER);
    }

    /** Whether a file that has been read holds encodings. */
    public static boolean holds(Dataset dataset) {
        return dataset.column(FILTER).isPresent();
    }

    /**
     * The file's text.
     *
     * @param pseudonyms by column of an identifier its pseudonyms, a row each
     */
    public static String text(Encodings encodings, Map<String, List<String>> pseudonyms) {
        var text = new StringBuilder(encodings.size()
                * (40 + encodings.words() * 11 + encodings.keyNames().size() * 12));
        text.append("id");
        pseudonyms.keySet().forEach(column -> text.append(",pseudonym_").append(quoted(column)));
        text.append(',').append(FILTER);
        for (int k = 1; k <= encodings.keyNames().size(); k++)
            text.append(',').append(KEY).append(k);
        text.append('\n');
        for (int record = 0; record < encodings.size(); record++) {
            text.append(quoted(encodings.ids().text(record)));
            for (var values : pseudonyms.values()) text.append(',').append(values.get(record));
            text.append(',').append(encodings.tag()).append(':').append(filter(encodings, record));
            for (int k = 0; k < encodings.keyNames().size(); k++)
                text.append(',').append(key(encodings.key(k, record)));
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    private static String filter(Encodings encodings, int record) {
        var bytes = ByteBuffer.allocate(8 * encodings.words());
        for (int w = 0; w < encodings.words(); w++) bytes.putLong(encodings.word(record, w));
        return WRITER.encodeToString(bytes.array());
    }

    private static String key(long key) {
        return key == 0
                ? ""
                : WRITER.encodeToString(ByteBuffer.allocate(8).putLong(key).array());
    }

    /**
     * Reads such a file.
     *
     * @throws IllegalArgumentException if a cell is no encoding; says which record
     * @throws IOException if the file cannot be read
     */
    public static Encodings read(String file, Cores cores) throws IOException {
        return of(CsvFile.read(file, "id", column -> column.equals(FILTER) || column.startsWith(KEY), cores), cores);
    }

    /**
     * The encodings of a file that has been read.
     *
     * @throws IllegalArgumentException if it has no column of filters, or a cell is no encoding; says which record
     */
    public static Encodings of(Dataset dataset, Cores cores) {
        var filters = dataset.column(FILTER)
                .orElseThrow(() -> new IllegalArgumentException(dataset.name() + " has no column " + FILTER));
        var keyColumns = new ArrayList<Column>();
        for (int k = 1; dataset.column(KEY + k).isPresent(); k++)
            keyColumns.add(dataset.column(KEY + k).orElseThrow());
        var keys = new long[keyColumns.size()][];
        cores.each(keys.length, k -> keys[k] = keys(dataset, keyColumns.get(k)));
        var first = filters.distinct() == 0 ? "c1-:" : filters.value(1);
        var tag = first.substring(0, Math.max(0, first.indexOf(':')));
        int words = dataset.size() == 0 ? 1 : decoded(dataset, filters, 0, tag).length / 8;
        return new Encodings(
                dataset.name(),
                tag,
                dataset.ids(),
                words,
                filters(dataset, filters, tag, words, cores),
                keyColumns.stream().map(Column::name).toList(),
                keys);
    }

    private static long[] filters(Dataset dataset, Column column, String tag, int words, Cores cores) {
        var filters = new long[Math.multiplyExact(dataset.size(), words)];
        int pieces = 4 * cores.threads();
        cores.each(pieces, piece -> {
            int from = (int) ((long) dataset.size() * piece / pieces);
            int to = (int) ((long) dataset.size() * (piece + 1) / pieces);
            for (int row = from; row < to; row++) {
                byte[] bytes = decoded(dataset, column, row, tag);
                if (bytes.length != 8 * words)
                    throw wrong(
                            dataset,
                            row,
                            "its filter has " + 8 * bytes.length + " bits, and others have " + 64 * words);
                var numbers = ByteBuffer.wrap(bytes);
                for (int w = 0; w < words; w++) filters[row * words + w] = numbers.getLong(8 * w);
            }
        });
        return filters;
    }

    private static byte[] decoded(Dataset dataset, Column column, int row, String tag) {
        var cell = column.text(row);
        if (!cell.startsWith(tag + ":") || tag.isEmpty())
            throw wrong(
                    dataset,
                    row,
                    "its cell clk does not begin with " + tag
                            + ": as the first does, so it was made with another key or schema");
        try {
            byte[] bytes = READER.decode(cell.substring(tag.length() + 1));
            if (bytes.length > 0 && bytes.length % 16 == 0) return bytes;
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw wrong(dataset, row, "its cell clk is no filter in Base64");
    }

    private static IllegalArgumentException wrong(Dataset dataset, int row, String what) {
        return new IllegalArgumentException(dataset.name() + ", record "
                + dataset.ids().text(row) + ": " + what + ". Encode the file again with ./chesil link encode");
    }

    private static long[] keys(Dataset dataset, Column column) {
        var ofCode = new long[column.distinct() + 1];
        for (int code = 1; code < ofCode.length; code++) {
            try {
                byte[] bytes = READER.decode(column.value(code));
                if (bytes.length == 8) ofCode[code] = ByteBuffer.wrap(bytes).getLong();
            } catch (IllegalArgumentException _) {
                ofCode[code] = 0;
            }
            if (ofCode[code] == 0)
                throw new IllegalArgumentException(dataset.name() + ", column " + column.name()
                        + ": a cell is no key of eleven characters. Encode the file again with ./chesil link encode");
        }
        var keys = new long[column.size()];
        for (int row = 0; row < keys.length; row++) keys[row] = ofCode[column.code(row)];
        return keys;
    }
}
