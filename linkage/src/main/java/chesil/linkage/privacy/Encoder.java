package chesil.linkage.privacy;

import chesil.linkage.BlockRule;
import chesil.linkage.Column;
import chesil.linkage.Dataset;
import chesil.linkage.block.Parts;
import chesil.linkage.standardise.Standardiser;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into encodings (cryptographic long-term keys): every part of every value sets some bits of one filter a record, chosen by an HMAC
 * under a key that only the partners have. Records that share many parts share many bits.
 *
 * <p>Each distinct part is hashed once and each distinct value put together once, however many records hold it: 100,000 records cost
 * some ten thousand HMACs.
 *
 * @see <a href="https://doi.org/10.1186/1472-6947-9-41">Schnell, Bachteler and Reiher (2009), Privacy-preserving record linkage using Bloom filters</a>
 */
public final class Encoder {
    private static final int DIFFUSED_FROM = 3;

    private final Secret secret;
    private final Schema schema;
    private final int thisYear;
    private final int length;
    private final int words;

    /** @param thisYear up to which years of two digits lie */
    public Encoder(Secret secret, Schema schema, int thisYear) {
        this.secret = secret;
        this.schema = schema;
        this.thisYear = thisYear;
        length = schema.hardening().contains(Hardening.FOLD) ? 2 * schema.bits() : schema.bits();
        words = schema.bits() / 64 * (schema.hardening().contains(Hardening.BALANCE) ? 2 : 1);
    }

    /** What tells encodings of this key and schema from others: eight hexadecimal digits, from which neither can be worked out. */
    public String tag() {
        return "c1-" + secret.keyFor("tag").hex(schema.words()).substring(0, 8);
    }

    /**
     * The encodings of a dataset.
     *
     * @throws IllegalArgumentException if it lacks a column of the schema
     */
    public Encodings encode(Dataset dataset, Cores cores) {
        var columns = new HashMap<String, Column>();
        for (var field : schema.fields()) columns.put(field.column(), standard(dataset, field));
        var filters = filters(dataset.size(), columns, cores);
        var keys = new long[schema.block().size()][];
        cores.each(keys.length, k -> keys[k] = keys(schema.block().get(k), dataset.size(), columns));
        return new Encodings(
                dataset.name(),
                tag(),
                dataset.ids(),
                words,
                filters,
                schema.block().stream().map(BlockRule::toString).toList(),
                keys);
    }

    /** The pseudonyms of an identifier by row: HMAC-SHA-256 in hexadecimal, empty where it is missing or wrong. */
    public List<String> pseudonyms(Dataset dataset, Field identifier) {
        var column = standard(dataset, identifier);
        var keyed = secret.keyFor("identifier " + identifier.standard().word());
        var values = new String[column.distinct() + 1];
        values[0] = "";
        for (int code = 1; code < values.length; code++) values[code] = keyed.hex(column.value(code));
        return java.util.Arrays.stream(column.codes())
                .mapToObj(code -> values[code])
                .toList();
    }

