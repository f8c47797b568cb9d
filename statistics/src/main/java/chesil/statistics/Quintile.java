package chesil.statistics;

import java.util.Arrays;
import java.util.List;

/** Where an area stands among areas of its kind, in fifths: for figures whose intervals say little. */
public enum Quintile {
    LOWEST("lowest", "worst", "best"),
    LOW("low", "worse", "better"),
    MIDDLE("middle", "middle", "middle"),
    HIGH("high", "better", "worse"),
    HIGHEST("highest", "best", "worst"),
    /** The area has no value, or there are fewer than five areas with one. */
    NOT_COMPARED("not compared", "not compared", "not compared");

    private final String plain;
    private final String whereHighIsGood;
    private final String whereLowIsGood;

    Quintile(String plain, String whereHighIsGood, String whereLowIsGood) {
        this.plain = plain;
        this.whereHighIsGood = whereHighIsGood;
        this.whereLowIsGood = whereLowIsGood;
    }

    /**
     * The quintile of each area, by {@link Quantiles#ntile}.
     *
     * @param values of one period, sex and age, NaN where not available
     */
    public static List<Quintile> of(double[] values) {
        return Arrays.stream(Quantiles.ntile(values, 5))
                .mapToObj(place -> place == 0 ? NOT_COMPARED : values()[place - 1])
                .toList();
    }

    /** As a page says it. */
    public String words(Direction good) {
        return switch (good) {
            case UP -> whereHighIsGood;
            case DOWN -> whereLowIsGood;
            case NEITHER -> plain;
        };
    }
}
