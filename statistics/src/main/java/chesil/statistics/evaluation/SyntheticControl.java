package chesil.statistics.evaluation;

import java.util.List;

/**
 * One or few units that began something, beside a weighted mean of those that did not, made to be like them before.
 *
 * <p>Where units begin at different times, each group that began together is compared by itself with the units that never
 * began, and the effects are averaged by treated unit-periods (for synthetic difference in differences: Arkhangelsky and others
 * 2021, appendix A).
 *
 * <p>Inference by placebo: the treatment is given to units that did not begin, and the spread of what is then found is the
 * standard error. With one treated unit each donor has its turn, which is exact: no draw, no seed. With several, sets of as many
 * donors as were treated are drawn.
 *
 * @param method which weights
 * @param effect the mean effect over treated unit-periods; its standard error is NaN where there are too few donors for placebos
 * @param p by rank: how many of the placebos and the real one show what the real one shows, or more. For {@link Method#SC} the
 *     ratio of root mean squared gaps after to before; else the size of the effect. NaN where there are no placebos
 * @param placebos how many were run; 0 where there are too few donors
 * @param exact whether they are all there can be
 * @param cohorts units that began together, the earliest first
 * @see <a href="https://doi.org/10.1198/jasa.2009.ap08746">Abadie, Diamond and Hainmueller (2010), JASA 105:493-505</a>
 * @see <a href="https://doi.org/10.1257/aer.20190159">Arkhangelsky and others (2021), AER 111:4088-4118</a>
 */
public record SyntheticControl(
        Method method, Estimate effect, double p, int placebos, boolean exact, List<Cohort> cohorts) {

    public SyntheticControl {
        cohorts = List.copyOf(cohorts);
    }

    /** Which weights. */
    public enum Method {
        /** Donors weighted so that their mean is near the treated before. */
        SC,
        /** Donors weighted so that their mean runs parallel to the treated before, and periods weighted too. */
        SDID,
        /** All donors, and all periods before, alike. */
        DID
    }

    /**
     * How to compute.
     *
     * @param draws placebo sets where they are drawn, 0 or more; 0 is no placebo at all, not even the exact ones
     * @param seed of the draws
     */
    public record Settings(Method method, int draws, long seed) {
        public Settings {
            if (draws < 0) throw new IllegalArgumentException("placebo draws must be 0 or more, but were " + draws);
        }

        /** 200 draws where draws are needed. */
        public static Settings of(Method method) {
            return new Settings(method, 200, 1);
        }
    }

    /**
     * Units that began together.
     *
     * @param start the first treated period
     * @param members units that began then
     * @param effect the mean over them and the periods from the start
     * @param units weights of donors, in the panel's order
     * @param periods weights of the periods before the start; empty for {@link Method#SC}
     * @param predictors weights of the predictors; empty without covariates
     * @param series treated and synthetic, period by period
     * @param fitBefore the root mean squared gap before the start
     * @param spreadBefore the standard deviation of the treated before the start, to hold {@code fitBefore} against
     */
    public record Cohort(
            String start,
            List<String> members,
            double effect,
            List<Weight> units,
            List<Weight> periods,
            List<Weight> predictors,
            List<Point> series,
            double fitBefore,
            double spreadBefore) {
        public Cohort {
            members = List.copyOf(members);
            units = List.copyOf(units);
            periods = List.copyOf(periods);
            predictors = List.copyOf(predictors);
            series = List.copyOf(series);
        }

        /** Whether the synthetic series fails to follow the treated one before the start. */
        public boolean poorFit() {
            return fitBefore > POOR_FIT * spreadBefore;
        }
    }

    /** A fit is poor where the gap before is larger than this share of the treated's own standard deviation before. */
    public static final double POOR_FIT = 0.5;

    /** What a donor, a period or a predictor counts for: 0 or more, summing to 1. */
    public record Weight(String name, double weight) {}

    /**
     * One period.
     *
     * @param treated the mean of the treated
     * @param synthetic what it would have been; for SDID and DID moved to the treated's level before
     */
    public record Point(String period, double treated, double synthetic) {
        public double gap() {
            return treated - synthetic;
        }
    }

    /**
     * The effect.
     *
     * @throws IllegalArgumentException if no unit begins, fewer than 2 never do, or there are fewer than 2 periods before the first
     *     start; says which
     */
    public static SyntheticControl fit(Panel panel, Settings settings) {
        return fit(panel, settings, List.of());
    }

    /**
     * The effect, with covariates. {@link Method#SC} then looks for donors that are like the treated in the covariates' means before
     * the start, each predictor weighted so that the synthetic series follows the treated one best (Abadie and others); for the
     * outcome's own past give it as a covariate too. The others take out of the values what the covariates explain among units
     * never treated, and go on from there (Clarke and others 2023, "projected"); for them every value must be known.
     *
     * @see <a href="https://doi.org/10.1177/1536867X241297914">Clarke and others (2024), Stata Journal 24:557-598</a>
     */
    public static SyntheticControl fit(Panel panel, Settings settings, List<Covariate> covariates) {
        if (settings.method() == Method.SC || covariates.isEmpty()) {
            return new SyntheticFit(panel, settings, covariates).all();
        }
        return new SyntheticFit(Projection.without(panel, covariates), settings, List.of()).all();
    }

    /** What was found, in a sentence that claims no more than the design allows. */
    public String sentence() {
        return Wording.of(this);
    }
}
