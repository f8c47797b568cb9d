package chesil.measures.calculation;

import chesil.measures.Indicator;
import java.time.LocalDate;

/** Who was heard, of those who should send what an indicator is computed from. */
public interface Coverage {
    /** A reader for one indicator, which asks the database once. */
    ByPeriod during(Indicator indicator);

    /** Coverage by the first day of a period. */
    interface ByPeriod {
        Count of(LocalDate period);
    }

    /** Returns heard of returns expected. */
    record Count(int heard, int expected) {}
}
