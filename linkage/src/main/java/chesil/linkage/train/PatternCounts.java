package chesil.linkage.train;

import java.util.Arrays;

/**
 * How many pairs show each pattern. Training needs no more than this of the pairs: millions of pairs show hundreds or thousands of
 * patterns. Patterns are never 0 here: the number is kept plus 1.
 */
public final class PatternCounts {
    private long[] patterns = new long[1 << 8];
    private long[] counts = new long[1 << 8];
    private int size;

    public void add(long pattern, long count) {
        int mask = patterns.length - 1;
        long key = pattern + 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (patterns[slot] != 0 && patterns[slot] != key) slot = (slot + 1) & mask;
        if (patterns[slot] == 0) {
            patterns[slot] = key;
            size++;
        }
        counts[slot] += count;
        if (2 * size > patterns.length) grow();
    }

    public void addAll(PatternCounts others) {
        for (int slot = 0; slot < others.patterns.length; slot++)
            if (others.patterns[slot] != 0) add(others.patterns[slot] - 1, others.counts[slot]);
    }

    private void grow() {
        long[] oldPatterns = patterns;
        long[] oldCounts = counts;
        patterns = new long[2 * oldPatterns.length];
        counts = new long[2 * oldPatterns.length];
        size = 0;
        for (int slot = 0; slot < oldPatterns.length; slot++)
            if (oldPatterns[slot] != 0) add(oldPatterns[slot] - 1, oldCounts[slot]);
    }

    /** The patterns, ascending, so that sums over them do not depend on who counted what. */
    public long[] patterns() {
        return Arrays.stream(patterns)
                .filter(each -> each != 0)
                .map(each -> each - 1)
                .sorted()
                .toArray();
    }

    public long count(long pattern) {
        int mask = patterns.length - 1;
        long key = pattern + 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (patterns[slot] != 0 && patterns[slot] != key) slot = (slot + 1) & mask;
        return counts[slot];
    }

    /** How many pairs were counted. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** How many different patterns there are. */
    public int size() {
        return size;
    }
}
