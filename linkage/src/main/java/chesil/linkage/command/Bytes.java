package chesil.linkage.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of CSV as bytes: record numbers are copied, and no text is made of them. */
final class Bytes {
    private byte[] bytes;
    private int size;

    Bytes(int expected) {
        bytes = new byte[Math.max(64, expected)];
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    Bytes add(char each) {
        room(1);
        bytes[size++] = (byte) each;
        return this;
    }

    Bytes add(byte[] text) {
        room(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    Bytes add(String ascii) {
        int length = ascii.length();
        room(length);
        for (int i = 0; i < length; i++) bytes[size++] = (byte) ascii.charAt(i);
        return this;
    }

    Bytes add(long number) {
        return add(Long.toString(number));
    }

    /** A record number, in quotation marks where RFC 4180 asks for them. */
    Bytes add(chesil.linkage.Dataset.Ids ids, int row) {
        room(ids.length(row));
        int from = size;
        size = ids.copy(row, bytes, size);
        for (int i = from; i < size; i++) {
            byte each = bytes[i];
            if (each != '"' && each != ',' && each != '\n' && each != '\r') continue;
            size = from;
            return add(cell(ids.text(row)));
        }
        return this;
    }

    /** A text as a cell of CSV. */
    static byte[] cell(String text) {
        boolean plain = text.chars().noneMatch(each -> each == '"' || each == ',' || each == '\n' || each == '\r');
        return (plain ? text : '"' + text.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
}
