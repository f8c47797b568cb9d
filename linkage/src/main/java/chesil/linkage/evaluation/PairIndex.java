package chesil.linkage.evaluation;

import chesil.linkage.Links;
import java.util.Arrays;

/** Finds the weight of a pair among links in whatever order: pairs as sorted whole numbers, which take no objects. */
public final class PairIndex {
    private final Links links;
    private final long[] pairs;
    private final int[] places;

    public PairIndex(Links links) {
        this.links = links;
        pairs = new long[links.size()];
        boolean sorted = true;
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = pair(links.left(i), links.right(i));
            sorted &= i == 0 || pairs[i - 1] <= pairs[i];
        }
        places = new int[sorted ? 0 : pairs.length];
        if (sorted) return;
        var order = new Integer[pairs.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, java.util.Comparator.comparingLong(i -> pairs[i]));
        for (int i = 0; i < places.length; i++) places[i] = order[i];
        Arrays.sort(pairs);
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    /** The match weight of two records in either order, {@link Judged#UNLINKED} where they are no link. */
    public double weight(int one, int other) {
        int at = Arrays.binarySearch(pairs, pair(one, other));
        if (at < 0) return Judged.UNLINKED;
        return links.weight(places.length == 0 ? at : places[at]);
    }
}
