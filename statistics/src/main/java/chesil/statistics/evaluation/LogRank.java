package chesil.statistics.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * Whether something happens at the same pace in two or more groups.
 *
 * @param groups in the order of their names
 * @param chiSquare Mantel and Haenszel's statistic over all times, ties by the hypergeometric variance
 * @param degreesOfFreedom one fewer than there are groups
 * @param p that groups differ as much by chance; NaN where there is nothing to compare
 * @see "Mantel (1966), Cancer Chemotherapy Reports 50:163-170"
 */
public record LogRank(List<Group> groups, double chiSquare, int degreesOfFreedom, double p) {
    public LogRank {
        groups = List.copyOf(groups);
    }

    /** A group: people, events, and how many would have been expected had all groups been alike. */
    public record Group(String name, int people, int observed, double expected) {}

    /**
     * The test.
     *
     * @param times 0 or more
     * @param events whether it happened at that time; else the person was last seen then
     * @param groups of the same people
     * @throws IllegalArgumentException if there are fewer than two groups, lengths differ, or a time is below 0 or not a number
     */
    public static LogRank of(double[] times, boolean[] events, List<String> groups) {
        Followed.check(times, events);
        if (groups.size() != times.length) {
            throw new IllegalArgumentException(
                    "there are " + times.length + " people and " + groups.size() + " groups of them");
        }
        var places = new TreeMap<String, Integer>();
        groups.forEach(name -> places.put(name, 0));
        if (places.size() < 2) throw new IllegalArgumentException("all are in one group: there must be 2 or more");
        int next = 0;
        for (var name : List.copyOf(places.keySet())) places.put(name, next++);
        var groupOf =
                groups.stream().mapToInt(name -> places.getOrDefault(name, 0)).toArray();
        return new Count(times, events, groupOf, List.copyOf(places.keySet())).test();
    }

    /** What was found, in a sentence that claims no more than the test allows. */
    public String sentence() {
        return Wording.of(this);
    }

    private static final class Count {
        private final double[] times;
        private final boolean[] events;
        private final int[] groupOf;
        private final List<String> names;
        private final int[] atRisk;
        private final int[] observed;
        private final double[] expected;
        private final double[][] covariance;

        Count(double[] times, boolean[] events, int[] groupOf, List<String> names) {
            this.times = times;
            this.events = events;
            this.groupOf = groupOf;
            this.names = names;
            this.atRisk = new int[names.size()];
            this.observed = new int[names.size()];
            this.expected = new double[names.size()];
            this.covariance = new double[names.size()][names.size()];
            for (int group : groupOf) atRisk[group]++;
        }

        LogRank test() {
            var people = atRisk.clone();
            var order = IntStream.range(0, times.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(person -> times[person]))
                    .toList();
            for (int i = 0; i < order.size(); ) {
                int from = i;
                while (i < order.size() && times[order.get(i)] == times[order.get(from)]) i++;
                moment(order.subList(from, i));
            }
            var groups = IntStream.range(0, people.length)
                    .mapToObj(k -> new Group(names.get(k), people[k], observed[k], expected[k]))
                    .toList();
            int freedom = people.length - 1;
            double chiSquare = chiSquare();
            double p = Double.isNaN(chiSquare) ? chiSquare : Gamma.regularizedGammaQ(freedom / 2.0, chiSquare / 2);
            return new LogRank(groups, chiSquare, freedom, p);
        }

        private void moment(List<Integer> people) {
            double d = people.stream().filter(person -> events[person]).count();
            double n = Arrays.stream(atRisk).sum();
            for (int person : people) if (events[person]) observed[groupOf[person]]++;
            for (int a = 0; a < atRisk.length; a++) {
                expected[a] += d * atRisk[a] / n;
                double factor = n > 1 ? d * (n - d) / (n - 1) * atRisk[a] / n : 0;
                for (int b = 0; b < atRisk.length; b++) {
                    covariance[a][b] += factor * ((a == b ? 1 : 0) - atRisk[b] / n);
                }
            }
            for (int person : people) atRisk[groupOf[person]]--;
        }

        /** The last group follows from the others, and is left out. */
        private double chiSquare() {
            int size = names.size() - 1;
            var factor = Cholesky.of(covariance, IntStream.range(0, size).toArray(), size);
            if (factor == null) return Double.NaN;
            var solved = new double[size];
            Arrays.setAll(solved, k -> observed[k] - expected[k]);
            factor.solve(solved);
            double sum = 0;
            for (int k = 0; k < size; k++) sum += solved[k] * (observed[k] - expected[k]);
            return sum;
        }
    }
}
