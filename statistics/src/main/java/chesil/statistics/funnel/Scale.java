package chesil.statistics.funnel;

/**
 * The scale on which an area's figure varies by about the same whatever its value, and the standard error there.
 *
 * @see <a href="https://doi.org/10.1002/sim.1970">Spiegelhalter (2005), appendix</a>
 * @see <a href="https://github.com/nhs-r-community/FunnelPlotR/tree/9020d49/R">FunnelPlotR, od_adjustment.R, calculate_limits.R,
 *     whose scales these are</a>
 */
enum Scale {
    /** The logarithm of observed over expected; 0 observed has none. */
    LOG_RATIO {
        @Override
        double of(double value, double baseline) {
            return Math.log(value / baseline);
        }

        @Override
        double errorAt(double baseline, double size) {
            return 1 / Math.sqrt(baseline * size);
        }

        @Override
        double back(double scaled, double baseline) {
            return baseline * Math.exp(scaled);
        }
    },
    /**
     * The square root of observed over expected. Limits are not squared back but drawn about 1 on this scale, as the package draws
     * them.
     */
    ROOT_RATIO {
        @Override
        double of(double value, double baseline) {
            return Math.sqrt(value / baseline);
        }

        @Override
        double errorAt(double baseline, double size) {
            return 1 / (2 * Math.sqrt(baseline * size));
        }

        @Override
        double back(double scaled, double baseline) {
            return baseline * scaled;
        }
    },
    /** The angle whose sine is the root of a share. */
    ANGLE {
        @Override
        double of(double value, double baseline) {
            return Math.asin(Math.sqrt(value));
        }

        @Override
        double errorAt(double baseline, double size) {
            return 1 / (2 * Math.sqrt(size));
        }

        @Override
        double back(double scaled, double baseline) {
            double sine = Math.sin(Math.clamp(scaled, 0, Math.PI / 2)); // beyond them the sine would turn again
            return sine * sine;
        }
    },
    /** The logarithm of one count over another, half an event added to each. */
    LOG_OF_COUNTS {
        @Override
        double of(double value, double baseline) {
            return Math.log(value);
        }

        @Override
        double score(double count, double size, double baseline) {
            return Math.log((count + 0.5) / (size + 0.5));
        }

        @Override
        double error(double count, double size, double baseline) {
            return Math.sqrt(count / square(count + 0.5) + size / square(size + 0.5));
        }

        @Override
        double errorAt(double baseline, double size) {
            return error(baseline * size, size, baseline);
        }

        @Override
        double back(double scaled, double baseline) {
            return Math.exp(scaled);
        }
    };

    static Scale of(Kind kind, Adjustment adjustment) {
        return switch (kind) {
            case PROPORTION -> ANGLE;
            case RATIO_OF_COUNTS -> LOG_OF_COUNTS;
            case RATE, RATIO -> adjustment == Adjustment.CQC ? ROOT_RATIO : LOG_RATIO;
        };
    }

    /** A figure on this scale. */
    abstract double of(double value, double baseline);

    /** An area's figure on this scale. */
    double score(double count, double size, double baseline) {
        return of(count / size, baseline);
    }

    /** The standard error of an area's figure. */
    double error(double count, double size, double baseline) {
        return errorAt(baseline, size);
    }

    /** The standard error of a figure at the baseline, of this size. */
    abstract double errorAt(double baseline, double size);

    /** A figure from this scale. */
    abstract double back(double scaled, double baseline);

    private static double square(double value) {
        return value * value;
    }
}
