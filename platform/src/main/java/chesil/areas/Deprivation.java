package chesil.areas;

import java.math.BigDecimal;

/**
 * How deprived an area is among those of England, by the Indices of Deprivation.
 *
 * @param edition the year of the indices
 * @param rank 1 is the most deprived
 * @param of how many were ranked
 * @param decile 1 is the most deprived tenth
 */
public record Deprivation(AreaCode area, String edition, BigDecimal score, int rank, int of, int decile) {
    public Deprivation {
        if (decile < 1 || decile > 10) throw new IllegalArgumentException("decile must be 1 to 10, but was " + decile);
        if (rank < 1 || rank > of) throw new IllegalArgumentException("rank must be 1 to " + of + ", but was " + rank);
    }

    /** 1 is the most deprived fifth of England. */
    public int quintile() {
        return (decile + 1) / 2;
    }
}
