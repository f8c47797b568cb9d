package chesil.areas;

import java.time.LocalDate;
import java.util.List;

/**
 * How many people lived in an area on a day.
 *
 * @param ages people by five-year age band, 0 to 4 first, 85 to 89 then 90 and over last: nineteen numbers, or none where
 *     the estimate has no ages
 */
public record Population(AreaCode area, LocalDate on, Estimate estimate, long total, List<Long> ages) {
    /** Nineteen bands, those of the European Standard Population. */
    public static final int BANDS = 19;

    public Population {
        ages = List.copyOf(ages);
        if (total < 0) throw new IllegalArgumentException("a population cannot be below 0, but was " + total);
        if (!ages.isEmpty()) {
            if (ages.size() != BANDS)
                throw new IllegalArgumentException("there are " + BANDS + " age bands, but " + ages.size() + " came");
            var sum = ages.stream().mapToLong(Long::longValue).sum();
            if (sum != total)
                throw new IllegalArgumentException(
                        "the age bands of " + area + " on " + on + " sum to " + sum + ", but its total is " + total);
        }
    }

    /** "0 to 4", "85 to 89", "90 and over". */
    public static String bandName(int band) {
        return band == BANDS - 1 ? "90 and over" : band * 5 + " to " + (band * 5 + 4);
    }
}
