package chesil.linkage.suggest;

import chesil.linkage.BlockRule;
import chesil.linkage.KeyPart;
import chesil.linkage.Records;
import chesil.linkage.block.Blocks;
import chesil.linkage.compare.Comparers;
import chesil.linkage.train.Training;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rules to block by: those that together reach most matches for the fewest pairs. Rules of up to three parts of different columns are
 * tried on made-up matches ({@link Matches#drawn}); the one that reaches most new ones for its pairs is taken, its pairs are counted exactly,
 * and so on until nothing is gained or the budget is spent.
 *
 * <p>Greedy choice by gain over cost: within a factor of the best that can be chosen (Khuller, Moss and Naor 1999), and here one never
 * knows the gains better than to a thousandth.
 *
 * @param rules those that reach most first
 * @param pairs how many pairs they make, counted twice where two make one
 * @param reach the share of matches that they should reach
 */
record RuleChoice(List<BlockRule> rules, long pairs, double reach) {
    private static final int DRAWN = 1 << 14;
    private static final int MOST_RULES = 10;
    private static final double LEAST_GAIN = 0.0004;
    /** What a rule costs besides its pairs, in pairs a record: its keys are made and grouped. */
    private static final double COST_A_RECORD = 2;

    RuleChoice {
        rules = List.copyOf(rules);
    }

    static RuleChoice of(
            Training training,
            Comparers comparers,
            List<List<KeyPart>> parts,
            Records records,
            Records.Kind kind,
            long budget,
            long seed,
            Cores cores) {
        var matches = Matches.of(training, comparers, parts, records, kind, cores);
        var search = new Search(matches.drawn(DRAWN, seed), matches.rates(records, kind), parts, records, kind, budget);
        return search.run();
    }

    /** A rule that might be taken: columns and parts by place, and how many pairs it should make. */
    private record Option(List<int[]> places, double pairs) {}

    private static final class Search {
        private final long[][][] agree;
        private final double[][] rates;
        private final List<List<KeyPart>> parts;
        private final Records records;
        private final Records.Kind kind;
        private final long[] open = new long[DRAWN / 64];
        private long left;

        Search(
                long[][][] agree,
                double[][] rates,
                List<List<KeyPart>> parts,
                Records records,
                Records.Kind kind,
                long budget) {
            this.agree = agree;
            this.rates = rates;
            this.parts = parts;
            this.records = records;
            this.kind = kind;
            left = budget;
            java.util.Arrays.fill(open, -1L);
        }

        RuleChoice run() {
            var options = options();
            var rules = new ArrayList<BlockRule>();
            long pairs = 0;
            while (rules.size() < MOST_RULES && !options.isEmpty()) {
                var best = best(options);
                if (best == null) break;
                options.remove(best);
                var rule = rule(best);
                // columns that go together make more pairs than each alone foretells; where that could matter, pairs
                // are counted
                long makes = best.pairs() < left / 20.0
                        ? (long) best.pairs()
                        : Blocks.of(rule, records, kind).pairs();
                if (makes > left) continue;
                left -= makes;
                pairs += makes;
                rules.add(rule);
                reach(best);
            }
            if (rules.isEmpty()) rules.add(rule(cheapest()));
            return new RuleChoice(rules, pairs, 1 - (double) count(open) / DRAWN);
        }

        private List<Option> options() {
            var options = new ArrayList<Option>();
            grow(options, new ArrayList<>(), 0, (double) records.pairs(kind));
            return options;
        }

        private void grow(List<Option> options, List<int[]> places, int from, double pairs) {
            if (!places.isEmpty() && pairs <= left) options.add(new Option(List.copyOf(places), pairs));
            // a rule that makes next to no pairs of different people gains nothing by another part
            if (places.size() == 3 || (!places.isEmpty() && pairs < 0.2 * records.size())) return;
            for (int c = from; c < parts.size(); c++) {
                for (int p = 0; p < parts.get(c).size(); p++) {
                    places.add(new int[] {c, p});
                    grow(options, places, c + 1, pairs * rates[c][p]);
                    places.removeLast();
                }
            }
        }

        private @org.jspecify.annotations.Nullable Option best(List<Option> options) {
            Option best = null;
            double most = 0;
            for (var option : options) {
                if (option.pairs() > left) continue;
                double gain = (double) gain(option) / DRAWN;
                if (gain < LEAST_GAIN) continue;
                double worth = gain / (option.pairs() + COST_A_RECORD * records.size());
                if (worth <= most) continue;
                most = worth;
                best = option;
            }
            return best;
        }

        private int gain(Option option) {
            int gain = 0;
            for (int word = 0; word < open.length; word++) gain += Long.bitCount(reached(option, word));
            return gain;
        }

        private long reached(Option option, int word) {
            long bits = open[word];
            for (int[] place : option.places()) bits &= agree[place[0]][place[1]][word];
            return bits;
        }

        private void reach(Option option) {
            for (int word = 0; word < open.length; word++) open[word] &= ~reached(option, word);
        }

        private static int count(long[] bits) {
            int count = 0;
            for (long each : bits) count += Long.bitCount(each);
            return count;
        }

        private BlockRule rule(Option option) {
            return new BlockRule(option.places().stream()
                    .map(place -> parts.get(place[0]).get(place[1]))
                    .toList());
        }

        /** All columns together, where nothing else was found to fit. */
        private Option cheapest() {
            var places = new ArrayList<int[]>();
            for (int c = 0; c < parts.size() && c < 3; c++) places.add(new int[] {c, 0});
            return new Option(places, 0);
        }
    }
}
