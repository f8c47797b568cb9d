package chesil.linkage;

/**
 * Which records are one person: each has the number of its cluster. Clusters are numbered from 0 in the order of their
 * first records, so that numbers do not depend on the thread count; a record without links is a cluster of its own.
 */
public final class Clusters {
    private final int[] of;
    private final int count;

    /**
     * @param of shape [records]: the cluster of each, numbered as the class says; kept, not copied
     * @param count how many clusters there are
     */
    public Clusters(int[] of, int count) {
        this.of = of;
        this.count = count;
    }

    /** Numbers clusters that are given by any one member of each: {@code roots[record]} is the same for all of a cluster. */
    public static Clusters ofRoots(int[] roots) {
        var numbers = new int[roots.length];
        var clusters = new int[roots.length];
        int count = 0;
        for (int record = 0; record < roots.length; record++) {
            if (numbers[roots[record]] == 0) numbers[roots[record]] = ++count;
            clusters[record] = numbers[roots[record]] - 1;
        }
        return new Clusters(clusters, count);
    }

    /** How many records there are. */
    public int size() {
        return of.length;
    }

    /** How many clusters there are. */
    public int count() {
        return count;
    }

    public int of(int record) {
        return of[record];
    }

    /** Shape [clusters]: how many records each has. */
    public int[] sizes() {
        var sizes = new int[count];
        for (int cluster : of) sizes[cluster]++;
        return sizes;
    }
}
