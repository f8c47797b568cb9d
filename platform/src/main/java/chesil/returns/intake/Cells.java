package chesil.returns.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of one row as ranges of bytes, so that a million rows need no string each. Valid until the next row is read.
 *
 * <p>Bytes are UTF-8 unless {@link #charset} says otherwise.
 */
final class Cells {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    byte[] bytes = new byte[0];
    int[] start = new int[64];
    int[] end = new int[64];
    int count;
    long line;
    /** A quotation mark stands after the end of a quoted cell, or text does. */
    boolean misquoted;

    /** What bytes above 127 mean; changes once at most, at the first that cannot be UTF-8. */
    Charset charset = StandardCharsets.UTF_8;

    void add(int from, int to) {
        if (count == start.length) {
            start = Arrays.copyOf(start, count * 2);
            end = Arrays.copyOf(end, count * 2);
        }
        start[count] = from;
        end[count++] = to;
    }

    private boolean foreign;

    /**
     * Whether bytes are text. The first that cannot be UTF-8 makes the file Windows-1252, as Excel saves plain CSV, unless
     * letters beyond ASCII came before it: then the two were mixed, and the cell is at fault.
     */
    boolean isText(int from, int to) {
        if (isAscii(bytes, from, to)) return true;
        if (charset.equals(StandardCharsets.UTF_8)) {
            if (isUtf8(bytes, from, to)) {
                foreign = true;
                return true;
            }
            if (foreign) return false;
            charset = WINDOWS_1252;
        }
        for (var at = from; at < to; at++) {
            switch (bytes[at] & 0xFF) {
                case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    static boolean isAscii(byte[] bytes, int from, int to) {
        for (var at = from; at < to; at++) if (bytes[at] < 0) return false;
        return true;
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    String text(int cell) {
        return new String(bytes, start[cell], end[cell] - start[cell], charset);
    }

    List<String> texts() {
        var texts = new ArrayList<String>(count);
        for (var cell = 0; cell < count; cell++) texts.add(text(cell));
        return texts;
    }

    /** Whether nothing is written in the row. */
    boolean isBlank() {
        for (var cell = 0; cell < count; cell++) {
            for (var at = start[cell]; at < end[cell]; at++) if (bytes[at] != ' ' && bytes[at] != '\t') return false;
        }
        return true;
    }
}
