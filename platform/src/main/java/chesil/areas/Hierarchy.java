package chesil.areas;

import java.util.Arrays;
import java.util.Optional;

/** Along which line one area lies in another. An area has a parent in each that it belongs to, and sometimes several. */
public enum Hierarchy {
    ADMINISTRATIVE("administrative", "Councils and regions"),
    POLICE("police", "Police"),
    COMMUNITY_SAFETY("community-safety", "Community safety"),
    HEALTH("health", "Health"),
    STATISTICAL("statistical", "Census"),
    ELECTORAL("electoral", "Elections");

    private final String id;
    private final String words;

    Hierarchy(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** As files write it. */
    public String id() {
        return id;
    }

    /** As pages say it. */
    public String words() {
        return words;
    }

    public static Optional<Hierarchy> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
