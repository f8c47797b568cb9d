package chesil.measures.calculation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line that a measure's SQL gives.
 *
 * @param area the smallest area that it knows of; null where it knows no more than that it is in the footprint
 * @param breakdown the part: {@code grade=major}; empty for what belongs to the whole count
 * @param period the first day of the period
 * @param submission where its rows came from
 * @param rows how many of them
 */
record Given(
        @Nullable String area,
        LocalDate period,
        String breakdown,
        long submission,
        int rows,
        double numerator,
        @Nullable Double denominator) {}
