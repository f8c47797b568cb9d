package chesil.linkage.evaluation;

import chesil.linkage.Links;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good links are at each threshold, of all records and of each subgroup.
 *
 * <p>Intervals take pairs as independent. Pairs of one person are not quite so: where persons have many records, read them as too narrow.
 *
 * @see <a href="https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6187070/">Harron et al. (2018) on errors that subgroups share unevenly</a>
 */
public final class Evaluation {
    /** The name of the group of all records. */
    public static final String ALL = "all";

    /** Thresholds that are looked at where none are named. */
    public static final List<Double> THRESHOLDS =
            List.of(0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999);

    private Evaluation() {}

    /**
     * The quality at one threshold.
     *
     * @param group {@link #ALL}, or the value of a subgroup
     * @param threshold pairs of this probability or more are links
     */
    public record Row(String group, double threshold, Tally tally) {}

    /** At each threshold, of all pairs. */
    public static List<Row> byThreshold(Judged judged, List<Double> thresholds) {
        return rows(ALL, judged, allOf(judged), thresholds);
    }

    /**
     * At each threshold, by subgroup in the order of their names. A pair counts in the groups of both its records, once where they are the same:
     * a missed link is a loss to either.
     *
     * @param groups shape [records]: the subgroup of each
     */
    public static List<Row> bySubgroup(Judged judged, List<String> groups, List<Double> thresholds) {
        Map<String, List<Integer>> pairs = new TreeMap<>();
        for (int pair = 0; pair < judged.size(); pair++) {
            var left = groups.get(judged.left(pair));
            var right = groups.get(judged.right(pair));
            pairs.computeIfAbsent(left, _ -> new ArrayList<>()).add(pair);
            if (!left.equals(right))
                pairs.computeIfAbsent(right, _ -> new ArrayList<>()).add(pair);
        }
        var rows = new ArrayList<Row>();
        pairs.forEach((group, of) -> rows.addAll(
                rows(group, judged, of.stream().mapToInt(Integer::intValue).toArray(), thresholds)));
        return rows;
    }

    private static int[] allOf(Judged judged) {
        var all = new int[judged.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static List<Row> rows(String group, Judged judged, int[] pairs, List<Double> thresholds) {
        return thresholds.stream()
                .map(each -> new Row(group, each, tally(judged, pairs, Links.weightOf(each))))
                .toList();
    }

    private static Tally tally(Judged judged, int[] pairs, double least) {
        double right = 0, wrong = 0, missed = 0, rightSquares = 0, wrongSquares = 0, missedSquares = 0;
        for (int pair : pairs) {
            double sampling = judged.sampling(pair);
            // a hair below, as thresholds and weights are both rounded
            boolean linked = judged.weight(pair) >= least - 1e-9;
            if (linked && judged.same(pair)) {
                right += sampling;
                rightSquares += sampling * sampling;
            } else if (linked) {
                wrong += sampling;
                wrongSquares += sampling * sampling;
            } else if (judged.same(pair)) {
                missed += sampling;
                missedSquares += sampling * sampling;
            }
        }
        return new Tally(right, wrong, missed, rightSquares, wrongSquares, missedSquares);
    }

    /** The row with the highest F1, the highest threshold among equals. */
    public static java.util.Optional<Row> best(List<Row> rows) {
        return rows.stream()
                .filter(row -> !Double.isNaN(row.tally().f1().value()))
                .max(Comparator.comparingDouble((Row row) -> row.tally().f1().value())
                        .thenComparingDouble(Row::threshold));
    }

    /** Pairs that are links at the threshold and are not one person, the surest first. */
    public static List<Integer> falseLinks(Judged judged, double threshold) {
        double least = Links.weightOf(threshold) - 1e-9;
        return Arrays.stream(allOf(judged))
                .filter(pair -> !judged.same(pair) && judged.weight(pair) >= least)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer pair) -> -judged.weight(pair)))
                .toList();
    }

    /** Pairs that are one person and no links at the threshold: those that just missed it first, those that no rule made last. */
    public static List<Integer> missedLinks(Judged judged, double threshold) {
        double least = Links.weightOf(threshold) - 1e-9;
        return Arrays.stream(allOf(judged))
                .filter(pair -> judged.same(pair) && judged.weight(pair) < least)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer pair) -> -judged.weight(pair)))
                .toList();
    }

    /**
     * How many of the true persons are exactly one cluster, of those that have a record at least.
     *
     * @param persons shape [records]: as {@link Truth} has them; records of unknown persons are passed over
     * @param clusters shape [records]
     */
    public static Share exactPersons(int[] persons, int[] clusters) {
        Map<Integer, Integer> ofPerson = new LinkedHashMap<>();
        Map<Integer, Integer> ofCluster = new LinkedHashMap<>();
        var torn = new java.util.HashSet<Integer>();
        var mixed = new java.util.HashSet<Integer>();
        for (int record = 0; record < persons.length; record++) {
            if (persons[record] == 0) continue;
            var first = ofPerson.putIfAbsent(persons[record], clusters[record]);
            if (first != null && first != clusters[record]) torn.add(persons[record]);
            var person = ofCluster.putIfAbsent(clusters[record], persons[record]);
            if (person != null && person != persons[record]) mixed.add(clusters[record]);
        }
        long exact = ofPerson.entrySet().stream()
                .filter(each -> !torn.contains(each.getKey()) && !mixed.contains(each.getValue()))
                .count();
        return Share.wilson((double) exact, ofPerson.size());
    }
}
