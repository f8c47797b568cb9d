package chesil.linkage;

import java.util.HashMap;
import java.util.List;

/**
 * One column of a dataset, dictionary-encoded: each distinct value is kept once, and each row holds the number of its value.
 * Whatever depends on a value (its standard form, its letters, its day) is then worked out once a value and not once a row,
 * and two rows hold the same value exactly if they hold the same number.
 *
 * <p>Code 0 says "missing"; codes from 1 number the distinct values in the order in which rows first hold them.
 */
public final class Column {
    private final String name;
    private final int[] codes;
    private final String[] values;

    /**
     * @param codes shape [rows]: the code of each row; kept, not copied, so do not change it afterwards
     * @param values shape [distinct + 1]: the value of each code; place 0 is never read
     * @throws IllegalArgumentException if there is no place for "missing"
     */
    public Column(String name, int[] codes, String[] values) {
        if (values.length == 0) throw new IllegalArgumentException(name + " has no place for the missing value");
        this.name = name;
        this.codes = codes;
        this.values = values;
    }

    /** A column from texts, a row each; null and blank are missing. */
    public static Column of(String name, List<String> rows) {
        var places = new HashMap<String, Integer>();
        var codes = new int[rows.size()];
        var values = new java.util.ArrayList<String>(List.of(""));
        for (int row = 0; row < codes.length; row++) {
            var text = rows.get(row) == null ? "" : rows.get(row).strip();
            if (text.isEmpty()) continue;
            codes[row] = places.computeIfAbsent(text, each -> {
                values.add(each);
                return values.size() - 1;
            });
        }
        return new Column(name, codes, values.toArray(String[]::new));
    }

    public String name() {
        return name;
    }

    /** How many rows there are. */
    public int size() {
        return codes.length;
    }

    /** How many different values rows hold, "missing" not counted; codes go from 1 to this. */
    public int distinct() {
        return values.length - 1;
    }

    /** The code of a row's value, 0 where it is missing. */
    public int code(int row) {
        return codes[row];
    }

    /** The value of a code; of 0 the empty text. */
    public String value(int code) {
        return code == 0 ? "" : values[code];
    }

    /** The text that a row holds, empty where it is missing. */
    public String text(int row) {
        return value(codes[row]);
    }

    /** The codes themselves, shape [rows]: not a copy, so that kernels read them at full speed; do not change them. */
    public int[] codes() {
        return codes;
    }

    /** Shape [distinct + 1]: how many rows hold each code. */
    public int[] counts() {
        var counts = new int[values.length];
        for (int code : codes) counts[code]++;
        return counts;
    }
}
