package chesil.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where a test puts it. */
final class MovedClock extends Clock {
    private volatile Instant now;

    MovedClock(LocalDate day) {
        now = morning(day);
    }

    /** Seven in the morning in London. */
    void to(LocalDate day) {
        now = morning(day);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(7, 0)).atZone(Days.LONDON).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone); // as far as our code asks: it reads the time at once
    }
}
