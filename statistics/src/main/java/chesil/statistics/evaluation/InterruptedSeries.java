package chesil.statistics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Interrupted time series: did the level, or the trend, of a series change when something began?
 *
 * <p>The regression of Lopez Bernal and others: time, the seasons as harmonics, a step at the change and, where asked for, a
 * change of trend; with a control series, the same of both, and the effect is what the first did over and above the second.
 *
 * @param model what was fitted
 * @param controlled whether a control series stood beside
 * @param terms {@code intercept}, {@code time}, {@code sin1}, {@code cos1} ..., {@code level}, {@code slope}; logarithms of
 *     ratios unless the family is Gaussian. With a control series {@code level} and {@code slope} are over and above the
 *     control's own, which are {@code control_level} and {@code control_slope}; {@code group} and {@code group_time} are how
 *     the two differed before
 * @param points the series with what the model says of it, in order; not the control's
 * @param diagnostics what the estimates rest on
 * @see <a href="https://doi.org/10.1093/ije/dyw098">Lopez Bernal, Cummins and Gasparrini (2017), IJE 46:348-355</a>
 * @see <a href="https://doi.org/10.1093/ije/dyy135">the same (2018), on controls, IJE 47:2082-2093</a>
 */
public record InterruptedSeries(
        SeriesModel model, boolean controlled, List<Term> terms, List<Point> points, Diagnostics diagnostics) {
    /** Fewer points on either side than this are too few to tell a trend from chance. */
    public static final int ADVISED_EACH_SIDE = 8;

    private static final int LEAST_EACH_SIDE = 3;

    public InterruptedSeries {
        terms = List.copyOf(terms);
        points = List.copyOf(points);
    }

    /** A coefficient of the model. */
    public record Term(String name, Estimate estimate) {}

    /**
     * One period.
     *
     * @param fitted what the model expects
     * @param counterfactual what it expects had nothing changed (or had only the control's change happened); as {@code fitted}
     *     before the change
     */
    public record Point(double observed, double fitted, double counterfactual) {}

    /**
     * What the estimates rest on.
     *
     * @param before points before the change could show
     * @param after points from then on
     * @param dispersion Pearson's chi-square by degrees of freedom; for Gaussian models the residual variance
     * @param durbinWatson of the residuals: near 2 where they do not follow one another
     * @param autocorrelation of each residual with the one before
     * @param ljungBox the p that residuals this correlated come by chance, over {@code ljungBoxLags} lags (Ljung and Box 1978);
     *     NaN where there are too few
     */
    public record Diagnostics(
            int before,
            int after,
            double dispersion,
            double durbinWatson,
            double autocorrelation,
            double ljungBox,
            int ljungBoxLags) {}

    /** A series of values, each over an exposure; null for none. */
    private static final class Series {
        private final double[] values;
        private final double @Nullable [] exposure;

        Series(double[] values, double @Nullable [] exposure) {
            if (exposure != null && exposure.length != values.length) {
                throw new IllegalArgumentException(
                        "there are " + values.length + " values and " + exposure.length + " exposures");
            }
            this.values = values;
            this.exposure = exposure;
        }

        double exposure(int place) {
            return exposure == null ? 1 : exposure[place];
        }
    }

    /**
     * Fits the model to one series.
     *
     * @param values evenly spaced, no gap; counts for the Poisson families
     * @param exposure what the values are out of, each above 0: the offset is its logarithm, and Gaussian values are divided by
     *     it. Null for none
     * @param change the place, from 0, of the first period after the change
     * @throws IllegalArgumentException if a value cannot be, there are fewer than {@value #LEAST_EACH_SIDE} points on a side, or
     *     fewer than 2 points more than terms; says which
     */
    public static InterruptedSeries fit(double[] values, double @Nullable [] exposure, int change, SeriesModel model) {
        return fit(List.of(new Series(values, exposure)), change, model);
    }

    /**
     * Fits the model to a series and a control to which nothing happened at the change, of the same periods. The effect rests on
     * the two having gone on alike otherwise.
     *
     * @param control its values, and {@code controlExposure} what they are out of, as for {@link #fit}
     */
    public static InterruptedSeries fitControlled(
            double[] values,
            double @Nullable [] exposure,
            double[] control,
            double @Nullable [] controlExposure,
            int change,
            SeriesModel model) {
        if (control.length != values.length) {
            throw new IllegalArgumentException("the control series has " + control.length
                    + " points and the series has " + values.length + ": both need the same periods");
        }
        return fit(List.of(new Series(values, exposure), new Series(control, controlExposure)), change, model);
    }

    /** The change of level: a difference, or the logarithm of a ratio. */
    public Estimate level() {
        return term("level").orElseThrow();
    }

    /** The change of trend, per period; empty where the model has none. */
    public Optional<Estimate> slope() {
        return term("slope");
    }

    /** What was found, in a sentence that claims no more than the design allows. */
    public String sentence() {
        return Wording.of(this);
    }

    private Optional<Estimate> term(String name) {
        return terms.stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .map(Term::estimate);
    }

    private static InterruptedSeries fit(List<Series> series, int change, SeriesModel model) {
        int points = series.getFirst().values.length;
        int shows = change + model.delay();
        for (var each : series) check(each, shows, model);
        var design = SeriesDesign.of(points, shows, series.size() == 2, model);
        if (points * series.size() < design.names().size() + 2) {
            throw new IllegalArgumentException("the model has " + design.names().size() + " terms, and " + points
                    + " points are too few for it: leave out harmonics or the slope");
        }
        var regression = regression(design, series, model.family());
        var residuals = Arrays.copyOf(regression.residuals(), points);
        return new InterruptedSeries(
                model,
                series.size() == 2,
                terms(design, regression, points, model),
                points(design, regression, series.getFirst(), model.family()),
                diagnostics(residuals, shows, regression.dispersion()));
    }

    private static Regression regression(SeriesDesign design, List<Series> series, Family family) {
        var values = series.stream()
                .flatMapToDouble(each -> Arrays.stream(family.ratios() ? each.values : rates(each)))
                .toArray();
        try {
            if (!family.ratios()) return Regression.gaussian(design.columns(), values);
            var offset = series.stream()
                    .flatMapToDouble(each -> Arrays.stream(offset(each)))
                    .toArray();
            return Regression.poisson(design.columns(), values, offset, family == Family.QUASI_POISSON);
        } catch (LeastSquares.Collinear e) {
            throw new IllegalArgumentException("the term " + design.names().get(e.column())
                    + " cannot be told from those before it: leave it out, or give a longer series");
        }
    }

    private static List<Term> terms(SeriesDesign design, Regression regression, int periods, SeriesModel model) {
        var errors =
                model.neweyWest() < 0 ? regression.standardErrors() : regression.neweyWest(periods, model.neweyWest());
        double freedom = model.family().ratios() ? Double.POSITIVE_INFINITY : regression.degreesOfFreedom();
        var terms = new ArrayList<Term>();
        for (int j = 0; j < errors.length; j++) {
            terms.add(new Term(design.names().get(j), new Estimate(regression.coefficients()[j], errors[j], freedom)));
        }
        return terms;
    }

    private static List<Point> points(SeriesDesign design, Regression regression, Series series, Family family) {
        var points = new ArrayList<Point>();
        for (int t = 0; t < series.values.length; t++) {
            double fitted = regression.fitted()[t];
            double effect = design.effect(regression.coefficients(), t);
            double without = family.ratios() ? fitted * Math.exp(-effect) : fitted - effect;
            double scale = family.ratios() ? 1 : series.exposure(t);
            points.add(new Point(series.values[t], fitted * scale, without * scale));
        }
        return points;
    }

    private static Diagnostics diagnostics(double[] residuals, int shows, double dispersion) {
        int lags =
                Math.min(10, residuals.length / 5); // Hyndman and Athanasopoulos, Forecasting, 3rd edition, section 5.4
        return new Diagnostics(
                shows,
                residuals.length - shows,
                dispersion,
                Residuals.durbinWatson(residuals),
                Residuals.autocorrelation(residuals, 1),
                Residuals.ljungBox(residuals, lags),
                lags);
    }

    private static double[] offset(Series series) {
        var offset = new double[series.values.length];
        Arrays.setAll(offset, i -> Math.log(series.exposure(i)));
        return offset;
    }

    private static double[] rates(Series series) {
        var rates = series.values.clone();
        for (int i = 0; i < rates.length; i++) rates[i] /= series.exposure(i);
        return rates;
    }

    private static void check(Series series, int shows, SeriesModel model) {
        int after = series.values.length - shows;
        if (shows < LEAST_EACH_SIDE || after < LEAST_EACH_SIDE) {
            throw new IllegalArgumentException("a series needs " + LEAST_EACH_SIDE
                    + " points or more on each side of its "
                    + "change, better " + ADVISED_EACH_SIDE + ", but there are " + Math.max(0, shows) + " before and "
                    + Math.max(0, after) + " after");
        }
        for (int i = 0; i < series.values.length; i++) {
            checkValue(series.values[i], i, model.family());
            checkExposure(series.exposure(i), i);
        }
        if (model.family().ratios()) checkEvents(series.values, shows);
    }

    private static void checkValue(double value, int place, Family family) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "a series must have no gaps, but point " + (place + 1) + " is missing or not a number");
        }
        if (family.ratios() && value < 0) {
            throw new IllegalArgumentException("a count cannot be below 0, but point " + (place + 1) + " was " + value);
        }
    }

    private static void checkExposure(double exposure, int place) {
        if (!(exposure > 0 && exposure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "exposure must be above 0 and finite, but at point " + (place + 1) + " it was " + exposure);
        }
    }

    /** A ratio from, or to, no events at all has no finite estimate. */
    private static void checkEvents(double[] counts, int shows) {
        if (Arrays.stream(counts, 0, shows).sum() == 0
                || Arrays.stream(counts, shows, counts.length).sum() == 0) {
            throw new IllegalArgumentException("one side of the change has no event at all, so that there is no ratio: "
                    + "take longer periods, or family gaussian");
        }
    }
}
