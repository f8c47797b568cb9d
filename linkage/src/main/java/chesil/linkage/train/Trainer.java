package chesil.linkage.train;

import chesil.linkage.BlockRule;
import chesil.linkage.Comparison;
import chesil.linkage.KeyPart;
import chesil.linkage.Model;
import chesil.linkage.Records;
import chesil.linkage.block.Blocks;
import chesil.linkage.compare.Comparers;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns prior, m and u from the data.
 *
 * <ol>
 *   <li>u: levels of pairs taken at random; for the level {@code exact} the share that the values' own frequencies give, which is exact.
 *   <li>m: by {@link Expectation} over the pairs of each rule, for the comparisons that the rule is not made of, put together by how many
 *       matches each rule saw. Where the model's rules leave a comparison out, rules of two compared columns are added.
 *   <li>The prior: the matches that rules of whole columns found, over the share of matches that such a rule reaches (all its columns
 *       agree and are there), over all pairs.
 *   <li>Pairs taken at random hold a few matches; they are taken out of u, and the whole is done again. On small files this matters: of a
 *       thousand records with two thousand matching pairs, most random pairs that agree on an e-mail address are matches.
 * </ol>
 */
public final class Trainer {
    private static final int RANDOM_PAIRS = 120_000;
    private static final long PAIRS_A_RULE = 60_000;
    private static final int ROUNDS = 4;
    private static final double LEAST_U = 1e-12;
    private static final int RULES_ADDED = 6;

    private final Records records;
    private final Records.Kind kind;
    private final Model model;
    private final Comparers comparers;
    private final Cores cores;
    private final long seed;
    private final int comparisons;
    private final List<String> remarks = new ArrayList<>();

    private Trainer(Records records, Records.Kind kind, Comparers comparers, long seed, Cores cores) {
        this.records = records;
        this.kind = kind;
        this.comparers = comparers;
        this.model = comparers.model();
        this.seed = seed;
        this.cores = cores;
        comparisons = model.comparisons().size();
    }

    /**
     * Trains a model without labels. What it has already (a prior, levels with m and u) is kept.
     *
     * @param blocks the blocks of the model's rules, as they are needed anyway
     */
    public static Training train(
            Records records, Records.Kind kind, Comparers comparers, List<Blocks> blocks, long seed, Cores cores) {
        return new Trainer(records, kind, comparers, seed, cores).run(blocks);
    }

    /** Trains m on pairs that are known to be matches, as if a rule had found them; u and the prior come as ever from the data. */
    public static Training fromLabels(
            Records records,
            Records.Kind kind,
            Comparers comparers,
            List<Blocks> blocks,
            Labels labels,
            long seed,
            Cores cores) {
        var trainer = new Trainer(records, kind, comparers, seed, cores);
        var counts = new double[trainer.comparisons][];
        for (int c = 0; c < counts.length; c++)
            counts[c] =
                    new double[comparers.model().comparisons().get(c).levels().size()];
        var own = comparers.own();
        long matches = 0;
        for (var pair : labels.pairs()) {
            if (!pair.match()) continue;
            matches++;
            long pattern = comparers.pattern(own, pair.left(), pair.right());
            for (int c = 0; c < counts.length; c++) {
                int level = comparers.patterns().level(pattern, c);
                if (level >= 0) counts[c][level]++;
            }
        }
        var unsupervised = trainer.run(blocks);
        var m = new double[counts.length][];
        var u = new double[counts.length][];
        for (int c = 0; c < counts.length; c++) {
            m[c] = smoothed(counts[c], Arrays.stream(counts[c]).sum());
            u[c] = unsupervised.model().comparisons().get(c).levels().stream()
                    .mapToDouble(level -> level.u())
                    .toArray();
        }
        trainer.keepGiven(m, u);
        return new Training(
                comparers.model().trained(unsupervised.model().prior(), m, u),
                unsupervised.rules(),
                unsupervised.randomPairs(),
                unsupervised.matches(),
                List.of("m comes from " + matches + " labelled matches"));
    }

