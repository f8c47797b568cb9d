package chesil.linkage.cluster;

/**
 * Sets of records that grow together: near constant time a link. The member with the lowest number stands for its set, so that the result
 * does not depend on the order of links.
 *
 * @see <a href="https://doi.org/10.1145/321879.321884">Tarjan (1975), J. ACM 22:215-225</a>
 */
public final class UnionFind {
    private final int[] parents;

    public UnionFind(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) parents[i] = i;
    }

    /** Who stands for the set of a record. */
    public int root(int record) {
        int at = record;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]]; // halves the way for the next who asks
            at = parents[at];
        }
        return at;
    }

    /** Puts the sets of two records together; gives who stands for them now. */
    public int join(int one, int other) {
        int a = root(one);
        int b = root(other);
        int low = Math.min(a, b);
        parents[Math.max(a, b)] = low;
        return low;
    }

    /** By record who stands for its set. */
    public int[] roots() {
        var roots = new int[parents.length];
        for (int i = 0; i < roots.length; i++) roots[i] = root(i);
        return roots;
    }
}
