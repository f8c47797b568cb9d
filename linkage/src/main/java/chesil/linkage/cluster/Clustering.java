package chesil.linkage.cluster;

import chesil.linkage.Clusters;
import chesil.linkage.Links;
import chesil.linkage.Records;
import java.util.Arrays;

/** Persons from links: all that hang together, or only what hangs together closely; and links thinned to one a record. */
public final class Clustering {
    private Clustering() {}

    /** Connected components of the links of at least this weight. */
    public static Clusters connected(Links links, int records, double least) {
        var sets = new UnionFind(records);
        for (int i = 0; i < links.size(); i++) if (links.weight(i) >= least) sets.join(links.left(i), links.right(i));
        return Clusters.ofRoots(sets.roots());
    }

    /**
     * Clusters that do not chain: links are taken from the strongest down, and two clusters become one only if the mean probability over
     * all pairs between them is at least {@code share}, where a pair without a link counts as 0. A, B and C, of which only A-B and B-C
     * are linked, stay together at a share of 0.45; a chain of ten people does not.
     *
     * @see <a href="https://doi.org/10.1007/978-3-319-11257-2">average linkage; see Christen (2012), Data Matching, chapter 6</a>
     */
    public static Clusters close(Links links, int records, double least, double share) {
        var sets = new UnionFind(records);
        var members = new Members(records);
        var beside = new Neighbours(links, records, least);
        for (int link : strongestFirst(links)) {
            if (links.weight(link) < least) break;
            int a = sets.root(links.left(link));
            int b = sets.root(links.right(link));
            if (a == b) continue;
            int small = members.size(a) <= members.size(b) ? a : b;
            int large = small == a ? b : a;
            double sum = 0;
            for (int member = small; member >= 0; member = members.next(member)) sum += beside.sum(member, large, sets);
            if (sum < share * members.size(a) * members.size(b)) continue;
            members.join(sets.join(a, b), a, b);
        }
        return Clusters.ofRoots(sets.roots());
    }

    /** Link numbers from the greatest weight down; equal weights in the order of records. */
    private static int[] strongestFirst(Links links) {
        int size = links.size();
        var keys = new long[size];
        // weights as whole numbers that sort alike, descending, with the link's number below; a millionth of a bit
        // apart is equal
        for (int i = 0; i < size; i++) keys[i] = (-Math.round(links.weight(i) * (1 << 20)) << 31) | i;
        Arrays.sort(keys);
        var order = new int[size];
        for (int i = 0; i < size; i++) order[i] = (int) (keys[i] & Integer.MAX_VALUE);
        return order;
    }

    /** One link a record on each side, the strongest first: for datasets in which nobody is twice. */
    public static Links oneToOne(Links links, Records records) {
        int datasets = records.datasets().size();
        var taken = new boolean[datasets][records.size()];
        var kept = new boolean[links.size()];
        for (int link : strongestFirst(links)) {
            int left = links.left(link);
            int right = links.right(link);
            int ofLeft = records.datasetOf(left);
            int ofRight = records.datasetOf(right);
            if (taken[ofRight][left] || taken[ofLeft][right]) continue;
            taken[ofRight][left] = true;
            taken[ofLeft][right] = true;
            kept[link] = true;
        }
        return links.only(link -> kept[link]);
    }

    /** For each record its strongest link; a link stays if it is the strongest of either of its records. */
    public static Links best(Links links, Records records) {
        var best = new int[records.size()];
        Arrays.fill(best, -1);
        for (int link : strongestFirst(links)) {
            if (best[links.left(link)] < 0) best[links.left(link)] = link;
            if (best[links.right(link)] < 0) best[links.right(link)] = link;
        }
        return links.only(link -> best[links.left(link)] == link || best[links.right(link)] == link);
    }

    /** The members of each set as a chain through arrays; a set is named by its lowest member, which is its first. */
    private static final class Members {
        private final int[] next;
        private final int[] last;
        private final int[] sizes;

        Members(int records) {
            next = new int[records];
            last = new int[records];
            sizes = new int[records];
            Arrays.fill(next, -1);
            Arrays.fill(sizes, 1);
            for (int i = 0; i < records; i++) last[i] = i;
        }

        int size(int root) {
            return sizes[root];
        }

        int next(int member) {
            return next[member];
        }

        void join(int root, int a, int b) {
            int other = root == a ? b : a;
            next[last[root]] = other;
            last[root] = last[other];
            sizes[root] += sizes[other];
        }
    }

    /** The links of each record, side by side. */
    private static final class Neighbours {
        private final int[] starts;
        private final int[] others;
        private final double[] probabilities;

        Neighbours(Links links, int records, double least) {
            starts = new int[records + 1];
            for (int i = 0; i < links.size(); i++) {
                if (links.weight(i) < least) continue;
                starts[links.left(i) + 1]++;
                starts[links.right(i) + 1]++;
            }
            for (int i = 0; i < records; i++) starts[i + 1] += starts[i];
            var ends = Arrays.copyOf(starts, records);
            others = new int[starts[records]];
            probabilities = new double[others.length];
            for (int i = 0; i < links.size(); i++) {
                if (links.weight(i) < least) continue;
                put(ends[links.left(i)]++, links.right(i), links.probability(i));
                put(ends[links.right(i)]++, links.left(i), links.probability(i));
            }
        }

        private void put(int at, int other, double probability) {
            others[at] = other;
            probabilities[at] = probability;
        }

        double sum(int member, int root, UnionFind sets) {
            double sum = 0;
            for (int i = starts[member]; i < starts[member + 1]; i++)
                if (sets.root(others[i]) == root) sum += probabilities[i];
            return sum;
        }
    }
}