    /** What a rule's pairs showed: the rule, its patterns, what share of its pairs they are. */
    private static final class Seen {
        private final BlockRule rule;
        private final PatternCounts patterns;
        private final double share;
        private final boolean[] used;

        Seen(BlockRule rule, PatternCounts patterns, double share, boolean[] used) {
            this.rule = rule;
            this.patterns = patterns;
            this.share = share;
            this.used = used;
        }
    }

    private Training run(List<Blocks> blocks) {
        var random = RandomPairs.count(comparers, records, kind, RANDOM_PAIRS, seed, cores);
        var rates = rates(random);
        var seen = new ArrayList<Seen>();
        for (var each : chosen(blocks, rates)) seen.add(seen(each));
        var m = startM();
        var u = copy(rates);
        List<Training.Run> runs = List.of();
        double matches = 1;
        for (int round = 0; round < ROUNDS; round++) {
            var found = new ArrayList<Expectation>();
            for (var each : seen) found.add(expectation(each, m, u));
            runs = runs(seen, found);
            m = pooled(found, m);
            matches = matches(seen, found, m);
            u = withoutMatches(rates, m, matches / records.pairs(kind));
        }
        double prior = Double.isNaN(model.prior()) ? prior(matches) : model.prior();
        keepGiven(m, u);
        return new Training(model.trained(prior, m, u), runs, random.total(), matches, remarks);
    }

    private double prior(double matches) {
        double all = Math.max(2, records.pairs(kind));
        return Math.min(0.5, Math.max(0.5 / all, matches / all));
    }

    /** Levels that the model file gives m and u stay as they are. */
    private void keepGiven(double[][] m, double[][] u) {
        for (int c = 0; c < comparisons; c++) {
            var levels = model.comparisons().get(c).levels();
            for (int l = 0; l < levels.size(); l++) {
                if (!Double.isNaN(levels.get(l).m())) m[c][l] = levels.get(l).m();
                if (!Double.isNaN(levels.get(l).u())) u[c][l] = levels.get(l).u();
            }
        }
    }

    // --- u
    // ---------------------------------------------------------------------------------------------------------------

    /** Shape [comparisons][levels]: how often each level is reached by pairs taken at random. */
    private double[][] rates(PatternCounts random) {
        var rates = new double[comparisons][];
        long[] patterns = random.patterns();
        for (int c = 0; c < comparisons; c++) {
            var counts = new double[model.comparisons().get(c).levels().size()];
            double total = 0;
            for (long pattern : patterns) {
                int level = comparers.patterns().level(pattern, c);
                if (level < 0) continue;
                counts[level] += random.count(pattern);
                total += random.count(pattern);
            }
            rates[c] = smoothed(counts, total);
            withExact(c, rates[c]);
        }
        return rates;
    }

    private static double[] smoothed(double[] counts, double total) {
        var shares = new double[counts.length];
        for (int l = 0; l < shares.length; l++) shares[l] = (counts[l] + 0.5) / (total + 0.5 * counts.length);
        return shares;
    }

    /** Puts the exact share of pairs that agree in place of the sampled one, and scales the rest to what is left. */
    private void withExact(int c, double[] rates) {
        var comparison = model.comparisons().get(c);
        if (comparison.exact() != 0 || !comparison.separator().isEmpty()) return;
        double exact = Agreement.of(records.column(comparison.column()), records, kind);
        if (Double.isNaN(exact)) return;
        exact = Math.min(1 - 1e-9, Math.max(LEAST_U, exact));
        double rest = 1 - rates[0];
        for (int l = 1; l < rates.length; l++) rates[l] *= (1 - exact) / rest;
        rates[0] = exact;
    }

