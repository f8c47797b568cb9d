package chesil.returns.web;

import chesil.access.Viewer;
import chesil.returns.Revisions;
import chesil.returns.RowChange;
import chesil.returns.RowChange.Kind;
import chesil.returns.RowTally;
import chesil.returns.Submission;
import chesil.web.Link;
import chesil.web.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a submission changes in the one before it. */
@Component
class RevisionView {
    private static final int FIRST_FEW = 20;
    static final int A_PAGE = 100;

    private final Revisions revisions;

    RevisionView(Revisions revisions) {
        this.revisions = revisions;
    }

    /** The changes and the first few of them; empty where nothing came before. */
    Optional<ChangesPage.Summary> summary(Submission submission, Viewer viewer) {
        return revisions
                .before(viewer, submission)
                .map(before -> summary(before, submission, viewer, List.of(Kind.values()), 0, FIRST_FEW));
    }

    /** As {@link #summary(Submission, Viewer)}, of some kinds of change, a page of them. */
    Optional<ChangesPage.Summary> page(Submission submission, Viewer viewer, List<Kind> kinds, long from) {
        return revisions
                .before(viewer, submission)
                .map(before -> summary(before, submission, viewer, kinds, from, A_PAGE));
    }

    Optional<Submission> before(Submission submission, Viewer viewer) {
        return revisions.before(viewer, submission);
    }

    Optional<RowTally> tally(Submission submission, Viewer viewer) {
        return revisions.before(viewer, submission).flatMap(before -> revisions.tally(viewer, before, submission));
    }

    private ChangesPage.Summary summary(
            Submission before, Submission now, Viewer viewer, List<Kind> kinds, long from, int most) {
        var tally = revisions.tally(viewer, before, now);
        if (tally.isEmpty())
            return new ChangesPage.Summary(
                    "Submission " + before.number() + " was read by another version of the specification, so its rows"
                            + " cannot be compared with these one by one.",
                    "",
                    List.of(),
                    null,
                    "");
        var lines = revisions.changes(viewer, before, now, kinds, from, most).stream()
                .map(RevisionView::line)
                .toList();
        var href = ReturnsController.href(now) + "/changes";
        var all = tally.get().all();
        return new ChangesPage.Summary(
                sentence(before, tally.get()),
                "Rows that differ from submission " + before.number(),
                lines,
                lines.size() < all ? new Link("All " + Words.count(all) + " changes", href) : null,
                all == 0 ? "" : href + ".csv");
    }

    /** "Beside submission 1: 3 rows changed, 2 were added and 1 is gone; 116 stay as they are." */
    static String sentence(Submission before, RowTally tally) {
        var beside = "Beside submission " + before.number() + ": ";
        if (tally.isNothing()) return beside + "every row is the same (" + Words.rows(tally.same()) + ").";
        var said = new ArrayList<String>();
        if (tally.changed() > 0) said.add(Words.rows(tally.changed()) + " changed");
        if (tally.added() > 0)
            said.add(Words.count(tally.added()) + (tally.added() == 1 ? " was added" : " were added"));
        if (tally.gone() > 0) said.add(Words.count(tally.gone()) + (tally.gone() == 1 ? " is gone" : " are gone"));
        var last = said.removeLast();
        var changes = said.isEmpty() ? last : String.join(", ", said) + " and " + last;
        return beside + changes + "; "
                + (tally.same() == 1 ? "1 row stays as it is." : Words.rows(tally.same()) + " stay as they are.");
    }

    private static ChangesPage.Line line(RowChange change) {
        return new ChangesPage.Line(
                tag(change.kind()),
                row(change),
                change.of().stream()
                        .filter(value -> !value.text().isEmpty())
                        .map(value -> value.column() + " " + value.text())
                        .collect(Collectors.joining(", ")),
                change.cells().stream()
                        .map(cell -> new ChangesPage.Cell(cell.column(), says(change.kind(), cell)))
                        .toList());
    }

    private static Tag tag(Kind kind) {
        return switch (kind) {
            case CHANGED -> new Tag("Changed", Tag.Colour.BLUE);
            case ADDED -> new Tag("Added", Tag.Colour.TURQUOISE);
            case GONE -> new Tag("Gone", Tag.Colour.GREY);
        };
    }

    private static String row(RowChange change) {
        return switch (change.kind()) {
            case ADDED -> number(change.now());
            case GONE -> "was " + number(change.before());
            case CHANGED ->
                Objects.equals(change.now(), change.before())
                        ? number(change.now())
                        : number(change.now()) + ", was " + number(change.before());
        };
    }

    private static String number(@Nullable Long line) {
        return line == null ? "" : Words.count(line);
    }

    private static String says(Kind kind, RowChange.Cell cell) {
        if (!cell.shown()) return "not shown";
        return switch (kind) {
            case ADDED -> cell.now();
            case GONE -> "was " + cell.before();
            case CHANGED -> orEmpty(cell.before()) + " became " + orEmpty(cell.now());
        };
    }

    private static String orEmpty(String text) {
        return text.isEmpty() ? "(empty)" : text;
    }

    /** All, or one kind; a word that is no kind is all. */
    static List<Kind> kinds(String asked) {
        for (var kind : Kind.values()) if (id(kind).equals(asked)) return List.of(kind);
        return List.of(Kind.values());
    }

    static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
