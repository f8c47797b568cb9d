package chesil.measures.calculation;

import chesil.measures.Indicator;
import chesil.measures.observations.Observations;
import chesil.statistics.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** A measure that Java computes from other indicators' observations; a definition names it. */
public interface Kernel {
    /** As {@code kernel:} in a definition names it. */
    String name();

    /**
     * Every value of the periods that begin from {@code from} and before {@code until}.
     *
     * @param observations as they are in this calculation
     */
    List<Estimate> estimate(Indicator indicator, LocalDate from, LocalDate until, Observations observations);

    /** One modelled value, whole or of a part; {@code rows} are the rows that it stands on in the end, by submission. */
    record Estimate(
            String area,
            String breakdown,
            LocalDate period,
            double value,
            Interval interval,
            SortedMap<Long, Integer> rows) {}
}
