package chesil.areas;

import java.util.Arrays;
import java.util.Optional;

/** How exactly a lookup puts one kind of area into another. */
public enum Fit {
    /** Each lies wholly in its parent: counts add up. */
    EXACT("exact", "exact"),
    /** Each is given whole to the parent that holds most of its people: counts add up nearly. */
    BEST_FIT("best-fit", "best fit"),
    /** They cut across each other: counts of one cannot be made from counts of the other. */
    OVERLAP("overlap", "overlaps: counts do not add up");

    private final String id;
    private final String words;

    Fit(String id, String words) {
        this.id = id;
        this.words = words;
    }

    public String id() {
        return id;
    }

    public String words() {
        return words;
    }

    public static Optional<Fit> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
