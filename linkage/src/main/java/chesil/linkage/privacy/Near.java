package chesil.linkage.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Pairs that are alike, in columns, as one thread finds them or all of them together. */
final class Near {
    private int[] left = new int[1 << 10];
    private int[] right = new int[1 << 10];
    private float[] likeness = new float[1 << 10];
    private int size;
    private long pairs;

    void add(int newLeft, int newRight, float newLikeness) {
        if (size == left.length) grow(size + (size >> 1));
        left[size] = newLeft;
        right[size] = newRight;
        likeness[size++] = newLikeness;
    }

    /** Counts pairs that were looked at, alike or not. */
    void lookedAt(long count) {
        pairs += count;
    }

    private void grow(int larger) {
        left = Arrays.copyOf(left, larger);
        right = Arrays.copyOf(right, larger);
        likeness = Arrays.copyOf(likeness, larger);
    }

    static Near together(List<Near> parts) {
        var all = new Near();
        int total = parts.stream().mapToInt(each -> each.size).reduce(0, Math::addExact);
        all.grow(Math.max(1, total));
        for (var part : parts) {
            System.arraycopy(part.left, 0, all.left, all.size, part.size);
            System.arraycopy(part.right, 0, all.right, all.size, part.size);
            System.arraycopy(part.likeness, 0, all.likeness, all.size, part.size);
            all.size += part.size;
            all.pairs += part.pairs;
        }
        return all;
    }

    int size() {
        return size;
    }

    int left(int pair) {
        return left[pair];
    }

    int right(int pair) {
        return right[pair];
    }

    float likeness(int pair) {
        return likeness[pair];
    }

    long pairs() {
        return pairs;
    }

    /** The pairs for which it holds, by left and then right record: the order does not depend on threads. */
    int[] sorted(IntPredicate holds) {
        var keys = new long[size];
        int[] chosen = java.util.stream.IntStream.range(0, size).filter(holds).toArray();
        for (int i = 0; i < chosen.length; i++) keys[i] = ((long) left[chosen[i]] << 32) | right[chosen[i]];
        Integer[] order = new Integer[chosen.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, java.util.Comparator.comparingLong(i -> keys[i]));
        return Arrays.stream(order).mapToInt(i -> chosen[i]).toArray();
    }
}
