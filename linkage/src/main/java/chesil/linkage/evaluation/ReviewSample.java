package chesil.linkage.evaluation;

import chesil.linkage.Links;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Pairs for people to decide on, drawn at random within strata of match weight. Drawn from all links alike, nearly every pair would be
 * an easy one; strata put the effort where links are doubtful, and each pair then stands for as many as its stratum has per pair drawn, so
 * that precision and recall over all links can still be estimated without bias (Horvitz and Thompson).
 *
 * @see <a href="https://doi.org/10.1080/01621459.1952.10483446">Horvitz and Thompson (1952), JASA 47:663-685</a>
 */
public final class ReviewSample {
    private static final int NARROW = 2;
    private static final int STRONGEST = 30;

    private ReviewSample() {}

    /**
     * A pair that was drawn.
     *
     * @param link its place among the links
     * @param stratum the least match weight of its stratum, in steps of two
     * @param weight how many links it stands for
     */
    public record Drawn(int link, int stratum, double weight) {}

    /**
     * Draws a sample.
     *
     * @param size how many pairs, 1 or more; all links where there are not more, and one a stratum at least
     * @param seed the same seed draws the same pairs
     * @return ordered at random, so that whoever decides cannot tell the weight from the place
     */
    public static List<Drawn> of(Links links, int size, long seed) {
        if (size < 1) throw new IllegalArgumentException("a sample has 1 pair or more, but was asked for " + size);
        var strata = strata(links);
        var sizes = shared(strata, Math.min(Math.max(size, strata.size()), links.size()));
        var random = new SplittableRandom(seed);
        var drawn = new ArrayList<Drawn>();
        strata.forEach((stratum, of) -> {
            int wanted = sizes.getOrDefault(stratum, 0);
            shuffle(of, wanted, random);
            for (int i = 0; i < wanted; i++) drawn.add(new Drawn(of.get(i), stratum, (double) of.size() / wanted));
        });
        shuffle(drawn, drawn.size(), random);
        return List.copyOf(drawn);
    }

    private static Map<Integer, List<Integer>> strata(Links links) {
        Map<Integer, List<Integer>> strata = new TreeMap<>();
        for (int link = 0; link < links.size(); link++) {
            double bounded = Math.clamp(links.weight(link), -STRONGEST, STRONGEST);
            strata.computeIfAbsent((int) Math.floor(bounded / NARROW) * NARROW, _ -> new ArrayList<>())
                    .add(link);
        }
        return strata;
    }

    /** Every stratum has the same number of pairs, as far as it has them; what small ones leave goes to the larger. */
    private static Map<Integer, Integer> shared(Map<Integer, List<Integer>> strata, int size) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        int left = size;
        int strataLeft = strata.size();
        var smallestFirst = strata.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> each.getValue().size()))
                .toList();
        for (var each : smallestFirst) {
            int share = (left + strataLeft - 1) / strataLeft;
            int taken = Math.min(Math.min(share, left), each.getValue().size());
            sizes.put(each.getKey(), taken);
            left -= taken;
            strataLeft--;
        }
        return sizes;
    }

    /** Fisher and Yates, as far as needed. */
    private static <T> void shuffle(List<T> list, int wanted, SplittableRandom random) {
        for (int i = 0; i < wanted && i < list.size() - 1; i++)
            java.util.Collections.swap(list, i, random.nextInt(i, list.size()));
    }
}