    /** u once the matches among random pairs are taken out: rate = (1 - prior) u + prior m. */
    private static double[][] withoutMatches(double[][] rates, double[][] m, double prior) {
        var u = copy(rates);
        for (int c = 0; c < u.length; c++) {
            double sum = 0;
            for (int l = 0; l < u[c].length; l++) {
                // never less than a hundredth of what was seen: m and the prior are estimates too
                u[c][l] = Math.max(rates[c][l] / 100, (rates[c][l] - prior * m[c][l]) / (1 - prior));
                u[c][l] = Math.max(LEAST_U, u[c][l]);
                sum += u[c][l];
            }
            for (int l = 0; l < u[c].length; l++) u[c][l] /= sum;
        }
        return u;
    }

    // --- m
    // ---------------------------------------------------------------------------------------------------------------

    /** Nine in ten agree at the first level; the rest is shared out. Any start near there ends at the same place. */
    private double[][] startM() {
        var m = new double[comparisons][];
        for (int c = 0; c < comparisons; c++) {
            int levels = model.comparisons().get(c).levels().size();
            m[c] = new double[levels];
            Arrays.fill(m[c], 0.1 / (levels - 1));
            m[c][0] = 0.9;
        }
        return m;
    }

    private Seen seen(Blocks blocks) {
        double share = blocks.pairs() <= PAIRS_A_RULE ? 1 : (double) PAIRS_A_RULE / blocks.pairs();
        var counts = RulePairs.count(comparers, blocks, records, kind, PAIRS_A_RULE, seed, cores);
        return new Seen(blocks.rule(), counts, share, unused(blocks.rule()));
    }

    private boolean[] unused(BlockRule rule) {
        var used = new boolean[comparisons];
        for (int c = 0; c < comparisons; c++)
            used[c] = !touches(rule, model.comparisons().get(c));
        return used;
    }

    private static boolean touches(BlockRule rule, Comparison comparison) {
        return rule.uses(comparison.column())
                || comparison.levels().stream()
                        .anyMatch(level -> rule.uses(level.when().word()));
    }

    private Expectation expectation(Seen seen, double[][] m, double[][] u) {
        return new Expectation(seen.patterns, comparers.patterns(), seen.used, m, u).run(0.2);
    }

    private static List<Training.Run> runs(List<Seen> seen, List<Expectation> found) {
        var runs = new ArrayList<Training.Run>();
        for (int r = 0; r < seen.size(); r++) {
            long pairs = seen.get(r).patterns.total();
            runs.add(new Training.Run(
                    seen.get(r).rule.toString(),
                    pairs,
                    pairs == 0 ? 0 : found.get(r).matches() / pairs,
                    found.get(r).changes()));
        }
        return runs;
    }

    /** m from the matches that all rules expect, each by how many it saw. */
    private double[][] pooled(List<Expectation> found, double[][] before) {
        var m = new double[comparisons][];
        for (int c = 0; c < comparisons; c++) {
            var sums = new double[before[c].length];
            double total = 0;
            for (var each : found)
                for (int l = 0; l < sums.length; l++) {
                    sums[l] += each.expected()[c][l];
                    total += each.expected()[c][l];
                }
            m[c] = total < 1 ? before[c] : smoothed(sums, total);
        }
        return m;
    }

    /** How many matches there are in all. */
    private double matches(List<Seen> seen, List<Expectation> found, double[][] m) {
        double matches = 0;
        double reached = 0;
        for (int r = 0; r < seen.size(); r++) {
            double reach = reach(seen.get(r).rule, m);
            if (Double.isNaN(reach)) continue;
            matches += found.get(r).matches() / seen.get(r).share;
            reached += reach;
        }
        return reached == 0 ? 1 : matches / reached;
    }

    /** The share of matches that agree on a rule's whole columns; NaN where it has parts, or columns that are not compared. */
    private double reach(BlockRule rule, double[][] m) {
        double reach = 1;
        for (var part : rule.parts()) {
            int c = comparisonOf(part);
            if (c < 0) return Double.NaN;
            reach *= m[c][model.comparisons().get(c).exact()]
                    * Agreement.present(records.column(part.column()), records, kind);
        }
        return reach;
    }

