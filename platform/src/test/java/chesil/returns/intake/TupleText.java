package chesil.returns.intake;

import chesil.returns.RowOutcome.Accepted;
import chesil.returns.specification.Specification;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads tuples of binary COPY back into text, as the decoded table would give them. */
final class TupleText {
    private TupleText() {}

    static List<Accepted> rows(Specification specification, byte[] tuples, int length) {
        var in = ByteBuffer.wrap(tuples, 0, length);
        var rows = new ArrayList<Accepted>();
        while (in.hasRemaining()) rows.add(row(specification, in));
        return rows;
    }

    private static Accepted row(Specification specification, ByteBuffer in) {
        if (in.getShort() != specification.columns().size() + 2)
            throw new IllegalStateException("wrong number of fields");
        if (in.getInt() != 8) throw new IllegalStateException("no submission");
        in.getLong();
        if (in.getInt() != 4) throw new IllegalStateException("no line");
        var line = in.getInt();
        var values = new ArrayList<String>();
        for (var column : specification.columns()) {
            var length = in.getInt();
            if (length < 0) {
                values.add("");
                continue;
            }
            var field = in.slice(in.position(), length);
            in.position(in.position() + length);
            values.add(
                    switch (column.type()) {
                        case TEXT, AREA -> StandardCharsets.UTF_8.decode(field).toString();
                        case CODE -> column.codes().get(field.getShort() - 1).code();
                        case INTEGER -> Integer.toString(field.getInt());
                        case DECIMAL, MONEY -> numeric(field);
                        case DATE -> day(field);
                        case MONTH -> day(field).substring(0, 7);
                        case TIMESTAMP ->
                            Instant.parse("2000-01-01T00:00:00Z")
                                    .plus(field.getLong(), ChronoUnit.MICROS)
                                    .toString();
                        case BOOLEAN -> field.get() == 1 ? "True" : "False";
                        case LONGITUDE, LATITUDE -> plain(BigDecimal.valueOf(field.getDouble()));
                        case HEX_ID -> hex(field);
                    });
        }
        return new Accepted(line, values);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String day(ByteBuffer field) {
        return LocalDate.of(2000, 1, 1).plusDays(field.getInt()).toString();
    }

    private static String hex(ByteBuffer field) {
        var bytes = new byte[field.remaining()];
        field.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String numeric(ByteBuffer field) {
        var digits = field.getShort();
        var weight = field.getShort();
        var negative = field.getShort() != 0;
        field.getShort();
        var number = BigDecimal.ZERO;
        for (var i = 0; i < digits; i++) {
            number = number.add(BigDecimal.valueOf(field.getShort()).scaleByPowerOfTen(4 * (weight - i)));
        }
        return plain(negative ? number.negate() : number);
    }
}
