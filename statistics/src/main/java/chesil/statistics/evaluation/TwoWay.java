package chesil.statistics.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Difference in differences by two-way fixed effects: value on unit, period and whether treated.
 *
 * <p>Right where all treated units began together. Where starts differ it compares late starters with early ones, whose effect
 * may still be growing; {@link GroupTime} does not.
 *
 * @param effect what being treated adds; cluster-robust, with the factor G / (G - 1) for G clusters and Student's t with G - 1
 *     degrees of freedom
 * @param clusters G
 * @param treatedClusters clusters with a treated unit; with fewer than about 5 the standard error is much too small
 * @param staggered whether starts differ
 * @param treatedCells unit-periods that are treated
 * @param negativeCells treated unit-periods that count against the effect, so that it may lie outside all their effects (de
 *     Chaisemartin and D'Haultfoeuille 2020, AER 110:2964-2996)
 * @param pretrend from {@link GroupTime}
 * @see <a href="https://doi.org/10.1162/003355304772839588">Bertrand, Duflo and Mullainathan (2004), QJE 119:249-275</a>
 * @see <a href="https://doi.org/10.1162/REST_a_00049">Conley and Taber (2011), REStat 93:113-125, on few treated clusters</a>
 */
public record TwoWay(
        Estimate effect,
        int clusters,
        int treatedClusters,
        boolean staggered,
        int treatedCells,
        int negativeCells,
        Pretrend pretrend) {

    /** With fewer treated clusters than this the standard error says little. */
    public static final int ADVISED_TREATED_CLUSTERS = 5;

    /** The effect, each unit a cluster. */
    public static TwoWay fit(Panel panel) {
        return fit(panel, null);
    }

    /**
     * The effect.
     *
     * @param clusters the cluster of each unit, in the order of {@link Panel#units}; null: each unit by itself
     * @throws IllegalArgumentException if being treated cannot be told from unit and period: all or none are treated, or all from
     *     the same period on; says so
     */
    public static TwoWay fit(Panel panel, @Nullable List<String> clusters) {
        var grouped = clusters == null ? Clusters.ofUnits(panel.size()) : Clusters.of(clusters, panel.size());
        var treated = treated(panel);
        var left = centred(treated);
        double squares = product(left, left);
        if (squares < 1e-9 * panel.size() * panel.length()) {
            throw new IllegalArgumentException("being treated cannot be told from unit and period: "
                    + "there must be units that are treated and others that, at the same time, are not");
        }
        double effect = product(left, panel.values()) / squares;
        var scores = scores(left, centred(panel.values()), effect);
        double error = Math.sqrt(squared(grouped.sums(scores)) * grouped.count() / (grouped.count() - 1)) / squares;
        return new TwoWay(
                new Estimate(effect, error, grouped.count() - 1),
                grouped.count(),
                treatedClusters(panel, grouped),
                panel.cohorts().size() > 1,
                count(treated, left, false),
                count(treated, left, true),
                pretrend(panel, clusters));
    }

    /** What was found, in a sentence that claims no more than the design allows. */
    public String sentence() {
        return Wording.of(this);
    }

    private static Pretrend pretrend(Panel panel, @Nullable List<String> clusters) {
        for (var controls : Controls.values()) {
            try {
                return GroupTime.fit(panel, controls, clusters).pretrend();
            } catch (IllegalArgumentException noControls) {
                // then those not yet treated may do
            }
        }
        return Pretrend.UNTESTED;
    }

    private static double[][] treated(Panel panel) {
        var treated = new double[panel.size()][panel.length()];
        for (int i = 0; i < panel.size(); i++) {
            for (int t = panel.starts()[i]; t < panel.length(); t++) treated[i][t] = 1;
        }
        return treated;
    }

    /** Less the mean of the unit and of the period, plus that of all: what unit and period do not explain. */
    static double[][] centred(double[][] values) {
        int units = values.length;
        int periods = values[0].length;
        var ofUnit = new double[units];
        var ofPeriod = new double[periods];
        double ofAll = 0;
        for (int i = 0; i < units; i++) {
            for (int t = 0; t < periods; t++) {
                ofUnit[i] += values[i][t] / periods;
                ofPeriod[t] += values[i][t] / units;
            }
            ofAll += ofUnit[i] / units;
        }
        var centred = new double[units][periods];
        for (int i = 0; i < units; i++) {
            for (int t = 0; t < periods; t++) centred[i][t] = values[i][t] - ofUnit[i] - ofPeriod[t] + ofAll;
        }
        return centred;
    }

    private static double[] scores(double[][] left, double[][] values, double effect) {
        var scores = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            for (int t = 0; t < left[i].length; t++) scores[i] += left[i][t] * (values[i][t] - effect * left[i][t]);
        }
        return scores;
    }

    private static double product(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) for (int t = 0; t < a[i].length; t++) sum += a[i][t] * b[i][t];
        return sum;
    }

    private static double squared(double[] values) {
        double sum = 0;
        for (double value : values) sum += value * value;
        return sum;
    }

    private static int count(double[][] treated, double[][] left, boolean negative) {
        int count = 0;
        for (int i = 0; i < treated.length; i++) {
            for (int t = 0; t < treated[i].length; t++)
                if (treated[i][t] == 1 && (!negative || left[i][t] < 0)) count++;
        }
        return count;
    }

    private static int treatedClusters(Panel panel, Clusters clusters) {
        var treated = new boolean[clusters.count()];
        for (int i = 0; i < panel.size(); i++) treated[clusters.of(i)] |= panel.starts()[i] != Panel.NEVER;
        int count = 0;
        for (boolean each : treated) if (each) count++;
        return count;
    }
}
