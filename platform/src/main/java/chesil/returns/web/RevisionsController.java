package chesil.returns.web;

import chesil.access.Viewer;
import chesil.returns.Revisions;
import chesil.returns.RowChange;
import chesil.returns.RowChange.Kind;
import chesil.returns.Submission;
import chesil.returns.Submissions;
import chesil.returns.intake.Exports;
import chesil.web.Link;
import chesil.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a submission changes in the one before it: a page of rows, and all of them as a file. */
@Controller
class RevisionsController {
    private static final int AT_A_TIME = 1_000;
    private static final List<String> HEADER =
            List.of("change", "row_before", "row_now", "about", "column", "before", "now");

    private final Submissions submissions;
    private final Revisions revisions;
    private final RevisionView view;
    private final SubmissionView submissionView;

    RevisionsController(
            Submissions submissions, Revisions revisions, RevisionView view, SubmissionView submissionView) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.view = view;
        this.submissionView = submissionView;
    }

    @GetMapping("/returns/submissions/{submission}/changes")
    Page changes(
            @PathVariable String submission,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") String from,
            Viewer viewer) {
        var found = known(submission, viewer);
        var kinds = RevisionView.kinds(kind);
        var first = Numbers.isNumber(from) ? Long.parseLong(from) : 0;
        var summary = view.page(found, viewer, kinds, first).orElseThrow(ReturnsController::notFound);
        var self = ReturnsController.href(found) + "/changes";
        var query = kinds.size() == 1 ? "?kind=" + RevisionView.id(kinds.getFirst()) : "";
        var heading = "What submission " + found.number() + " changes";
        var model = new ChangesPage(
                submissionView.way(found, new Link("Changes", "")),
                heading,
                summary,
                filters(found, viewer, self),
                self + query,
                more(summary, self, query, first));
        return Page.of("returns/changes", heading, "/returns", model);
    }

    private static @Nullable Link more(ChangesPage.Summary summary, String self, String query, long first) {
        if (summary.lines().size() < RevisionView.A_PAGE) return null;
        var next = "from=" + (first + RevisionView.A_PAGE);
        return new Link("Show more changes", self + (query.isEmpty() ? "?" : query + "&") + next);
    }

    private List<Link> filters(Submission submission, Viewer viewer, String self) {
        var filters = new ArrayList<Link>();
        view.tally(submission, viewer).ifPresent(tally -> {
            filters.add(new Link("All " + Words.count(tally.all()), self));
            for (var kind : Kind.values()) {
                var count = tally.of(kind);
                if (count > 0)
                    filters.add(new Link(
                            Words.count(count) + " " + RevisionView.id(kind), self + "?kind=" + RevisionView.id(kind)));
            }
        });
        return filters;
    }

    @GetMapping("/returns/submissions/{submission}/changes.csv")
    void changesAsCsv(@PathVariable String submission, Viewer viewer, HttpServletResponse response) throws IOException {
        var found = known(submission, viewer);
        var before = revisions.before(viewer, found).orElseThrow(ReturnsController::notFound);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ReturnsController.attachment("changes-" + found.of().specification() + "-"
                        + found.of().period().key() + ".csv"));
        response.setContentType("text/csv;charset=UTF-8");
        var out = response.getOutputStream();
        write(HEADER, out);
        for (var from = 0L; ; from += AT_A_TIME) {
            var some = revisions.changes(viewer, before, found, List.of(Kind.values()), from, AT_A_TIME);
            for (var change : some) write(change, out);
            if (some.size() < AT_A_TIME) return;
        }
    }

    /** A line a cell. */
    private static void write(RowChange change, OutputStream out) throws IOException {
        var about = change.of().stream()
                .map(value -> value.column() + " " + value.text())
                .collect(Collectors.joining(", "));
        for (var cell : change.cells()) {
            write(
                    List.of(
                            RevisionView.id(change.kind()),
                            line(change.before()),
                            line(change.now()),
                            about,
                            cell.column(),
                            cell.shown() ? cell.before() : "not shown",
                            cell.shown() ? cell.now() : "not shown"),
                    out);
        }
    }

    private static void write(List<String> cells, OutputStream out) throws IOException {
        out.write(Exports.csvLine(cells).getBytes(StandardCharsets.UTF_8));
    }

    private static String line(@Nullable Long line) {
        return line == null ? "" : line.toString();
    }

    private Submission known(String submission, Viewer viewer) {
        return Numbers.submission(submission)
                .flatMap(id -> submissions.find(viewer, id))
                .orElseThrow(ReturnsController::notFound);
    }
}
