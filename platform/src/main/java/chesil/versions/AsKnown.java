package chesil.versions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When we knew it: any read takes one, so that "what did the board know?" has an answer on every page. */
public sealed interface AsKnown {
    Now NOW = new Now();

    /** Whatever is known at present. */
    record Now() implements AsKnown {}

    /** What was known at that moment, what became known in that very moment included. */
    record On(Instant at) implements AsKnown {}

    /** What was known when that day ended in London. */
    static AsKnown atTheEndOf(LocalDate day) {
        // a microsecond is the smallest step of a moment in the database
        return new On(day.plusDays(1)
                .atStartOfDay(ZoneId.of("Europe/London"))
                .toInstant()
                .minusNanos(1_000));
    }
}
