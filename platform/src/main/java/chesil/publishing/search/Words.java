package chesil.publishing.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as a search sees it: words without case, accents and punctuation, and how alike two of them are. */
final class Words {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");

    /** Words that say nothing of what is looked for. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "are", "as", "at", "by", "do", "does", "for", "from", "how", "in", "is", "of", "on", "or",
            "the", "to", "what", "where", "who", "with");

    private Words() {}

    static List<String> of(String text) {
        var bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(APOSTROPHES.matcher(bare).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of a question that matter; all of them where none does. */
    static List<String> asked(String question) {
        var all = of(question).stream().distinct().toList();
        var matter = all.stream().filter(word -> !SMALL.contains(word)).toList();
        return matter.isEmpty() ? all : matter;
    }

    /** The share of three-letter runs that two words have in common, 0 to 1, counted as PostgreSQL's pg_trgm does. */
    static double likeness(String one, String other) {
        var ours = runs(one);
        var theirs = runs(other);
        var common = ours.stream().filter(theirs::contains).count();
        return (double) common / (ours.size() + theirs.size() - common);
    }

    private static Set<String> runs(String word) {
        var padded = "  " + word + " ";
        var runs = new HashSet<String>();
        for (var from = 0; from + 3 <= padded.length(); from++) runs.add(padded.substring(from, from + 3));
        return runs;
    }
}
