package chesil.releases;

import chesil.statistics.Interval;
import chesil.statistics.funnel.Funnel;
import chesil.statistics.funnel.Significance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A count over a year, place by place: wards in a funnel, and people by how deprived the place is where they live. Rates are per
 * 1,000 residents.
 *
 * @param from the first day of the first period
 * @param until the day after the last one
 * @param baseline of all wards together, per 1,000
 * @param funnel of observed over expected events, its limits those of chance alone
 * @param wards by name
 * @param fifths by deprivation, the most deprived first; empty where not every fifth of England has a place here
 * @param gap along deprivation; null where there are no fifths
 */
public record Places(
        LocalDate from,
        LocalDate until,
        double baseline,
        Funnel funnel,
        List<Ward> wards,
        List<Fifth> fifths,
        @Nullable Gap gap) {
    /** Residents that a rate is given per. */
    public static final double PER = 1_000;

    public Places {
        wards = List.copyOf(wards);
        fifths = List.copyOf(fifths);
    }

    public Optional<Gap> inequality() {
        return Optional.ofNullable(gap);
    }

    /** One ward: its events, residents, rate per 1,000, the 95 % and 99.8 % limits at its size, and where it lies. */
    public record Ward(
            String name,
            long events,
            long residents,
            double rate,
            Interval p95,
            Interval p998,
            Significance significance) {}

    /** A fifth of England by deprivation, 1 the most deprived: what happened to those who live here in such places. */
    public record Fifth(int number, long events, long residents, double rate, Interval p95) {}

    /**
     * The slope and the relative index of inequality, from most to least deprived.
     *
     * @param slope per 1,000
     */
    public record Gap(double slope, Interval slope95, double ratio, Interval ratio95) {}
}
