package chesil.statistics.evaluation;

import java.util.HashMap;
import java.util.List;

/** Which units share their luck, so that their errors are counted together. */
final class Clusters {
    private final int[] clusterOf;
    private final int count;

    private Clusters(int[] clusterOf, int count) {
        this.clusterOf = clusterOf;
        this.count = count;
    }

    /** Each unit by itself. */
    static Clusters ofUnits(int units) {
        var clusterOf = new int[units];
        for (int i = 0; i < units; i++) clusterOf[i] = i;
        return new Clusters(clusterOf, units);
    }

    /**
     * Units of the same name together.
     *
     * @param names one for each unit
     * @throws IllegalArgumentException if there are more or fewer names than units, or all are one cluster
     */
    static Clusters of(List<String> names, int units) {
        if (names.size() != units) {
            throw new IllegalArgumentException(
                    "there are " + units + " units and " + names.size() + " clusters of units");
        }
        var places = new HashMap<String, Integer>();
        var clusterOf = new int[units];
        for (int i = 0; i < units; i++) clusterOf[i] = places.computeIfAbsent(names.get(i), _ -> places.size());
        if (places.size() < 2)
            throw new IllegalArgumentException("all units are in one cluster: there must be 2 or more");
        return new Clusters(clusterOf, places.size());
    }

    int count() {
        return count;
    }

    int of(int unit) {
        return clusterOf[unit];
    }

    /** Adds up by cluster. */
    double[] sums(double[] byUnit) {
        if (count == byUnit.length) return byUnit;
        var sums = new double[count];
        for (int i = 0; i < byUnit.length; i++) sums[clusterOf[i]] += byUnit[i];
        return sums;
    }
}
