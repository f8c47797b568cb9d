package chesil.disclosure.suppression;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A first guess at what to hide besides the primary figures: enough that no sum has a single hidden figure.
 *
 * <p>That is what can be seen without algebra, and most of the work: {@link Knowledge} then finds the few that are given away
 * by several sums together.
 */
final class Plan {
    private final Sums sums;
    private final boolean[] hidden;
    /** By sum: how many of its figures are hidden. */
    private final int[] count;

    /** The share of the changes after which it is cold, and nothing gets worse any more. */
    private static final double WARM = 0.8;

    /** So little that even a large table's values together come to less than a cell. */
    private static final double VALUE = 1e-5;

    /** How often a change for the worse stays, at first; it cools to never. */
    private static final double HEAT = 0.2;

    /** What a sum that comes to have one hidden figure counts for against a figure; 0.5 hid fewest in the tables tried. */
    private static final double NEW_SUM = 0.5;

    Plan(Sums sums) {
        this.sums = sums;
        hidden = sums.primary.clone();
        count = new int[sums.whole.length];
        for (int figure = 0; figure < sums.size; figure++) {
            if (hidden[figure]) for (int sum : sums.sumsOf[figure]) count[sum]++;
        }
    }

    private record Offer(int figure, double worth) {}

    /** Hides figures, the most useful first, until every sum with a hidden figure has two; says how many it hides. */
    int make() {
        var offers = new PriorityQueue<Offer>((a, b) -> a.worth() != b.worth()
                ? Double.compare(b.worth(), a.worth())
                : Integer.compare(a.figure(), b.figure()));
        for (int sum = 0; sum < count.length; sum++) if (count[sum] == 1) offerAll(sum, offers);
        while (!offers.isEmpty()) {
            var offer = offers.remove();
            int figure = offer.figure();
            if (hidden[figure] || !helps(figure)) continue;
            double worth = worth(figure);
            if (worth < offer.worth()) {
                offers.add(new Offer(figure, worth));
                continue;
            }
            hide(figure, offers);
        }
        return cells(sums, hidden);
    }

    private void hide(int figure, PriorityQueue<Offer> offers) {
        hidden[figure] = true;
        for (int sum : sums.sumsOf[figure]) {
            count[sum]++;
            if (count[sum] == 1) offerAll(sum, offers);
        }
    }

    private void offerAll(int sum, PriorityQueue<Offer> offers) {
        offer(sums.whole[sum], offers);
        for (int part : sums.parts[sum]) offer(part, offers);
    }

    private void offer(int figure, PriorityQueue<Offer> offers) {
        if (!hidden[figure] && !sums.out[figure]) offers.add(new Offer(figure, worth(figure)));
    }

    private boolean helps(int figure) {
        for (int sum : sums.sumsOf[figure]) if (count[sum] == 1) return true;
        return false;
    }

    private double worth(int figure) {
        int mended = 0;
        int broken = 0;
        for (int sum : sums.sumsOf[figure]) {
            if (count[sum] == 1) mended++;
            if (count[sum] == 0) broken++;
        }
        return mended - NEW_SUM * broken - cost(figure);
    }

    /**
     * Betters the plan by changing it a little at a time: some figures that lie together are shown, what that leaves is mended
     * anew, and the change stays if no more cells are hidden than before.
     */
    boolean[] improve(int rounds, long seed) {
        var random = new SplittableRandom(seed);
        place = new int[sums.size];
        Arrays.fill(place, -1);
        for (int figure = 0; figure < sums.size; figure++) if (hidden[figure] && !sums.primary[figure]) listed(figure);
        for (int round = 0; round < rounds && secondaries.size() > 0; round++) {
            journal.clear();
            change = 0;
            int first = secondaries.get(random.nextInt(secondaries.size()));
            taboo = first;
            show(first);
            if (random.nextInt(2) == 0) {
                int[] near = sums.sumsOf[first];
                int sum = near[random.nextInt(near.length)];
                if (hidden[sums.whole[sum]] && !sums.primary[sums.whole[sum]]) show(sums.whole[sum]);
                for (int part : sums.parts[sum])
                    if (hidden[part] && !sums.primary[part] && random.nextInt(2) == 0) show(part);
            }
            mend(random);
            prune();
            double t = HEAT * Math.max(0, 1 - round / (WARM * rounds));
            if (change > 0 && !(t > 0 && random.nextDouble() < Math.exp(-change / t))) undo();
        }
        return hidden.clone();
    }

    private final IntList secondaries = new IntList();
    private int[] place = new int[0];
    private final IntList journal = new IntList();
    private final IntList deficient = new IntList();
    private double change;
    private int taboo;

    private void listed(int figure) {
        place[figure] = secondaries.size();
        secondaries.add(figure);
    }

    private void show(int figure) {
        set(figure, false);
        journal.add(figure);
        change -= cost(figure);
    }

    private void hideNow(int figure) {
        set(figure, true);
        journal.add(figure);
        change += cost(figure);
    }

    private void set(int figure, boolean hide) {
        hidden[figure] = hide;
        if (hide) {
            listed(figure);
        } else {
            int last = secondaries.removeLast();
            if (last != figure) {
                secondaries.set(place[figure], last);
                place[last] = place[figure];
            }
            place[figure] = -1;
        }
        for (int sum : sums.sumsOf[figure]) {
            count[sum] += hide ? 1 : -1;
            if (count[sum] == 1) deficient.add(sum);
        }
    }

    private void undo() {
        for (int i = journal.size() - 1; i >= 0; i--) {
            int figure = journal.get(i);
            set(figure, !hidden[figure]);
        }
        deficient.clear();
    }

    private void mend(SplittableRandom random) {
        while (deficient.size() > 0) {
            int sum = deficient.removeLast();
            if (count[sum] != 1) continue;
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = -1; i < sums.parts[sum].length; i++) {
                int figure = i < 0 ? sums.whole[sum] : sums.parts[sum][i];
                if (hidden[figure] || figure == taboo || sums.out[figure]) continue;
                double worth = worth(figure) + random.nextDouble();
                if (worth > most) {
                    most = worth;
                    best = figure;
                }
            }
            // nothing else can be hidden: what was shown for a try goes back, or the sum stays as it is
            if (best < 0 && !hidden[taboo] && shares(taboo, sum)) best = taboo;
            if (best >= 0) hideNow(best);
        }
    }

    private boolean shares(int figure, int sum) {
        for (int each : sums.sumsOf[figure]) if (each == sum) return true;
        return false;
    }

    /** Shows again what this round made needless. */
    private void prune() {
        int changes = journal.size();
        for (int i = 0; i < changes; i++) {
            for (int sum : sums.sumsOf[journal.get(i)]) {
                pruneIfNeedless(sums.whole[sum]);
                if (sums.parts[sum].length < 12) for (int part : sums.parts[sum]) pruneIfNeedless(part);
            }
        }
    }

    private void pruneIfNeedless(int figure) {
        if (!hidden[figure] || sums.primary[figure]) return;
        for (int sum : sums.sumsOf[figure]) if (count[sum] == 2) return;
        show(figure);
    }

    /** Cells first; among figures of as many, the smaller matter less. */
    private double cost(int figure) {
        return sums.cells[figure] + VALUE * Math.log1p((double) sums.value[figure]);
    }

    static int cells(Sums sums, boolean[] hidden) {
        int n = 0;
        for (int figure = 0; figure < sums.size; figure++) {
            if (hidden[figure] && !sums.primary[figure]) n += sums.cells[figure];
        }
        return n;
    }
}
