package chesil.statistics.spc;

/**
 * One point of a chart, with all that is drawn at it.
 *
 * @param value NaN where the figure is missing
 * @param limits the usual range at this point
 * @param group which stretch of the chart it is in, from 0: limits are computed within one
 * @param ghost shown, and neither counted in the limits nor judged
 * @param outsideLimits strictly beyond a limit
 * @param trend one of 7 or more rising or falling points
 * @param twoOfThree near a limit, as were one or both of its neighbours of three
 * @param shift one of 7 or more points on one side of the mean
 * @param specialCause the one label of the point, whatever rules found it
 * @param variation what the label means, given which way is good
 */
public record Point(
        double value,
        Limits limits,
        int group,
        boolean ghost,
        boolean outsideLimits,
        boolean trend,
        boolean twoOfThree,
        boolean shift,
        SpecialCause specialCause,
        Variation variation) {

    public boolean missing() {
        return Double.isNaN(value);
    }

    /** Whether any rule found it. */
    public boolean signal() {
        return specialCause != SpecialCause.NONE;
    }
}
