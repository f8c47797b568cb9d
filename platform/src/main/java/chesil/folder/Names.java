package chesil.folder;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The names that somebody who wrote a wrong one may have meant. */
final class Names {
    private static final int FEW = 6, NEAREST = 3;

    private Names() {}

    /** All where they are few, else the nearest, in words that finish a sentence. */
    static String have(String where, Collection<String> names, String wrong) {
        if (names.isEmpty()) return where + " has none";
        if (names.size() <= FEW) return where + " has " + String.join(", ", names);
        return where + " has " + names.size() + ", and nearest are " + String.join(", ", nearest(names, wrong));
    }

    static List<String> nearest(Collection<String> names, String wrong) {
        return names.stream()
                .sorted(Comparator.<String>comparingInt(name -> distance(name, wrong))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
    }

    /** How many letters to add, drop or change; a name that holds the other as a part counts as one away. */
    static int distance(String one, String other) {
        if (one.equals(other)) return 0;
        if (!other.isEmpty() && (one.contains(other) || other.contains(one))) return 1;
        var above = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) above[column] = column;
        for (var row = 1; row <= one.length(); row++) {
            var here = new int[other.length() + 1];
            here[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(above[column - 1] + change, Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[other.length()];
    }
}
