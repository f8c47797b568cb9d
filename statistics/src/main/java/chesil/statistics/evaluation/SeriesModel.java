package chesil.statistics.evaluation;

/**
 * What an interruption is supposed to have done to a series, fixed before looking at it. Start at {@link #of}, then change what
 * differs: {@code SeriesModel.of(Family.QUASI_POISSON).withSlope().withHarmonics(2, 12)}.
 *
 * @param slope whether the trend may change too, besides the level
 * @param slopeFromStart whether the changed trend is counted from the start of the series, as Lopez Bernal's first model does, so
 *     that the level is the change at a time before the series began; else from the last period before the change
 * @param harmonics pairs of sine and cosine for the seasons, 0 or more
 * @param cycle periods in a cycle of seasons: 12 for months
 * @param neweyWest how many periods apart errors may still go together, for Newey-West standard errors; -1 for the model's own
 * @param delay periods from the change until it could first show; these count as before
 */
public record SeriesModel(
        Family family, boolean slope, boolean slopeFromStart, int harmonics, int cycle, int neweyWest, int delay) {
    public SeriesModel {
        if (harmonics < 0) throw new IllegalArgumentException("harmonics must be 0 or more, but were " + harmonics);
        if (harmonics > 0 && cycle < 2 * harmonics) {
            throw new IllegalArgumentException("a cycle of " + cycle + " periods has room for " + cycle / 2
                    + " harmonics, but " + harmonics + " were asked for");
        }
        if (neweyWest < -1) throw new IllegalArgumentException("a lag must be 0 or more, but was " + neweyWest);
        if (delay < 0) throw new IllegalArgumentException("a delay must be 0 or more, but was " + delay);
    }

    /** A change of level alone, no seasons, the model's own standard errors, no delay. */
    public static SeriesModel of(Family family) {
        return new SeriesModel(family, false, false, 0, 12, -1, 0);
    }

    /** With a change of trend, counted from the last period before the change. */
    public SeriesModel withSlope() {
        return new SeriesModel(family, true, false, harmonics, cycle, neweyWest, delay);
    }

    /** With a change of trend, counted from the start of the series. */
    public SeriesModel withSlopeFromStart() {
        return new SeriesModel(family, true, true, harmonics, cycle, neweyWest, delay);
    }

    public SeriesModel withHarmonics(int pairs, int periods) {
        return new SeriesModel(family, slope, slopeFromStart, pairs, periods, neweyWest, delay);
    }

    public SeriesModel withNeweyWest(int lag) {
        return new SeriesModel(family, slope, slopeFromStart, harmonics, cycle, lag, delay);
    }

    public SeriesModel withDelay(int periods) {
        return new SeriesModel(family, slope, slopeFromStart, harmonics, cycle, neweyWest, periods);
    }
}
