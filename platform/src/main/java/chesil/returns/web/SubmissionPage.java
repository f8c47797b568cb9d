package chesil.returns.web;

import chesil.returns.IndicatorPreview.Consequences;
import chesil.returns.IndicatorPreview.Went;
import chesil.web.Choice;
import chesil.web.Fact;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, and what its sender can do about it.
 *
 * @param changes what it changes in the submission before it; null where there is none
 * @param went the figures that its rows count in
 */
public record SubmissionPage(
        List<Link> way,
        Faults faults,
        String self,
        String heading,
        List<String> lead,
        List<Step> steps,
        List<Fact> facts,
        List<Fact> history,
        May may,
        @Nullable Mending mending,
        List<UnusualLine> unusual,
        @Nullable Progress progress,
        @Nullable Link changes,
        List<Went> went,
        String sendHref) {

    /** What the reader may do with it now. */
    public record May(
            boolean accept, boolean goWithout, boolean callFinal, boolean withdraw, boolean destroy, boolean seeRows) {}

    /** How far checking has come; {@code percent} is null where nobody knows. */
    public record Progress(String words, @Nullable Integer percent) {}

    /**
     * Rows to mend.
     *
     * @param byHand whether the rows can be mended on the page; else only as a file
     */
    public record Mending(
            String title,
            List<Kind> kinds,
            boolean byHand,
            String rejectedRows,
            List<Link> filters,
            String filter,
            List<RowToMend> rows,
            String showing,
            @Nullable Link more) {}

    /** One kind of mistake; {@code index} names it in the form that mends all of it. */
    public record Kind(
            int index,
            String rows,
            String column,
            String wrong,
            @Nullable String quick,
            String otherwise) {}

    /**
     * One fault of one row.
     *
     * @param sent null where the value may point to a person
     * @param choices what can be chosen; empty where it is written
     */
    public record RowToMend(
            String row,
            String column,
            @Nullable String sent,
            String wrong,
            String mend,
            String field,
            List<Choice> choices,
            String value) {}

    /** A value to confirm, which blocks nothing. */
    public record UnusualLine(String what, String why, long line, String column, boolean confirmed) {}

    /**
     * What accepting would do.
     *
     * @param consequences null where they cannot be said beforehand
     * @param changes row by row beside the submission that it supersedes; null where it supersedes none
     */
    public record Preview(
            List<Link> way,
            Faults faults,
            String heading,
            String lead,
            List<Step> steps,
            String action,
            @Nullable Consequences consequences,
            ChangesPage.@Nullable Summary changes,
            List<Compared> compared,
            @Nullable String without,
            List<String> feeds) {}

    /** A figure of this file beside that of the one that counts now. */
    public record Compared(String name, @Nullable String now, String then) {}
}
