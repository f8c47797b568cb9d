package chesil.statistics;

import java.util.List;

/**
 * How unequal a figure is along deprivation: the slope and the relative index of inequality.
 *
 * <p>A line is fitted through the figures of quantiles that run from most to least deprived, each placed at the middle of its
 * share of the population and weighted by that share. The slope index is the figure at the least deprived end less that at the
 * most deprived; the relative index is the one over the other.
 *
 * <p>Limits are those that OHID's simulation of 100,000 draws comes near to. Where the line is fitted on a scale, its slope
 * there is normal, and limits are exact: the line is turned by so many standard errors about its middle, which is taken as
 * known. Where it is fitted on the figures as they are, they are drawn from their uncertainty ({@link Uncertain}), always
 * with the same draws, so that no seed is needed.
 *
 * @see <a href="https://fingertips.phe.org.uk/profile/guidance">OHID, "Technical guide: slope index of inequality"</a>
 * @see "Low and Low (2004), Measuring the gap: quantifying and comparing local health inequalities, Journal of Public Health
 *     26:388-395"
 */
public final class Inequality {
    /** OHID does not compute the index from fewer quantiles. */
    public static final int FEWEST_QUANTILES = 5;

    /** What the figures are, and so the scale on which their errors are about normal. */
    public enum Scale {
        /** Means, life expectancy: as they are. */
        MEAN {
            @Override
            double to(double value) {
                return value;
            }

            @Override
            double from(double scaled) {
                return scaled;
            }
        },
        /** Rates, above 0: by their logarithm. */
        RATE {
            @Override
            double to(double value) {
                return Math.log(value);
            }

            @Override
            double from(double scaled) {
                return Math.exp(scaled);
            }
        },
        /** Shares, above 0 and below 1: by the logarithm of their odds. */
        PROPORTION {
            @Override
            double to(double value) {
                return Math.log(value / (1 - value));
            }

            @Override
            double from(double scaled) {
                return 1 / (1 + Math.exp(-scaled));
            }
        };

        abstract double to(double value);

        abstract double from(double scaled);

        /** The standard error on this scale of a figure with this 95 % interval. */
        public double standardError(Interval p95) {
            return (to(p95.upper()) - to(p95.lower())) / (2 * Confidence.P95.z());
        }

        /** Whether a figure can be on this scale. */
        public boolean allows(double value) {
            return Double.isFinite(to(value));
        }
    }