    private int comparisonOf(KeyPart part) {
        if (part.function() != KeyPart.Function.WHOLE) return -1;
        for (int c = 0; c < comparisons; c++) {
            var comparison = model.comparisons().get(c);
            if (comparison.column().equals(part.column())
                    && comparison.separator().isEmpty()
                    && comparison.exact() >= 0) return c;
        }
        return -1;
    }

    // --- which rules
    // -------------------------------------------------------------------------------------------------------

    /** The model's own rules of whole columns, and others where those leave out a comparison, or where it has none. */
    private List<Blocks> chosen(List<Blocks> blocks, double[][] rates) {
        var chosen = new ArrayList<Blocks>();
        for (var each : blocks) if (each.pairs() > 0 && isWhole(each.rule())) chosen.add(each);
        var told = new int[comparisons];
        for (var each : chosen) count(told, each.rule());
        int added = 0;
        for (var rule : pairsOfColumns(rates)) {
            if (added == RULES_ADDED || Arrays.stream(told).allMatch(times -> times >= enough())) break;
            if (!helps(rule, told) || chosen.stream().anyMatch(each -> sameParts(each.rule(), rule))) continue;
            var made = Blocks.of(rule, records, kind);
            if (made.pairs() == 0) continue;
            chosen.add(made);
            count(told, rule);
            added++;
        }
        for (int c = 0; c < comparisons; c++)
            if (told[c] == 0)
                remarks.add("no rule tells how often matches agree on "
                        + model.comparisons().get(c).name() + "; m is a guess");
        return chosen;
    }

    /** By how many rules each comparison should be told about: by one that sees thousands of matches, else by two. */
    private int enough() {
        return records.size() > 50_000 ? 1 : 2;
    }

    private static boolean sameParts(BlockRule one, BlockRule other) {
        return new java.util.HashSet<>(one.parts()).equals(new java.util.HashSet<>(other.parts()));
    }

    private boolean isWhole(BlockRule rule) {
        return rule.parts().stream().allMatch(part -> comparisonOf(part) >= 0);
    }

    private void count(int[] told, BlockRule rule) {
        for (int c = 0; c < comparisons; c++)
            if (!touches(rule, model.comparisons().get(c))) told[c]++;
    }

    private boolean helps(BlockRule rule, int[] told) {
        for (int c = 0; c < comparisons; c++)
            if (told[c] < enough() && !touches(rule, model.comparisons().get(c))) return true;
        return false;
    }

    /** Rules of one or two compared columns, those first that make the fewest pairs of different people. */
    private List<BlockRule> pairsOfColumns(double[][] rates) {
        record Rated(BlockRule rule, double pairs) {}
        var rated = new ArrayList<Rated>();
        double all = (double) records.pairs(kind);
        for (int a = 0; a < comparisons; a++) {
            for (int b = a; b < comparisons; b++) {
                if (comparisonOf(part(a)) != a || comparisonOf(part(b)) != b) continue;
                double pairs = all * exactRate(rates, a) * (a == b ? 1 : exactRate(rates, b));
                if (pairs > 4.0 * records.size() + 1e5) continue;
                rated.add(new Rated(
                        a == b ? new BlockRule(List.of(part(a))) : new BlockRule(List.of(part(a), part(b))), pairs));
            }
        }
        rated.sort(java.util.Comparator.comparingDouble(Rated::pairs));
        return rated.stream().map(Rated::rule).toList();
    }

    private double exactRate(double[][] rates, int c) {
        return rates[c][Math.max(0, model.comparisons().get(c).exact())];
    }

    private KeyPart part(int c) {
        return KeyPart.whole(model.comparisons().get(c).column());
    }

    private static double[][] copy(double[][] of) {
        return Arrays.stream(of).map(double[]::clone).toArray(double[][]::new);
    }
}
