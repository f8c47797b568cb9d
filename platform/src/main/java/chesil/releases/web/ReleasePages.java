package chesil.releases.web;

import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.web.Choice;
import chesil.web.Faults;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages of releases show. */
public final class ReleasePages {
    private ReleasePages() {}

    /** What the ledger's page shows. */
    public record ListPage(List<Line> drafts, List<Line> frozen, boolean mayDraft) {}

    /** One release. */
    public record Line(
            String href, String name, String title, String audience, String known, String by, int indicators) {}

    /** The form to draft a release, as it was sent. */
    public record DraftPage(
            String title, String audience, String known, List<Choice> choices, Set<String> chosen, Faults faults) {}

    /**
     * A release: what is in it, what is hidden, and what can be done with it.
     *
     * @param packHref where its pack is put together; null for whoever may not
     */
    public record ReleasePage(
            Release release,
            String audience,
            String known,
            String drafted,
            @Nullable String signed,
            Releases.Hidden hidden,
            List<Shown> figures,
            boolean maySign,
            boolean mayDiscard,
            @Nullable String packHref) {}

    /** One indicator of a release: its latest figure and what is hidden of it. */
    public record Shown(String code, String title, String value, String under, int hidden, int figures) {}
}
