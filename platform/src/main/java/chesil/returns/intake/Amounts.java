package chesil.returns.intake;

import java.math.BigDecimal;

/** Amounts read from bytes as whole millionths, so that sums and comparisons are exact. */
final class Amounts {
    static final long MILLION = 1_000_000;

    /** Not a number at all. */
    static final long NONE = Long.MIN_VALUE;
    /** A number with more decimal places than six. */
    static final long FINER = Long.MIN_VALUE + 1;
    /** A number beyond a million million. */
    static final long BEYOND = Long.MIN_VALUE + 2;

    private static final int MOST_WHOLE_DIGITS = 12;

    private Amounts() {}

    /** Whether {@link #read} gave an amount and not one of the three reasons why not. */
    static boolean isAmount(long read) {
        return read > BEYOND;
    }

    /** Reads digits with an optional sign and full stop. */
    static long read(byte[] bytes, int from, int to) {
        var at = from;
        var negative = at < to && bytes[at] == '-';
        if (negative || (at < to && bytes[at] == '+')) at++;
        var whole = 0L;
        var digits = 0;
        var any = false;
        for (; at < to && isDigit(bytes[at]); at++) {
            any = true;
            if (digits > 0 || bytes[at] != '0') digits++;
            if (digits <= MOST_WHOLE_DIGITS) whole = whole * 10 + (bytes[at] - '0');
        }
        var part = 0L;
        var finer = false;
        if (at < to && bytes[at] == '.') {
            var scale = MILLION / 10;
            for (at++; at < to && isDigit(bytes[at]); at++, scale /= 10) {
                any = true;
                if (scale == 0 && bytes[at] != '0') finer = true;
                part += (bytes[at] - '0') * scale;
            }
        }
        if (at != to || !any) return NONE;
        if (digits > MOST_WHOLE_DIGITS) return BEYOND;
        if (finer) return FINER;
        var amount = whole * MILLION + part;
        return negative ? -amount : amount;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static BigDecimal exact(long millionths) {
        var exact = BigDecimal.valueOf(millionths, 6).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    static long of(BigDecimal amount) {
        return amount.movePointRight(6).longValueExact();
    }
}
