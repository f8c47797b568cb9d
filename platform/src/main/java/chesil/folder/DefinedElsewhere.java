package chesil.folder;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Names that a folder uses and does not define: those of indicators, return specifications and areas. */
public record DefinedElsewhere(Set<String> indicators, Set<String> specifications, Set<String> areas) {
    public DefinedElsewhere {
        indicators = inOrder(indicators);
        specifications = inOrder(specifications);
        areas = inOrder(areas);
    }

    private static Set<String> inOrder(Set<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
