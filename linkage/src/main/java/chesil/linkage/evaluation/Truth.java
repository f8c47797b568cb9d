package chesil.linkage.evaluation;

import chesil.linkage.Links;
import chesil.linkage.Records.Kind;
import java.util.Arrays;

/** Which records are one person, as far as is known: a number of the person by record. */
public final class Truth {
    private final int[] person;
    private final int[] dataset;
    private final Kind kind;

    /**
     * @param person shape [records]: the same for records of one person, counted from 1; 0 where it is not known
     * @param dataset shape [records]: the dataset of each
     * @param kind which pairs the linkage was asked for: others are neither right nor missed
     */
    public Truth(int[] person, int[] dataset, Kind kind) {
        if (person.length != dataset.length)
            throw new IllegalArgumentException(
                    "there are " + person.length + " persons, but datasets of " + dataset.length + " records");
        this.person = person.clone();
        this.dataset = dataset.clone();
        this.kind = kind;
    }

    /**
     * All true pairs, with the weight of their link where there is one, and all links that join two persons. Links of records of which
     * truth says nothing are left out. Cost: the true pairs, and a search in the links for each.
     */
    public Judged judge(Links links) {
        var index = new PairIndex(links);
        var judged = new Judged();
        addTruePairs(index, judged);
        for (int link = 0; link < links.size(); link++) {
            int left = links.left(link);
            int right = links.right(link);
            if (person[left] == 0 || person[right] == 0 || person[left] == person[right]) continue;
            judged.add(left, right, links.weight(link), false, 1);
        }
        return judged;
    }

    private void addTruePairs(PairIndex index, Judged judged) {
        int[] order = byPerson();
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && person[order[to]] == person[order[from]]) to++;
            for (int i = from; i < to; i++)
                for (int j = i + 1; j < to; j++)
                    if (isAskedFor(order[i], order[j]))
                        judged.add(order[i], order[j], index.weight(order[i], order[j]), true, 1);
            from = to;
        }
    }

    /** Records of known persons, those of one person side by side in ascending order. */
    private int[] byPerson() {
        var keys = new long[person.length];
        int known = 0;
        for (int record = 0; record < person.length; record++)
            if (person[record] != 0) keys[known++] = ((long) person[record] << 32) | record;
        Arrays.sort(keys, 0, known);
        var order = new int[known];
        for (int i = 0; i < known; i++) order[i] = (int) keys[i];
        return order;
    }

    private boolean isAskedFor(int one, int other) {
        return switch (kind) {
            case BOTH -> true;
            case LINK -> dataset[one] != dataset[other];
            case DEDUPE -> dataset[one] == dataset[other];
        };
    }
}
