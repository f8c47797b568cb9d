package chesil.disclosure.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses what to hide besides primary figures, so that none of these can be worked out by adding and subtracting what is shown, by
 * any reader or (if asked) by a contributor who knows one of their own.
 *
 * <p>That is enough against readers who know that nothing is below 0 too, as long as no zero is hidden: the true table then is not
 * at the edge of what is possible, and can be changed a little either way along whatever is open. Where zeros are hidden,
 * {@link Edges} looks there too.
 *
 * <p>Several plans are tried, each from a seed of its own, and the one that hides fewest cells is taken: the same on any number of
 * threads.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-69651-0_6">Langsrud (2024), Secondary cell suppression by Gaussian elimination</a>
 */
public final class Suppression {
    /** Changes tried on a plan for each figure it hides; more hides fewer cells and takes longer. */
    private static final int CHANGES = 25;

    private static final int FEWEST_CHANGES = 500;
    private static final int MOST_CHANGES = 60_000;
    private static final List<Long> SEEDS = List.of(1L, 2L);

    /** Rounds of mending where hidden zeros lie at an edge; each hides something more. */
    private static final int MOST_MENDS = 200;

    private final Sums sums;
    private final boolean guardContributors;

    private Suppression(Sums sums, boolean guardContributors) {
        this.sums = sums;
        this.guardContributors = guardContributors;
    }

    /**
     * The figures to hide, primary ones included.
     *
     * @param guardContributors whether somebody who is a whole figure is a reader who knows it
     * @param zeros whether figures of 0 are among the hidden
     */
    public static boolean[] choose(Sums sums, boolean guardContributors, boolean zeros) {
        return new Suppression(sums, guardContributors).choose(zeros);
    }

    /**
     * Adds to figures that are hidden already what must be hidden too, so that no primary one can be worked out. For those who have a
     * rule of their own that hides more than this one would.
     *
     * @param hidden by figure; what is true stays so
     */
    public static boolean[] secure(Sums sums, boolean[] hidden, boolean guardContributors) {
        return new Suppression(sums, guardContributors).refine(hidden, hidden);
    }

    private boolean[] choose(boolean zeros) {
        var best = SEEDS.parallelStream()
                .map(this::attempt)
                .min(Comparator.comparingInt(hidden -> Plan.cells(sums, hidden)))
                .orElseThrow();
        return zeros ? withoutEdges(best) : best;
    }

    private boolean[] attempt(long seed) {
        var plan = new Plan(sums);
        int hidden = plan.make();
        return refine(
                plan.improve(Math.clamp((long) hidden * CHANGES, FEWEST_CHANGES, MOST_CHANGES), seed),
                new boolean[sums.size]);
    }

    /**
     * Takes a plan and makes it safe, then shows again whatever need not be hidden after all.
     *
     * @param pinned what is to stay hidden
     */
    boolean[] refine(boolean[] plan, boolean[] pinned) {
        var knowledge = new Knowledge(sums, guardContributors);
        if (sums.linked) enterAll(knowledge);
        var hidden = sums.primary.clone();
        for (int figure : sums.order) {
            if (!sums.linked) knowledge.enter(figure);
            if (sums.out[figure]) knowledge.publish(figure);
            if (sums.primary[figure] || knowledge.isKnown(figure)) continue;
            hidden[figure] = plan[figure] || pinned[figure] || knowledge.wouldTell(figure);
            if (!hidden[figure]) knowledge.publish(figure);
        }
        int[] doubtful = IntStream.of(sums.order)
                .filter(figure -> hidden[figure] && !sums.primary[figure] && !pinned[figure])
                .toArray();
        for (int i = doubtful.length - 1; i >= 0; i--) {
            if (knowledge.wouldTell(doubtful[i])) continue;
            knowledge.publish(doubtful[i]);
            hidden[doubtful[i]] = false;
        }
        return hidden;
    }

    /** What binds linked tables comes first, and then what is out: neither can be decided against. */
    private void enterAll(Knowledge knowledge) {
        for (int figure : sums.order) knowledge.enter(figure);
        for (int figure : sums.order) {
            if (sums.wholeOf[figure].length < 2) continue;
            for (int sum : sums.wholeOf[figure]) knowledge.bind(sum);
        }
        for (int figure : sums.order) if (sums.out[figure]) knowledge.publish(figure);
    }

    /** Hides more until no hidden zero follows from nothing being below 0. */
    private boolean[] withoutEdges(boolean[] chosen) {
        var edges = new Edges(sums);
        var hidden = chosen;
        for (int mend = 0; mend < MOST_MENDS; mend++) {
            var pinned = hidden.clone();
            boolean more = false;
            for (int figure : edges.proved(hidden)) more |= hideBeside(figure, pinned);
            if (!more) return hidden;
            hidden = refine(pinned, pinned);
        }
        return hidden;
    }

    /** Hides the cheapest figure above 0 that shares a sum with one, or if all such are hidden, with one that does, and so on. */
    private boolean hideBeside(int figure, boolean[] pinned) {
        var seen = new boolean[sums.size];
        var ring = List.of(figure);
        seen[figure] = true;
        while (!ring.isEmpty()) {
            var next = new ArrayList<Integer>();
            int best = -1;
            for (int each : ring) {
                for (int near : sums.besides(each)) {
                    best = cheaper(best, near, pinned);
                    if (!seen[near]) next.add(near);
                    seen[near] = true;
                }
            }
            if (best >= 0) {
                pinned[best] = true;
                return true;
            }
            ring = next;
        }
        return false;
    }

    private int cheaper(int best, int figure, boolean[] pinned) {
        if (pinned[figure] || sums.out[figure] || sums.value[figure] == 0) return best;
        if (best < 0) return figure;
        int cost = Integer.compare(sums.cells[figure], sums.cells[best]);
        return cost < 0 || (cost == 0 && sums.value[figure] < sums.value[best]) ? figure : best;
    }
}