    private Column standard(Dataset dataset, Field field) {
        var column = dataset.column(field.column())
                .orElseThrow(() -> new IllegalArgumentException(dataset.name() + " has no column " + field.column()));
        var standardiser = new Standardiser(field.standard(), thisYear);
        var values = new String[column.distinct() + 1];
        values[0] = "";
        var made = new int[values.length];
        Map<String, Integer> places = new HashMap<>();
        int distinct = 0;
        for (int code = 1; code <= column.distinct(); code++) {
            var value = standardiser.apply(column.value(code));
            if (value == null) continue;
            var place = places.get(value);
            if (place == null) {
                place = ++distinct;
                places.put(value, place);
                values[place] = value;
            }
            made[code] = place;
        }
        var codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) codes[row] = made[column.code(row)];
        return new Column(field.column(), codes, java.util.Arrays.copyOf(values, distinct + 1));
    }

    /** Works out each distinct value's bits, a field a core, and then puts together those of each record. */
    private long[] filters(int records, Map<String, Column> columns, Cores cores) {
        int raw = length / 64;
        var all = new long[Math.multiplyExact(records, raw)];
        var salt = columns.get(schema.salt());
        var fields =
                schema.fields().stream().filter(each -> !each.isIdentifier()).toList();
        var values = cores.map(
                fields.size(), f -> Values.of(columnOf(columns, fields.get(f).column()), salt));
        var made = cores.map(fields.size(), f -> bits(fields.get(f), values.get(f)));
        int pieces = cores.threads();
        cores.each(pieces, piece -> {
            int from = (int) ((long) records * piece / pieces);
            int to = (int) ((long) records * (piece + 1) / pieces);
            for (int f = 0; f < made.size(); f++) add(all, raw, made.get(f), values.get(f), from, to);
        });
        return hardened(all, raw, records);
    }

    private static Column columnOf(Map<String, Column> columns, String name) {
        var column = columns.get(name);
        if (column == null) throw new IllegalArgumentException("the schema needs the column " + name);
        return column;
    }

    private long[][] bits(Field field, Values values) {
        var bits = new Bits(field);
        var made = new long[values.count()][];
        for (int value = 1; value < made.length; value++) made[value] = bits.of(values.text(value), values.salt(value));
        return made;
    }

    private static void add(long[] all, int raw, long[][] made, Values values, int from, int to) {
        for (int record = from; record < to; record++) {
            int value = values.of(record);
            if (value == 0) continue;
            long[] filter = made[value];
            int at = record * raw;
            for (int w = 0; w < raw; w++) all[at + w] |= filter[w];
        }
    }

    /** A field's distinct values, each with the year that salts it: by record a number, 0 where there is no value. */
    private static final class Values {
        private final Column column;
        private final int[] ofRecord;
        private final List<int[]> codeAndSalt;
        private final List<String> salts;

        private Values(Column column, int[] ofRecord, List<int[]> codeAndSalt, List<String> salts) {
            this.column = column;
            this.ofRecord = ofRecord;
            this.codeAndSalt = codeAndSalt;
            this.salts = salts;
        }

        static Values of(Column column, @Nullable Column salt) {
            if (salt == null) return new Values(column, column.codes(), List.of(), List.of());
            var salts = new ArrayList<String>();
            Map<String, Integer> numbers = new HashMap<>();
            var ofCode = new int[salt.distinct() + 1];
            for (int code = 0; code < ofCode.length; code++) {
                var year = salt.value(code)
                        .substring(0, Math.min(4, salt.value(code).length()));
                ofCode[code] = numbers.computeIfAbsent(year, each -> {
                    salts.add(each);
                    return salts.size() - 1;
                });
            }
            var places = new HashMap<Long, Integer>();
            var codeAndSalt = new ArrayList<int[]>();
            codeAndSalt.add(new int[] {0, 0});
            var ofRecord = new int[column.size()];
            for (int record = 0; record < ofRecord.length; record++) {
                int code = column.code(record);
                int year = ofCode[salt.code(record)];
                if (code == 0) continue;
                ofRecord[record] = places.computeIfAbsent(((long) year << 32) | code, _ -> {
                    codeAndSalt.add(new int[] {code, year});
                    return codeAndSalt.size() - 1;
                });
            }
            return new Values(column, ofRecord, codeAndSalt, salts);
        }

        int count() {
            return salts.isEmpty() ? column.distinct() + 1 : codeAndSalt.size();
        }

        int of(int record) {
            return ofRecord[record];
        }

        String text(int value) {
            return column.value(salts.isEmpty() ? value : codeAndSalt.get(value)[0]);
        }

        String salt(int value) {
            return salts.isEmpty() ? "" : salts.get(codeAndSalt.get(value)[1]);
        }
    }

    /** The bits of one field's values; remembers those of each part. */
    private final class Bits {
        private final Field field;
        private final Secret.Keyed keyed;
        private final Map<String, int[]> ofToken = new HashMap<>();

        Bits(Field field) {
            this.field = field;
            keyed = secret.keyFor("field " + field.alphabet());
        }

        long[] of(String value, String salt) {
            var filter = new long[length / 64];
            for (var token : Tokens.of(field.standard(), value))
                for (int bit : ofToken.computeIfAbsent(salt.isEmpty() ? token : salt + "|" + token, this::chosen))
                    filter[bit >> 6] |= 1L << bit;
            return filter;
        }

        private int[] chosen(String token) {
            var numbers = java.nio.ByteBuffer.wrap(keyed.of(token));
            var chosen = new int[field.hashes()];
            long first = numbers.getLong(0);
            long step = numbers.getLong(8) | 1;
            for (int i = 0; i < chosen.length; i++)
                chosen[i] = switch (schema.hashing()) {
                    case INDEPENDENT -> numbers.getChar(2 * i) & (length - 1);
                    case DOUBLE -> (int) (first + i * step) & (length - 1);
                };
            return chosen;
        }
    }

    private long[] hardened(long[] all, int raw, int records) {
        var folded = schema.hardening().contains(Hardening.FOLD) ? folded(all, raw, records) : all;
        var diffused = schema.hardening().contains(Hardening.DIFFUSE) ? diffused(folded) : folded;
        return schema.hardening().contains(Hardening.BALANCE) ? balanced(diffused) : diffused;
    }

    private static long[] folded(long[] all, int raw, int records) {
        int half = raw / 2;
        var folded = new long[records * half];
        for (int record = 0; record < records; record++)
            for (int w = 0; w < half; w++)
                folded[record * half + w] = all[record * raw + w] ^ all[record * raw + half + w];
        return folded;
    }

    /**
     * Armknecht, Heng and Schnell (2023), Strengthening privacy-preserving record linkage using diffusion, PoPETs 2023(2).
     */
    private long[] diffused(long[] filters) {
        int bits = schema.bits();
        int[][] from = new int[DIFFUSED_FROM][];
        for (int i = 0; i < from.length; i++) from[i] = permutation(bits, "diffuse " + i);
        var diffused = new long[filters.length];
        for (int at = 0; at < filters.length; at += bits / 64)
            for (int bit = 0; bit < bits; bit++) {
                long sum = 0;
                for (int[] each : from) sum ^= filters[at + (each[bit] >> 6)] >>> each[bit];
                diffused[at + (bit >> 6)] |= (sum & 1) << bit;
            }
        return diffused;
    }

    private long[] balanced(long[] filters) {
        int bits = schema.bits();
        int[] to = permutation(2 * bits, "balance");
        var balanced = new long[2 * filters.length];
        for (int at = 0; at < filters.length; at += bits / 64)
            for (int bit = 0; bit < bits; bit++) {
                boolean one = (filters[at + (bit >> 6)] >>> bit & 1) == 1;
                int place = to[one ? bit : bits + bit];
                balanced[2 * at + (place >> 6)] |= 1L << place;
            }
        return balanced;
    }

    /** Places in an order that only the key tells: drawn by Fisher and Yates from numbers that HMAC gives. */
    private int[] permutation(int size, String use) {
        var keyed = secret.keyFor(use);
        var places = java.util.stream.IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = (int) Long.remainderUnsigned(keyed.number(Integer.toString(i)), i + 1L);
            int kept = places[i];
            places[i] = places[j];
            places[j] = kept;
        }
        return places;
    }

    /**
     * By record the pseudonym of its key under a rule; 0 where a part is missing. Each distinct part is hashed once; a further part is joined
     * by one block of AES under a key of the rule's, which many processors do in a few nanoseconds, where HMAC of every record's key took
     * most of the time.
     */
    private long[] keys(BlockRule rule, int records, Map<String, Column> columns) {
        var keyed = secret.keyFor("block " + rule);
        var joiner = secret.joinerFor("block join " + rule);
        long[] keys = new long[0];
        for (int p = 0; p < rule.parts().size(); p++) {
            var part = rule.parts().get(p);
            var column = columnOf(columns, part.column());
            var known = new HashMap<String, Long>();
            var ofCode = new long[column.distinct() + 1];
            for (int code = 1; code < ofCode.length; code++) {
                var text = Parts.text(part, column.value(code));
                var message = p + "|" + text;
                if (!text.isEmpty()) ofCode[code] = known.computeIfAbsent(message, keyed::number);
            }
            var own = new long[records];
            for (int record = 0; record < records; record++) own[record] = ofCode[column.code(record)];
            keys = p == 0 ? own : joiner.joined(keys, own);
        }
        return keys;
    }
}
