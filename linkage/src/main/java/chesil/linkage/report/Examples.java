package chesil.linkage.report;

import chesil.linkage.Links;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs that show how weights come about: for the commonest patterns of sure, likely and doubtful links, one pair each. */
final class Examples {
    private static final int A_BAND = 3;

    private Examples() {}

    /**
     * A pattern and a pair that shows it.
     *
     * @param link the first link with the pattern
     * @param pairs how many links show it
     */
    record Example(int link, long pairs) {}

    /** From the doubtful to the sure: links below 0.9, below 0.999, and above. */
    static List<Example> of(Links links) {
        var bands = List.<Map<Long, int[]>>of(new HashMap<>(), new HashMap<>(), new HashMap<>());
        double likely = Links.weightOf(0.9);
        double sure = Links.weightOf(0.999);
        for (int link = 0; link < links.size(); link++) {
            double weight = links.weight(link);
            var band = bands.get(weight < likely ? 0 : weight < sure ? 1 : 2);
            int first = link;
            band.computeIfAbsent(links.pattern(link), _ -> new int[] {first, 0})[1]++;
        }
        var examples = new ArrayList<Example>();
        for (var band : bands)
            band.values().stream()
                    .sorted(Comparator.comparingInt((int[] each) -> -each[1]).thenComparingInt(each -> each[0]))
                    .limit(A_BAND)
                    .forEach(each -> examples.add(new Example(each[0], each[1])));
        return examples;
    }
}
