package chesil.linkage.privacy;

import chesil.linkage.Records.Kind;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the pairs that are alike at least as much as a floor. Left records go by in order; each looks up those that share a key, sees each once by
 * a mark, and drops most by two bounds before it has counted a filter whole: by the ones of both, and by the bits shared in the first half.
 */
final class Search {
    private static final int BINS = 1000;
    private static final int LEFTS = 256;
    /** So many strangers a record are kept, so that the likeness of the nearest is known and memory stays small. */
    private static final int KEPT = 6;

    private static final int SAMPLED = 60;
    private static final int MOST_STRANGERS = 1000;

    private final Pool pool;
    private final Kind kind;
    private final List<Pool.Blocks> blocks;

    /** @param blocks none to look at all pairs */
    Search(Pool pool, Kind kind, List<Pool.Blocks> blocks) {
        this.pool = pool;
        this.kind = kind;
        this.blocks = blocks;
    }

    /** A likeness above which there are some {@link #KEPT} pairs a record, judged from the candidates of every so many records. */
    double floor() {
        int stride = Math.max(1, pool.size() / (blocks.isEmpty() ? SAMPLED : 20 * SAMPLED));
        var histogram = new long[BINS + 1];
        var mine = new One(0);
        long sampled = 0;
        for (int left = 0; left < pool.size(); left += stride) {
            if (pool.firstFor(left, kind) >= pool.lastFor(left, kind)) continue;
            sampled++;
            mine.look(left);
        }
        for (int pair = 0; pair < mine.near.size(); pair++) histogram[(int) (mine.near.likeness(pair) * BINS)]++;
        long wanted = KEPT * sampled;
        int bin = BINS;
        for (long above = histogram[bin]; bin > 0 && above < wanted; above += histogram[bin]) bin--;
        return (double) bin / BINS;
    }

    Near run(double floor, Cores cores) {
        int records = pool.size();
        var parts = new ArrayList<One>();
        cores.each(
                (records + LEFTS - 1) / LEFTS,
                () -> {
                    var mine = new One(floor);
                    synchronized (parts) {
                        parts.add(mine);
                    }
                    return mine;
                },
                (mine, piece) -> {
                    for (int left = piece * LEFTS; left < Math.min(records, (piece + 1) * LEFTS); left++)
                        mine.look(left);
                });
        return Near.together(parts.stream().map(each -> each.near).toList());
    }

    /**
     * For some records of one file how alike the most alike other of the same file is, the floor where nobody reaches it. In a file in which
     * nobody is twice these are strangers.
     */
    float[] nearestWithin(int first, int last, double floor) {
        int stride = Math.max(1, (last - first) / MOST_STRANGERS);
        var nearest = new float[(last - first + stride - 1) / stride];
        var mine = new One(floor);
        int seen = 0;
        for (int i = 0; i < nearest.length; i++) {
            mine.look(first + i * stride, first, last);
            nearest[i] = (float) floor;
            for (; seen < mine.near.size(); seen++) nearest[i] = Math.max(nearest[i], mine.near.likeness(seen));
        }
        return nearest;
    }

    /** One thread's search. */
    private final class One {
        private final Near near = new Near();
        private final int[] needed;
        private final int[] seenBy;
        private final long[] filters = pool.filters;
        private final int[] ones = pool.ones;
        private final int[] onesOfRest = pool.onesOfRest;
        private final int words = pool.words;
        private final int half = words / 2;

        One(double floor) {
            needed = needed(floor);
            seenBy = new int[blocks.isEmpty() ? 0 : pool.size()];
            Arrays.fill(seenBy, -1);
        }

        void look(int left) {
            look(left, pool.firstFor(left, kind), pool.lastFor(left, kind));
        }

        /** Looks at records from first to last, but for itself. */
        void look(int left, int first, int last) {
            if (blocks.isEmpty()) {
                near.lookedAt(Math.max(0, last - first));
                for (int right = first; right < last; right++) if (right != left) compare(left, right);
                return;
            }
            for (var each : blocks) {
                int block = each.blockOf[left];
                if (block < 0) continue;
                int end = each.starts[block + 1];
                for (int at = from(each.order, each.starts[block], end, first); at < end; at++) {
                    int right = each.order[at];
                    if (right >= last) break;
                    if (seenBy[right] == left || right == left) continue;
                    seenBy[right] = left;
                    near.lookedAt(1);
                    compare(left, right);
                }
            }
        }

        /** The first place from which records are {@code least} or more. */
        private static int from(int[] order, int from, int to, int least) {
            int found = Arrays.binarySearch(order, from, to, least);
            return found >= 0 ? found : -found - 1;
        }

        private void compare(int left, int right) {
            int both = ones[left] + ones[right];
            int least = needed[both];
            if (Math.min(ones[left], ones[right]) < least) return;
            int l = left * words;
            int r = right * words;
            int shared = 0;
            for (int w = 0; w < half; w += 2) shared += shared(l + w, r + w);
            if (shared + Math.min(onesOfRest[left], onesOfRest[right]) < least) return;
            for (int w = half; w < words; w += 2) shared += shared(l + w, r + w);
            if (shared >= least && both > 0) near.add(left, right, 2f * shared / both);
        }

        /** Bits that two words share with two others. */
        private int shared(int l, int r) {
            return Long.bitCount(filters[l] & filters[r]) + Long.bitCount(filters[l + 1] & filters[r + 1]);
        }
    }

    /** By the ones of two filters together, how many they must share to reach a likeness; a hair less, as that is rounded. */
    private int[] needed(double floor) {
        var needed = new int[2 * 64 * pool.words + 1];
        for (int both = 0; both < needed.length; both++) needed[both] = (int) Math.ceil(floor * both / 2 - 1e-9);
        return needed;
    }
}
