package chesil.publishing.packs.web;

import chesil.web.Choice;
import chesil.web.Fact;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages of packs show. */
public final class PackPages {
    private PackPages() {}

    /** The packs that a reader may have. */
    public record ListPage(List<Line> packs) {}

    /** One pack. */
    public record Line(String href, String name, String title, String audience, String frozen) {}

    /**
     * A pack and its files.
     *
     * @param isBeingMade whether the page is to look again by itself
     * @param state what is to be said while there are no files; null where there are
     * @param files none until it is made
     * @param outline what is in it, in order
     * @param changeHref where its contents are chosen; null for whoever may not
     */
    public record PackPage(
            String name,
            String title,
            List<Fact> about,
            boolean isBeingMade,
            @Nullable String state,
            List<File> files,
            List<String> outline,
            @Nullable String changeHref) {}

    /** A file to download; {@code hash} is SHA-256 in hexadecimal digits. */
    public record File(String href, String name, String title, String program, String size, String hash) {}

    /**
     * What a pack is to hold.
     *
     * @param isProposed whether nobody chose yet
     * @param maySave whether the choice may be changed
     * @param mayMake whether the release is frozen, so that a pack can be made
     * @param packHref the pack that was made; null for none
     */
    public record ContentsPage(
            long release,
            String name,
            String title,
            List<Choice> parts,
            Set<String> chosenParts,
            List<Choice> indicators,
            Set<String> chosenIndicators,
            boolean isProposed,
            boolean isSaved,
            boolean maySave,
            boolean mayMake,
            @Nullable String packHref,
            List<String> outline) {}
}
