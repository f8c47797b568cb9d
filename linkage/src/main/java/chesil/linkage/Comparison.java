package chesil.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * How one thing about two records is compared: levels from the closest agreement to none. A missing value on either side is a
 * level of its own that adds nothing.
 *
 * @param name what reports call it; unique in a model
 * @param column the column that is compared
 * @param termFrequency whether agreement on a rare value says more than on a common one
 * @param separator what separates several values in one cell (aliases, all postcodes ever held), empty where there is one;
 *     a level then holds if it holds for any value of one record and any of the other
 * @param levels at least two; the last one is {@code else}
 */
public record Comparison(String name, String column, boolean termFrequency, String separator, List<Level> levels) {
    public Comparison {
        levels = List.copyOf(levels);
        if (levels.size() < 2)
            throw new IllegalArgumentException("the comparison " + name + " needs two levels or more");
        for (int i = 0; i < levels.size(); i++) {
            boolean last = i == levels.size() - 1;
            if ((levels.get(i).when().kind() == Test.Kind.ELSE) == last) continue;
            throw new IllegalArgumentException(
                    "the comparison " + name + " must end with the level else, and have it nowhere before");
        }
    }

    /** A comparison of single values, not yet trained. */
    public static Comparison of(String column, boolean termFrequency, Test... tests) {
        var levels = new ArrayList<Level>();
        for (var test : tests) levels.add(Level.untrained(test));
        levels.add(Level.untrained(Test.ELSE));
        return new Comparison(column, column, termFrequency, "", levels);
    }

    public Comparison withLevels(List<Level> other) {
        return new Comparison(name, column, termFrequency, separator, other);
    }

    public boolean isTrained() {
        return levels.stream().allMatch(Level::isTrained);
    }

    /** The place of the level {@code exact}, -1 where there is none: term frequencies are about it. */
    public int exact() {
        for (int i = 0; i < levels.size(); i++) if (levels.get(i).when().kind() == Test.Kind.EXACT) return i;
        return -1;
    }
}
