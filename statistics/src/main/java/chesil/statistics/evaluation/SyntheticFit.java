package chesil.statistics.evaluation;

import chesil.statistics.evaluation.SyntheticControl.Cohort;
import chesil.statistics.evaluation.SyntheticControl.Method;
import chesil.statistics.evaluation.SyntheticControl.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The work of a synthetic control: the real comparison, then the placebos. */
final class SyntheticFit {
    private final Panel panel;
    private final Settings settings;
    private final List<Covariate> covariates;
    private final int[] donors;

    SyntheticFit(Panel panel, Settings settings, List<Covariate> covariates) {
        this.panel = panel;
        this.settings = settings;
        this.covariates = covariates;
        this.donors = IntStream.range(0, panel.size())
                .filter(unit -> panel.starts()[unit] == Panel.NEVER)
                .toArray();
        check();
    }

    SyntheticControl all() {
        var blocks = panel.cohorts().entrySet().stream()
                .map(cohort -> block(cohort.getKey()).compare(cohort.getValue(), donors))
                .toList();
        var real = Found.of(blocks);
        boolean exact = treatedUnits() == 1;
        var placebos = placebos(exact, blocks);
        return new SyntheticControl(
                settings.method(),
                Estimate.normal(real.effect(), placebos.isEmpty() ? Double.NaN : spread(placebos)),
                placebos.isEmpty() ? Double.NaN : rank(real, placebos),
                placebos.size(),
                exact,
                cohorts(blocks));
    }

    /** What one assignment of treatment shows. */
    private record Found(double effect, double ratio) {
        static Found of(List<SyntheticBlock.Comparison> blocks) {
            double cells = 0;
            double effect = 0;
            double before = 0;
            double after = 0;
            for (var block : blocks) {
                cells += block.cells();
                effect += block.cells() * block.effect();
                before += block.cells() * block.meanSquareBefore();
                after += block.cells() * block.meanSquareAfter();
            }
            return new Found(effect / cells, Math.sqrt(after / before));
        }

        double shown(Method method) {
            return method == Method.SC ? ratio : Math.abs(effect);
        }
    }

    private List<Found> placebos(boolean exact, List<SyntheticBlock.Comparison> real) {
        if (settings.draws() == 0 || donors.length <= treatedUnits() || donors.length < 3) return List.of();
        var orders = exact ? turns() : draws();
        var found = new Found[orders.size()];
        // each is by itself, so that the number of threads changes nothing
        IntStream.range(0, found.length).parallel().forEach(i -> found[i] = placebo(orders.get(i), real));
        return List.of(found);
    }

    /** The first donors of the order take the places of the treated, the rest serve; ridges stay as they were. */
    private Found placebo(int[] order, List<SyntheticBlock.Comparison> real) {
        var served = Arrays.copyOfRange(order, treatedUnits(), order.length);
        var blocks = new ArrayList<SyntheticBlock.Comparison>();
        int from = 0;
        for (var cohort : panel.cohorts().entrySet()) {
            var treated = Arrays.copyOfRange(order, from, from + cohort.getValue().length);
            from += treated.length;
            blocks.add(block(cohort.getKey())
                    .withNoise(real.get(blocks.size()).noise())
                    .compare(treated, served));
        }
        return Found.of(blocks);
    }

    private List<int[]> turns() {
        return Arrays.stream(donors)
                .mapToObj(first -> IntStream.concat(
                                IntStream.of(first), Arrays.stream(donors).filter(each -> each != first))
                        .toArray())
                .toList();
    }

    private List<int[]> draws() {
        var random = new SplittableRandom(settings.seed());
        return IntStream.range(0, settings.draws())
                .mapToObj(_ -> shuffled(random))
                .toList();
    }

    private int[] shuffled(SplittableRandom random) {
        var order = donors.clone();
        for (int i = 0; i < order.length - 1; i++) {
            int other = random.nextInt(i, order.length);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /** The standard deviation about their mean, not about 0 (Arkhangelsky and others 2021, algorithm 4). */
    private static double spread(List<Found> placebos) {
        double mean = placebos.stream().mapToDouble(Found::effect).average().orElseThrow();
        double squares = placebos.stream()
                .mapToDouble(each -> (each.effect() - mean) * (each.effect() - mean))
                .sum();
        return Math.sqrt(squares / placebos.size());
    }

    private double rank(Found real, List<Found> placebos) {
        double shown = real.shown(settings.method());
        long asMuch = placebos.stream()
                .filter(each -> each.shown(settings.method()) >= shown)
                .count();
        return (1.0 + asMuch) / (1 + placebos.size());
    }

    private SyntheticBlock block(int start) {
        return SyntheticBlock.of(panel, start, settings.method(), covariates);
    }

    private List<Cohort> cohorts(List<SyntheticBlock.Comparison> blocks) {
        var cohorts = new ArrayList<Cohort>();
        for (var cohort : panel.cohorts().entrySet()) {
            cohorts.add(blocks.get(cohorts.size()).cohort(panel, cohort.getValue(), donors));
        }
        return cohorts;
    }

    private int treatedUnits() {
        return panel.size() - donors.length;
    }

    private void check() {
        if (treatedUnits() == 0) throw new IllegalArgumentException("no unit is treated within the panel");
        if (donors.length < 2) {
            throw new IllegalArgumentException(
                    "there must be 2 or more units never treated, but there are " + donors.length);
        }
        int first = panel.cohorts().keySet().iterator().next();
        if (first < 3) {
            throw new IllegalArgumentException("there must be 3 or more periods before the first start, but before "
                    + panel.periods().get(first) + " there are " + first);
        }
    }
}
