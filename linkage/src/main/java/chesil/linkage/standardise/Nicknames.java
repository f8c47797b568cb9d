package chesil.linkage.standardise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which given names are forms of one name, by a table (its source stands in the file). */
public final class Nicknames {
    private final Map<String, int[]> formal = new HashMap<>();

    private Nicknames(List<String> lines) {
        var sets = new HashMap<String, List<Integer>>();
        int number = 0;
        for (var line : lines) {
            if (line.startsWith("#")) continue;
            for (var name : line.split(" ", -1))
                sets.computeIfAbsent(name, _ -> new ArrayList<>()).add(number);
            number++;
        }
        sets.forEach((name, in) ->
                formal.put(name, in.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** The table that comes with Chesil. */
    public static Nicknames read() {
        try (var in = Objects.requireNonNull(Nicknames.class.getResourceAsStream("nicknames.txt"))) {
            return new Nicknames(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The numbers of the names that a name, in capitals, is a form of; two that share one are {@link #related}. Ascending. */
    public int[] formsOf(String name) {
        return formal.getOrDefault(name, new int[0]);
    }

    /** Whether both are forms of one name; Bob and Robert are, and so are Bob and Rob. */
    public boolean related(String one, String other) {
        return share(formsOf(one), formsOf(other));
    }

    /** Whether two ascending lists have a number in common. */
    public static boolean share(int[] one, int[] other) {
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) return true;
            if (one[i] < other[j]) i++;
            else j++;
        }
        return false;
    }
}