    /**
     * One quantile of the population.
     *
     * @param population above 0
     * @param value its figure
     * @param standardError of the figure on its {@link Scale}: of the logarithm of a rate, of the log-odds of a proportion
     */
    public record Group(double population, double value, double standardError) {
        public Group {
            Checks.positive("population", population);
            Checks.finite("a figure", value);
            if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a standard error must be 0 or more, but was " + standardError);
            }
        }
    }

    private final Uncertain sii;
    private final Uncertain rii;

    private Inequality(Uncertain sii, Uncertain rii) {
        this.sii = sii;
        this.rii = rii;
    }

    /**
     * The inequality of figures.
     *
     * @param groups from most to least deprived, {@value #FEWEST_QUANTILES} or more
     * @param transformed whether the line is fitted on the scale too, so that it bends; else on the figures as they are
     */
    public static Inequality of(List<Group> groups, Scale scale, boolean transformed) {
        if (groups.size() < FEWEST_QUANTILES) {
            throw new IllegalArgumentException("an index of inequality needs " + FEWEST_QUANTILES
                    + " quantiles or more, but had " + groups.size());
        }
        for (var group : groups) {
            if (!scale.allows(group.value())) {
                throw new IllegalArgumentException(
                        "a figure must lie on the scale " + scale + ", but was " + group.value());
            }
        }
        return new Fit(groups, scale, transformed).inequality();
    }

    /** Figure at the least deprived end less figure at the most deprived one, in the figure's unit. */
    public double sii() {
        return sii.estimate();
    }

    /** Figure at the least deprived end over figure at the most deprived one. */
    public double rii() {
        return rii.estimate();
    }

    public Interval siiInterval(Confidence confidence) {
        return sii.interval(confidence);
    }

    public Interval riiInterval(Confidence confidence) {
        return rii.interval(confidence);
    }

    /**
     * The same in another unit: a share as a percentage, or, by a factor below 0, ill health in place of health, which turns the
     * relative index over.
     */
    public Inequality times(double factor) {
        Checks.finite("a factor", factor);
        if (factor == 0) throw new IllegalArgumentException("a factor must not be 0");
        return new Inequality(sii.turned(value -> value * factor), factor > 0 ? rii : rii.turned(value -> 1 / value));
    }

    /** The regression: its line's two ends are sums of the figures, with weights that depend on populations alone. */
    private static final class Fit {
        private final Scale scale;
        private final boolean transformed;
        private final double[] scaled;
        private final double[] errors;
        private final double[] toIntercept;
        private final double[] toSlope;

        Fit(List<Group> groups, Scale scale, boolean transformed) {
            int n = groups.size();
            this.scale = scale;
            this.transformed = transformed;
            scaled = groups.stream().mapToDouble(each -> scale.to(each.value())).toArray();
            errors = groups.stream().mapToDouble(Group::standardError).toArray();
            toIntercept = new double[n];
            toSlope = new double[n];
            weigh(groups);
        }

        /** Least squares of &radic;a&middot;y on &radic;a and b&radic;a: a the share, b the middle of the share's range. */
        private void weigh(List<Group> groups) {
            double total = groups.stream().mapToDouble(Group::population).sum();
            var share = groups.stream()
                    .mapToDouble(each -> each.population() / total)
                    .toArray();
            var middle = new double[share.length];
            double before = 0;
            double mean = 0;
            for (int i = 0; i < share.length; i++) {
                middle[i] = before + share[i] / 2;
                before += share[i];
                mean += share[i] * middle[i];
            }
            double spread = 0;
            for (int i = 0; i < share.length; i++) spread += share[i] * (middle[i] - mean) * (middle[i] - mean);
            for (int i = 0; i < share.length; i++) {
                toSlope[i] = share[i] * (middle[i] - mean) / spread;
                toIntercept[i] = share[i] - mean * toSlope[i];
            }
        }

        Inequality inequality() {
            return transformed ? exact() : simulated();
        }

        /** The ends are half a slope from the middle: shares' middles lie about 1/2 on average, however shares differ. */
        private Inequality exact() {
            double middle = 0;
            double slope = 0;
            double variance = 0;
            for (int i = 0; i < scaled.length; i++) {
                middle += (toIntercept[i] + toSlope[i] / 2) * scaled[i];
                slope += toSlope[i] * scaled[i];
                variance += toSlope[i] * toSlope[i] * errors[i] * errors[i];
            }
            double at = middle;
            var turned = Uncertain.normal(slope, Math.sqrt(variance));
            return new Inequality(
                    turned.turned(by -> scale.from(at + by / 2) - scale.from(at - by / 2)),
                    turned.turned(by -> scale.from(at + by / 2) / scale.from(at - by / 2)));
        }

        private Inequality simulated() {
            return new Inequality(
                    Uncertain.simulated(scaled.length, normals -> index(normals, false)),
                    Uncertain.simulated(scaled.length, normals -> index(normals, true)));
        }

        /** The index where each figure is off by so many of its standard errors. */
        private double index(double[] normals, boolean relative) {
            double most = 0;
            double slope = 0;
            for (int i = 0; i < scaled.length; i++) {
                double figure = scale.from(scaled[i] + normals[i] * errors[i]);
                most += toIntercept[i] * figure;
                slope += toSlope[i] * figure;
            }
            return relative ? (most + slope) / most : slope;
        }
    }
}
