package chesil.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the codes of a dimension add up: wards to authorities, months to a year, all to a total.
 *
 * @param dimension the column it is about
 * @param parents by code, the code it is a part of; a code that is nobody's part is a total
 * @param open whether a code that is not named is a part of {@link #TOTAL}
 */
public record Hierarchy(String dimension, Map<String, String> parents, boolean open) {
    /** The code of a total, unless a hierarchy says another. */
    public static final String TOTAL = "Total";

    public Hierarchy {
        parents = Map.copyOf(parents);
    }

    /** Every code of the dimension is a part of {@link #TOTAL}. */
    public static Hierarchy flat(String dimension) {
        return new Hierarchy(dimension, Map.of(), true);
    }

    /** As a hierarchy file says. */
    public static Hierarchy of(String dimension, Map<String, String> parents) {
        return new Hierarchy(dimension, parents, false);
    }

    Optional<String> parentOf(String code) {
        var parent = parents.get(code);
        if (parent != null) return Optional.of(parent);
        return open && !code.equals(TOTAL) ? Optional.of(TOTAL) : Optional.empty();
    }

    boolean knows(String code) {
        return open || parents.containsKey(code) || parents.containsValue(code);
    }

    /** The code a cell has in this dimension where a table does not break it down: the one that is no part. */
    String top() {
        if (open) return TOTAL;
        return parents.values().stream()
                .filter(code -> !parents.containsKey(code))
                .sorted()
                .findFirst()
                .orElse(TOTAL);
    }

    /** A code that is a part of itself by way of others, if there is one. */
    Optional<List<String>> cycle() {
        var sound = new HashSet<String>();
        for (var start : parents.keySet().stream().sorted().toList()) {
            var way = new ArrayList<String>();
            Set<String> seen = new HashSet<>();
            for (String code = start; code != null && !sound.contains(code); code = parents.get(code)) {
                if (!seen.add(code)) return Optional.of(way.subList(way.indexOf(code), way.size()));
                way.add(code);
            }
            sound.addAll(seen);
        }
        return Optional.empty();
    }
}
