package chesil.publishing.packs;

import chesil.access.Audience;
import chesil.measures.IndicatorId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a pack is to hold.
 *
 * @param indicators those that get a leaf of their own; all others are in the tables of their themes
 */
public record PackContents(Set<Part> parts, Set<IndicatorId> indicators) {
    public PackContents {
        parts = parts.isEmpty() ? Set.of() : EnumSet.copyOf(parts);
        indicators = new LinkedHashSet<>(indicators);
    }

    /** What can be left out or put in. */
    public enum Part {
        CHANGES("What changed since the last pack", false),
        THEMES("A leaf for each theme", false),
        OPERATIONS("Operations, services, projects and places", false),
        MONEY("Money", false),
        CHALLENGES("Challenges", true),
        DECISIONS("Decisions since the last pack", true),
        ACTIONS("Actions", true),
        RISKS("Risks", true),
        REVISIONS("Figures that were revised", false);

        private final String words;
        private final boolean boardOnly;

        Part(String words, boolean boardOnly) {
            this.words = words;
            this.boardOnly = boardOnly;
        }

        public String words() {
            return words;
        }

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** What the public is told of the partnership on its own pages is all that a pack for it may hold. */
        public boolean isFor(Audience audience) {
            return !boardOnly || audience != Audience.PUBLIC;
        }
    }

    /** What changed gets a leaf of its own; every part is in that the audience may have. */
    static PackContents proposed(Audience audience, List<IndicatorId> changed) {
        return new PackContents(allFor(audience), new LinkedHashSet<>(changed));
    }

    static Set<Part> allFor(Audience audience) {
        var all = EnumSet.noneOf(Part.class);
        Stream.of(Part.values()).filter(part -> part.isFor(audience)).forEach(all::add);
        return all;
    }

    /** The same without what that audience may not have. */
    PackContents boundedBy(Audience audience, Set<IndicatorId> released) {
        var kept = EnumSet.noneOf(Part.class);
        parts.stream().filter(part -> part.isFor(audience)).forEach(kept::add);
        var indicatorsKept = new LinkedHashSet<>(indicators);
        indicatorsKept.retainAll(released);
        return new PackContents(kept, indicatorsKept);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }
}
