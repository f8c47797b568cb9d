package chesil.linkage.read;

import java.util.Arrays;

/** Distinct texts, numbered from 1 in the order in which they come: half the time and a third of the memory of a map of boxes. */
public final class Interner {
    private int[] table = new int[1 << 10];
    private String[] values = new String[1 << 9];
    private int count;

    public Interner() {
        values[0] = "";
    }

    /** The text's number, a new one if it was not seen before. */
    public int code(String text) {
        int mask = table.length - 1;
        int slot = spread(text) & mask;
        for (int code; (code = table[slot]) != 0; slot = (slot + 1) & mask) if (values[code].equals(text)) return code;
        table[slot] = ++count;
        if (count == values.length) values = Arrays.copyOf(values, 2 * count);
        values[count] = text;
        int code = count;
        if (2 * count >= table.length) grow();
        return code;
    }

    /** The text's number, 0 if it was not seen. */
    public int find(String text) {
        int mask = table.length - 1;
        int slot = spread(text) & mask;
        for (int code; (code = table[slot]) != 0; slot = (slot + 1) & mask) if (values[code].equals(text)) return code;
        return 0;
    }

    private void grow() {
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int code = 1; code <= count; code++) {
            int slot = spread(values[code]) & mask;
            while (table[slot] != 0) slot = (slot + 1) & mask;
            table[slot] = code;
        }
    }

    private static int spread(String text) {
        int spread = text.hashCode() * 0x9E3779B9;
        return spread ^ (spread >>> 15);
    }

    /** Shape [distinct + 1]: the texts by number; place 0 is the empty text. */
    public String[] values() {
        return Arrays.copyOf(values, count + 1);
    }
}
