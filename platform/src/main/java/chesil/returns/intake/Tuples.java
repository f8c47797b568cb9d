package chesil.returns.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Encodes rows as PostgreSQL's binary COPY wants them: for each row the number of fields, then each field's length and bytes, all
 * big-endian. Numbers and codes take a quarter of the bytes that text would, and the server parses nothing.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, Binary Format</a>
 */
final class Tuples {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Days from 1970-01-01 to PostgreSQL's 2000-01-01. */
    private static final int EPOCH_DAYS = 10_957;

    private static final long EPOCH_MICROS = EPOCH_DAYS * 86_400_000_000L;
    /** Amounts come in millionths, so that each has one exact whole number. */
    private static final long MILLION = 1_000_000;

    /** How full a buffer gets before it is handed on. */
    static final int SIZE = 1 << 17;

    private final IntakeSink sink;
    private final int fields;
    private byte[] bytes = new byte[SIZE * 2];
    private int rowStart;
    private int at;

    Tuples(int fields, IntakeSink sink) {
        this.fields = fields;
        this.sink = sink;
    }

    /** Begins a row that will take at most {@code most} bytes. */
    void begin(int most) {
        if (at >= SIZE) flush();
        if (at + most > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + most));
        rowStart = at;
        SHORTS.set(bytes, at, (short) fields);
        at += 2;
    }

    /** Takes back the row that was begun. */
    void forget() {
        at = rowStart;
    }

    /** Hands what there is to the sink. */
    void flush() {
        if (at == 0) return;
        var full = bytes;
        bytes = sink.accepted(full, at);
        if (bytes.length < SIZE * 2) bytes = new byte[SIZE * 2];
        at = 0;
        rowStart = 0;
    }

    void none() {
        INTS.set(bytes, at, -1);
        at += 4;
    }

    void smallint(int value) {
        INTS.set(bytes, at, 2);
        SHORTS.set(bytes, at + 4, (short) value);
        at += 6;
    }

    void integer(int value) {
        INTS.set(bytes, at, 4);
        INTS.set(bytes, at + 4, value);
        at += 8;
    }

    void bigint(long value) {
        INTS.set(bytes, at, 8);
        LONGS.set(bytes, at + 4, value);
        at += 12;
    }

    void doublePrecision(double value) {
        bigint(Double.doubleToLongBits(value));
    }

    void bool(boolean value) {
        INTS.set(bytes, at, 1);
        bytes[at + 4] = value ? (byte) 1 : 0;
        at += 5;
    }

    /** A day, as days since 1970-01-01. */
    void date(int epochDay) {
        integer(epochDay - EPOCH_DAYS);
    }

    /** A moment, in microseconds since 1970-01-01 UTC. */
    void timestamp(long epochMicros) {
        bigint(epochMicros - EPOCH_MICROS);
    }

    /** Text that is valid in {@code charset}. */
    void text(byte[] from, int start, int end, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            var converted = new String(from, start, end - start, charset).getBytes(StandardCharsets.UTF_8);
            text(converted, 0, converted.length, StandardCharsets.UTF_8);
            return;
        }
        var length = end - start;
        INTS.set(bytes, at, length);
        System.arraycopy(from, start, bytes, at + 4, length);
        at += 4 + length;
    }

    /** Room for {@code length} raw bytes; the caller fills them in {@link #buffer} from the place given. */
    int raw(int length) {
        INTS.set(bytes, at, length);
        var place = at + 4;
        at = place + length;
        return place;
    }

    byte[] buffer() {
        return bytes;
    }

    /**
     * A numeric: base-10,000 digits, the first of weight {@code weight}.
     *
     * @param millionths the amount times 1,000,000
     * @param decimals how many decimal places it is shown with, at most 6
     */
    void numeric(long millionths, int decimals) {
        var whole = Math.abs(millionths) / MILLION;
        var part = Math.abs(millionths) % MILLION;
        // part is dddd dd: two base-10,000 digits, the second filled up with zeros
        var first = (int) (part / 100);
        var second = (int) (part % 100) * 100;
        var wholeDigits = 0;
        for (var rest = whole; rest > 0; rest /= 10_000) wholeDigits++;
        var digits = wholeDigits + (second != 0 ? 2 : first != 0 ? 1 : 0);
        var place = raw(8 + 2 * digits);
        SHORTS.set(bytes, place, (short) digits);
        SHORTS.set(bytes, place + 2, (short) (digits == 0 ? 0 : wholeDigits - 1));
        SHORTS.set(bytes, place + 4, (short) (millionths < 0 ? 0x4000 : 0));
        SHORTS.set(bytes, place + 6, (short) decimals);
        var rest = whole;
        for (var i = wholeDigits - 1; i >= 0; i--, rest /= 10_000)
            SHORTS.set(bytes, place + 8 + 2 * i, (short) (rest % 10_000));
        if (digits > wholeDigits) SHORTS.set(bytes, place + 8 + 2 * wholeDigits, (short) first);
        if (digits > wholeDigits + 1) SHORTS.set(bytes, place + 10 + 2 * wholeDigits, (short) second);
    }
}
