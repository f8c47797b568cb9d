package chesil.measures.calculation;

import chesil.measures.Indicator;
import chesil.measures.Indicator.Assumption;
import chesil.measures.IndicatorId;
import chesil.measures.observations.Observation;
import chesil.measures.observations.Observations;
import chesil.statistics.Interval;
import chesil.versions.AsKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Crimes prevented by more treatment (CJ13): places above the first quarter on record, times crimes a place and year.
 *
 * <p>The seed is fixed, so that the same figures give the same interval for ever.
 */
@Component
class CrimesPrevented implements Kernel {
    private static final IndicatorId IN_TREATMENT = new IndicatorId("h9-adults-in-treatment");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int DRAWS = 10_000;
    private static final long SEED = 20_211_206; // the day the ten-year plan was published
    private static final double TAIL = 0.025;
    private static final int QUARTERS = 4;

    @Override
    public String name() {
        return "crimes-prevented";
    }

    @Override
    public List<Estimate> estimate(Indicator indicator, LocalDate from, LocalDate until, Observations observations) {
        var estimates = new ArrayList<Estimate>();
        var quarters = observations
                .find(new Observations.Query(
                        IN_TREATMENT, List.of(AreaTree.FOOTPRINT), "", EARLIEST, until, AsKnown.NOW))
                // a quarter that not everybody was heard for would count as a fall
                .stream()
                .filter(each -> each.heard() >= each.expected())
                .toList();
        if (quarters.isEmpty()) return estimates;
        var baseline = quarters.getFirst().numerator();
        for (var year = indicator.grain().startOf(from); year.isBefore(until); year = year.plusYears(1)) {
            var ends = year.plusYears(1);
            var start = year;
            var inYear = quarters.stream()
                    .filter(each ->
                            !each.period().isBefore(start) && each.period().isBefore(ends))
                    .toList();
            // a year counts when all of it is there
            if (inYear.size() < QUARTERS) continue;
            var places = inYear.stream()
                            .mapToDouble(Observation::numerator)
                            .average()
                            .orElseThrow()
                    - baseline;
            var rows = rows(observations, inYear);
            estimates.add(estimate(indicator, "", "crimes-per-place-and-year", places, year, rows));
            estimates.add(estimate(
                    indicator, "part=neighbourhood", "neighbourhood-crimes-per-place-and-year", places, year, rows));
        }
        return estimates;
    }

    private static Estimate estimate(
            Indicator indicator,
            String breakdown,
            String crimes,
            double places,
            LocalDate year,
            SortedMap<Long, Integer> rows) {
        var perPlace = assumption(indicator, crimes);
        var share = assumption(indicator, "share-of-growth-that-is-new-treatment");
        var random = new SplittableRandom(SEED);
        var draws = new double[DRAWS];
        for (var i = 0; i < DRAWS; i++) draws[i] = places * draw(perPlace, random) * draw(share, random);
        Arrays.sort(draws);
        var interval = new Interval(draws[(int) (DRAWS * TAIL)], draws[(int) (DRAWS * (1 - TAIL))]);
        var centre = places * perPlace.centre() * share.centre();
        return new Estimate(AreaTree.FOOTPRINT, breakdown, year, centre, interval, rows);
    }

    private static Assumption assumption(Indicator indicator, String name) {
        return indicator.assumptions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(indicator.id() + " has no assumption " + name));
    }

    /** One draw from the triangle over low and high with its peak at the centre. */
    private static double draw(Assumption assumption, SplittableRandom random) {
        var low = assumption.low();
        var high = assumption.high();
        var width = high - low;
        if (width == 0) return low;
        var share = random.nextDouble();
        var peak = (assumption.centre() - low) / width;
        return share < peak
                ? low + width * Math.sqrt(share * peak)
                : high - width * Math.sqrt((1 - share) * (1 - peak));
    }

    private static SortedMap<Long, Integer> rows(Observations observations, List<Observation> quarters) {
        var rows = new TreeMap<Long, Integer>();
        for (var quarter : quarters) {
            observations
                    .contributions(IN_TREATMENT, quarter.area(), "", quarter.period(), AsKnown.NOW)
                    .forEach(each -> rows.merge(each.submission(), each.rows(), Integer::sum));
        }
        return rows;
    }
}
