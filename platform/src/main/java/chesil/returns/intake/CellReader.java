package chesil.returns.intake;

import chesil.returns.FaultCode;
import chesil.returns.specification.Column;
import chesil.returns.specification.ColumnType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the filled-in cells of one column: checks each, encodes it, and leaves what rules compare in {@link #amount}. */
abstract sealed class CellReader {
    /**
     * What the last cell that was right says, as rules compare it: amounts in millionths, days and months as days, moments as
     * microseconds, codes and truth as small numbers, anything else as a hash of its bytes.
     */
    long amount;

    /** Null where the cell is right and was encoded; what is wrong otherwise. */
    abstract @Nullable FaultCode read(Cells cells, int from, int to, Tuples out);

    static CellReader of(Column column, PersonalData personal) {
        return switch (column.type()) {
            case TEXT -> new TextReader(column, personal);
            case CODE -> new CodeReader(column);
            case INTEGER, DECIMAL, MONEY, LONGITUDE, LATITUDE -> new AmountReader(column);
            case DATE, MONTH -> new DayReader(column.type());
            case TIMESTAMP -> new MomentReader();
            case BOOLEAN -> new TruthReader();
            case AREA -> new AreaReader(column);
            case HEX_ID -> new HexReader();
        };
    }

    private static final class TextReader extends CellReader {
        /**
         * Texts that were found right, since most columns say the same few thousand things again and again. By their hash: two
         * texts of one hash are rarer than a broken disk, and any plain text may be stored.
         */
        private final Hashes right = new Hashes(1 << 13);

        private final Column column;
        private final @Nullable Pattern pattern;
        private final PersonalData personal;

        TextReader(Column column, PersonalData personal) {
            this.column = column;
            this.pattern = column.pattern() == null ? null : Pattern.compile(column.pattern());
            this.personal = personal;
        }

        @Override
        @Nullable FaultCode read(Cells cells, int from, int to, Tuples out) {
            var bytes = cells.bytes;
            // an apostrophe that keeps a spreadsheet from reading the text as a formula is not part of it
            var begin =
                    to - from > 1 && bytes[from] == '\'' && Exports.startsFormula(bytes[from + 1]) ? from + 1 : from;
            var hash = Words.hash(bytes, begin, to);
            if (!Words.isPlain(bytes, begin, to) || !right.has(hash)) {
                var fault = check(cells, begin, to);
                if (fault != null) return fault;
                right.add(hash);
            }
            amount = hash;
            out.text(bytes, begin, to, cells.charset);
            return null;
        }

        private @Nullable FaultCode check(Cells cells, int from, int to) {
            if (!cells.isText(from, to)) return FaultCode.CHARACTERS;
            for (var at = from; at < to; at++) {
                var c = cells.bytes[at];
                if ((c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F)
                    return FaultCode.CHARACTERS;
            }
            var text = new String(cells.bytes, from, to - from, cells.charset);
            if (text.length() > column.longest()) return FaultCode.TOO_LONG;
            if (pattern != null && !pattern.matcher(text).matches()) return FaultCode.FORM;
            personal.text(column, text, cells.line);
            return null;
        }
    }

    private static final class CodeReader extends CellReader {
        private final Words codes;

        CodeReader(Column column) {
            codes = new Words(column.codes().size());
            for (var code : column.codes()) {
                var bytes = code.code().getBytes(StandardCharsets.UTF_8);
                codes.add(bytes, 0, bytes.length, Words.hash(bytes, 0, bytes.length));
            }
        }

        @Override
        @Nullable FaultCode read(Cells cells, int from, int to, Tuples out) {
            var code = codes.find(cells.bytes, from, to, Words.hash(cells.bytes, from, to));
            if (code < 0) return FaultCode.NOT_IN_LIST;
            amount = code;
            out.smallint(code + 1);
            return null;
        }
    }

    private static final class AmountReader extends CellReader {
        private final ColumnType type;
        private final long smallest;
        private final long largest;

        AmountReader(Column column) {
            type = column.type();
            var isWhole = type == ColumnType.INTEGER;
            smallest = column.smallest() == null
                    ? (isWhole ? Integer.MIN_VALUE * Amounts.MILLION : Amounts.BEYOND + 1)
                    : Amounts.of(column.smallest());
            largest = column.largest() == null
                    ? (isWhole ? Integer.MAX_VALUE * Amounts.MILLION : Long.MAX_VALUE)
                    : Amounts.of(column.largest());
        }

        @Override
        @Nullable FaultCode read(Cells cells, int from, int to, Tuples out) {
            var read = Amounts.read(cells.bytes, from, to);
            if (read == Amounts.NONE) return FaultCode.NOT_A_NUMBER;
            if (read == Amounts.BEYOND) return cells.bytes[from] == '-' ? FaultCode.TOO_SMALL : FaultCode.TOO_LARGE;
            if (read == Amounts.FINER)
                return type == ColumnType.INTEGER ? FaultCode.NOT_WHOLE : FaultCode.TOO_MANY_DECIMALS;
            if (type == ColumnType.INTEGER && read % Amounts.MILLION != 0) return FaultCode.NOT_WHOLE;
            if (type == ColumnType.MONEY && read % (Amounts.MILLION / 100) != 0) return FaultCode.TOO_MANY_DECIMALS;
            if (read < smallest) return FaultCode.TOO_SMALL;
            if (read > largest) return FaultCode.TOO_LARGE;
            amount = read;
            switch (type) {
                case INTEGER -> out.integer((int) (read / Amounts.MILLION));
                case MONEY -> out.numeric(read, 2);
                case DECIMAL -> out.numeric(read, 6);
                // both fit a double exactly, so the quotient is the double nearest to what was written
                default -> out.doublePrecision(read / (double) Amounts.MILLION);
            }
            return null;
        }
    }

    private static final class DayReader extends CellReader {
        private final boolean isMonth;
        private long lastHash;
        private long lastDay = Times.NONE;

        DayReader(ColumnType type) {
            isMonth = type == ColumnType.MONTH;
        }

        @Override
        @Nullable FaultCode read(Cells cells, int from, int to, Tuples out) {
            var hash = Words.hash(cells.bytes, from, to);
            // most rows of a file have the day of the row before
            if (hash != lastHash || lastDay == Times.NONE) {
                lastDay = isMonth ? Times.month(cells.bytes, from, to) : Times.day(cells.bytes, from, to);
                lastHash = hash;
            }
            var day = lastDay;
            if (day == Times.NONE) return isMonth ? FaultCode.NOT_A_MONTH : FaultCode.NOT_A_DAY;
            amount = day;
            out.date((int) day);
            return null;
        }
    }

    private static final class MomentReader extends CellReader {
        @Override
        @Nullable FaultCode read(Cells cells, int from, int to, Tuples out) {
            var moment = Times.moment(cells.bytes, from, to);
            if (moment == Times.NONE) return FaultCode.NOT_A_MOMENT;
            amount = moment;
            out.timestamp(moment);
            return null;
        }
    }

    private static final class TruthReader extends CellReader {
        @Override
        @Nullable FaultCode read(Cells cells, int from, int to, Tuples out) {
            var isTrue = says(cells.bytes, from, to, "true") || says(cells.bytes, from, to, "yes");
            if (!isTrue && !says(cells.bytes, from, to, "false") && !says(cells.bytes, from, to, "no"))
                return FaultCode.NOT_YES_OR_NO;
            amount = isTrue ? 1 : 0;
            out.bool(isTrue);
            return null;
        }

        private static boolean says(byte[] bytes, int from, int to, String word) {
            if (to - from != word.length()) return false;
            for (var i = 0; i < word.length(); i++) if ((bytes[from + i] | 0x20) != word.charAt(i)) return false;
            return true;
        }
    }

    private static final class AreaReader extends CellReader {
        private final byte[][] beginnings;

        AreaReader(Column column) {
            beginnings = column.areas().stream()
                    .map(area -> area.getBytes(StandardCharsets.US_ASCII))
                    .toArray(byte[][]::new);
        }

        @Override
        @Nullable FaultCode read(Cells cells, int from, int to, Tuples out) {
            var bytes = cells.bytes;
            if (to - from != 9 || "EWSNKJ".indexOf(bytes[from]) < 0) return FaultCode.NOT_AN_AREA;
            for (var at = from + 1; at < to; at++) if (bytes[at] < '0' || bytes[at] > '9') return FaultCode.NOT_AN_AREA;
            if (beginnings.length > 0 && !begins(bytes, from)) return FaultCode.OTHER_AREA;
            amount = Words.hash(bytes, from, to);
            out.text(bytes, from, to, StandardCharsets.UTF_8);
            return null;
        }

        private boolean begins(byte[] bytes, int from) {
            for (var beginning : beginnings) {
                var same = true;
                for (var i = 0; i < beginning.length; i++) same &= bytes[from + i] == beginning[i];
                if (same) return true;
            }
            return false;
        }
    }

    /** Reads eight digits at a time: 64 of them in every row were a fifth of the whole work when each was looked up. */
    private static final class HexReader extends CellReader {
        private static final int BYTES = 32;
        private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
        private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
        private static final long ONES = 0x0101010101010101L;
        private static final long TOPS = 0x8080808080808080L;

        @Override
        @Nullable FaultCode read(Cells cells, int from, int to, Tuples out) {
            if (to - from != 2 * BYTES) return FaultCode.NOT_A_HEX_ID;
            var place = out.raw(BYTES);
            var buffer = out.buffer();
            var right = TOPS;
            for (var i = 0; i < BYTES; i += Integer.BYTES) {
                var eight = (long) LONGS.get(cells.bytes, from + 2 * i);
                var letters = between(eight | ONES * 0x20, 'a', 'f');
                right &= (between(eight, '0', '9') | letters) & ~eight;
                INTS.set(buffer, place + i, packed((eight & ONES * 0x0F) + (letters >>> 7) * 9));
            }
            if (right != TOPS) return FaultCode.NOT_A_HEX_ID;
            amount = Words.hash(buffer, place, place + BYTES);
            return null;
        }

        /** The top bit of each byte that lies between two others; none of them may be above 127. */
        private static long between(long bytes, int least, int most) {
            var atLeast = (bytes & ~TOPS) + ONES * (0x80 - least);
            var above = (bytes & ~TOPS) + ONES * (0x7F - most);
            return atLeast & ~above & TOPS;
        }

        /** Eight bytes of four bits each as four bytes. */
        private static int packed(long nibbles) {
            var pairs = (nibbles | nibbles >>> 4) & 0x00FF00FF00FF00FFL;
            var fours = (pairs | pairs >>> 8) & 0x0000FFFF0000FFFFL;
            return (int) (fours | fours >>> 16);
        }
    }
}
