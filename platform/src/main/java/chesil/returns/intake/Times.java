package chesil.returns.intake;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days, months and moments read from bytes; anything that is none is {@link #NONE}. */
final class Times {
    static final long NONE = Long.MIN_VALUE;
    private static final long DAY_MICROS = 86_400_000_000L;

    private Times() {}

    /** 2026-03-31 or 31/03/2026, as days since 1970-01-01. */
    static long day(byte[] bytes, int from, int to) {
        if (to - from != 10) return NONE;
        if (bytes[from + 4] == '-' && bytes[from + 7] == '-') {
            return day(number(bytes, from, 4), number(bytes, from + 5, 2), number(bytes, from + 8, 2));
        }
        if (bytes[from + 2] == '/' && bytes[from + 5] == '/') {
            return day(number(bytes, from + 6, 4), number(bytes, from + 3, 2), number(bytes, from, 2));
        }
        return NONE;
    }

    /** 2026-03, 03/2026, or the first day of a month; as days since 1970-01-01 of its first day. */
    static long month(byte[] bytes, int from, int to) {
        if (to - from == 7 && bytes[from + 4] == '-') return day(number(bytes, from, 4), number(bytes, from + 5, 2), 1);
        if (to - from == 7 && bytes[from + 2] == '/') return day(number(bytes, from + 3, 4), number(bytes, from, 2), 1);
        var day = day(bytes, from, to);
        return day != NONE && LocalDate.ofEpochDay(day).getDayOfMonth() == 1 ? day : NONE;
    }

    /** 2026-03-31T23:00:00+00:00, seconds and their fraction optional, Z for +00:00; as microseconds since 1970-01-01 UTC. */
    static long moment(byte[] bytes, int from, int to) {
        if (to - from < 17 || (bytes[from + 10] != 'T' && bytes[from + 10] != ' ')) return NONE;
        var day = day(bytes, from, from + 10);
        var hour = number(bytes, from + 11, 2);
        var minute = number(bytes, from + 14, 2);
        if (day == NONE || hour < 0 || hour > 23 || minute < 0 || minute > 59 || bytes[from + 13] != ':') return NONE;
        var at = from + 16;
        var second = 0;
        var micros = 0L;
        if (bytes[at] == ':') {
            if (at + 3 > to) return NONE;
            second = number(bytes, at + 1, 2);
            if (second < 0 || second > 59) return NONE;
            at += 3;
            if (at < to && bytes[at] == '.') {
                var scale = 100_000;
                for (at++; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++, scale /= 10)
                    micros += (bytes[at] - '0') * (long) scale;
            }
        }
        var offset = offsetMinutes(bytes, at, to);
        if (offset == NONE) return NONE;
        return day * DAY_MICROS + ((hour * 60L + minute - offset) * 60 + second) * 1_000_000 + micros;
    }

    private static long offsetMinutes(byte[] bytes, int at, int to) {
        if (to - at == 1 && bytes[at] == 'Z') return 0;
        if (to - at != 6 || (bytes[at] != '+' && bytes[at] != '-') || bytes[at + 3] != ':') return NONE;
        var hours = number(bytes, at + 1, 2);
        var minutes = number(bytes, at + 4, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) return NONE;
        return (bytes[at] == '-' ? -1 : 1) * (hours * 60L + minutes);
    }

    /** The number that some digits write; -1 where they are no digits. */
    private static int number(byte[] bytes, int from, int length) {
        var number = 0;
        for (var at = from; at < from + length; at++) {
            var digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }

    private static long day(int year, int month, int day) {
        if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return NONE;
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) return NONE;
        return LocalDate.of(year, month, day).toEpochDay();
    }
}
