package chesil.publishing.search;

import chesil.access.Findable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which items answer a question, the best first. Every word must be found: in the name or code, which counts most, or in
 * the summary; as it is, or as the beginning of a word. A word that is found nowhere is taken for a slip of the pen, and
 * the nearest word that is there stands in for it.
 */
final class Ranking {
    /** Below this two words are not one word with a slip in it; pg_trgm's own threshold. */
    private static final double ALIKE = 0.3;

    private static final int LONG_ENOUGH_FOR_A_SLIP = 4;
    private static final int AN_ENDING = 3;

    private static final double IN_NAME = 4;
    private static final double IN_SUMMARY = 1;

    private final List<Entry> entries;

    private record Entry(Findable item, List<String> name, List<String> summary) {
        static Entry of(Findable item) {
            var name = new ArrayList<>(Words.of(item.title()));
            item.words().forEach(more -> name.addAll(Words.of(more)));
            return new Entry(item, name, Words.of(item.summary()));
        }
    }

    /**
     * What was found.
     *
     * @param items the best first
     * @param lookedFor the words, with those that were mended
     * @param mended whether a word was taken for another
     */
    record Found(List<Findable> items, List<String> lookedFor, boolean mended) {}

    private record Scored(Findable item, double score) {}

    Ranking(Collection<Findable> items) {
        entries = items.stream().map(Entry::of).toList();
    }

    Found find(String question) {
        var asked = Words.asked(question);
        if (asked.isEmpty()) return new Found(List.of(), asked, false);
        var lookedFor = asked.stream()
                .map(word -> isThere(word) ? word : nearest(word).orElse(word))
                .toList();
        var items = entries.stream()
                .map(entry -> new Scored(entry.item(), score(entry, lookedFor)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparingInt(scored -> scored.item().title().length())
                        .thenComparing(scored -> scored.item().title()))
                .map(Scored::item)
                .toList();
        return new Found(items, lookedFor, !lookedFor.equals(asked));
    }

    private boolean isThere(String word) {
        return entries.stream().anyMatch(entry -> score(entry, List.of(word)) > 0);
    }

    private Optional<String> nearest(String word) {
        if (word.length() < LONG_ENOUGH_FOR_A_SLIP) return Optional.empty();
        var known = new TreeSet<String>();
        for (var entry : entries) {
            known.addAll(entry.name());
            known.addAll(entry.summary());
        }
        return known.stream()
                .filter(other -> Words.likeness(word, other) >= ALIKE)
                .max(Comparator.comparingDouble(other -> Words.likeness(word, other)));
    }

    /** 0 if a word is missing. */
    private static double score(Entry entry, List<String> lookedFor) {
        var total = 0.0;
        for (var word : lookedFor) {
            var best = Math.max(IN_NAME * best(word, entry.name()), IN_SUMMARY * best(word, entry.summary()));
            if (best == 0) return 0;
            total += best;
        }
        // of two names that hold the words, the one with fewer other words is meant
        return total + (double) lookedFor.size() / (entry.name().size() + lookedFor.size());
    }

    private static double best(String word, List<String> among) {
        var best = 0.0;
        for (var other : among) best = Math.max(best, match(word, other));
        return best;
    }

    private static double match(String word, String other) {
        if (other.equals(word)) return 1;
        if (other.startsWith(word) && word.length() > 1) return 0.8;
        // "deaths" finds "death"
        var stem = Math.min(word.length(), other.length());
        return stem >= LONG_ENOUGH_FOR_A_SLIP && word.startsWith(other) && word.length() - stem < AN_ENDING ? 0.6 : 0;
    }
}
