package chesil.linkage.train;

import java.util.ArrayList;
import java.util.List;

/** Pairs of records of which it is known whether they are one person. */
public final class Labels {
    /** @param left the lower record */
    public record Pair(int left, int right, boolean match) {}

    private final List<Pair> pairs = new ArrayList<>();

    public void add(int one, int other, boolean match) {
        pairs.add(new Pair(Math.min(one, other), Math.max(one, other), match));
    }

    public List<Pair> pairs() {
        return List.copyOf(pairs);
    }
}
