package chesil.returns.web;

import chesil.access.Viewer;
import chesil.returns.Acceptance.Decision;
import chesil.returns.Finality;
import chesil.returns.IndicatorPreview;
import chesil.returns.Mending;
import chesil.returns.Returns;
import chesil.returns.RowLocator;
import chesil.returns.Submission;
import chesil.returns.SubmissionState;
import chesil.returns.Submissions;
import chesil.returns.intake.Intake;
import chesil.returns.intake.IntakeResult;
import chesil.returns.intake.MendedRows;
import chesil.returns.intake.RejectedFile;
import chesil.returns.intake.Upload;
import chesil.returns.specification.Specification;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A submission from its arrival to what counts: progress, rows to mend, acceptance, and what can still be done. */
@Controller
class SubmissionController {
    private static final String SECTION = "/returns";
    private static final String SECONDS_TO_RELOAD = "2";
    private static final int ROWS_A_PAGE = 100;

    private final Submissions submissions;
    private final Returns returns;
    private final Mending mending;
    private final RowLocator rows;
    private final SubmissionView view;
    private final ObjectProvider<IndicatorPreview> previews;

    SubmissionController(
            Submissions submissions,
            Returns returns,
            Mending mending,
            RowLocator rows,
            SubmissionView view,
            ObjectProvider<IndicatorPreview> previews) {
        this.submissions = submissions;
        this.returns = returns;
        this.mending = mending;
        this.rows = rows;
        this.view = view;
        this.previews = previews;
    }

    @GetMapping("/returns/submissions/{submission}")
    Page show(
            @PathVariable String submission,
            @RequestParam(required = false) @Nullable String column,
            @RequestParam(required = false, defaultValue = "0") String after,
            Viewer viewer,
            HttpServletResponse response) {
        var found = known(submission, viewer);
        if (!found.state().isSettled()) response.setHeader("Refresh", SECONDS_TO_RELOAD);
        return page(found, viewer, column, Numbers.isNumber(after) ? Long.parseLong(after) : 0, Faults.none());
    }

    private Page page(Submission found, Viewer viewer, @Nullable String column, long after, Faults faults) {
        var model = view.of(found, viewer, column, after, faults);
        return Page.of("returns/submission", faults.titled(model.heading()), SECTION, model)
                .withStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
    }

    @PostMapping("/returns/submissions/{submission}/mend")
    Object mend(@PathVariable String submission, @RequestParam Map<String, String> fields, Viewer viewer)
            throws IOException {
        var found = known(submission, viewer);
        if (!mending.isPossible(found)) return seeOther(ReturnsController.href(found));
        var mends = MendForm.read(
                fields,
                specification(found),
                submissions
                        .result(viewer, found.id())
                        .map(IntakeResult.Complete::kinds)
                        .orElse(List.of()),
                submissions.rejected(viewer, found.id(), null, 0, Intake.MOST_REJECTED));
        if (mends.isEmpty())
            return page(
                    found,
                    viewer,
                    null,
                    0,
                    Faults.of("rows-to-mend", "Write at least one new value, or send the file again"));
        return seeOther("/returns/submissions/" + mending.mend(viewer, found, mends));
    }

    @PostMapping("/returns/submissions/{submission}/mended")
    Object mended(
            @PathVariable String submission,
            @RequestParam(required = false) @Nullable MultipartFile mended,
            Viewer viewer)
            throws IOException {
        var found = known(submission, viewer);
        if (mended == null || mended.isEmpty())
            return page(
                    found,
                    viewer,
                    null,
                    0,
                    Faults.of("mended", "Choose the file with the mended rows, or the whole file"));
        var name = Optional.ofNullable(mended.getOriginalFilename()).orElse("file");
        var id = switch (MendedRows.read(specification(found), upload(name, mended))) {
            case MendedRows.Reading.Mended(var values)
            when mending.isPossible(found) -> mending.mend(viewer, found, new Mending.Mends(values, Set.of()));
            case MendedRows.Reading.Mended _, MendedRows.Reading.WholeFile _ ->
                submissions.send(viewer, found.of(), name, mended.getInputStream());
        };
        return seeOther("/returns/submissions/" + id);
    }

    private static Upload upload(String name, MultipartFile file) {
        return new Upload() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return file.getInputStream();
            }
        };
    }

    @PostMapping("/returns/submissions/{submission}/confirm")
    Object confirm(
            @PathVariable String submission,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String column,
            Viewer viewer) {
        var found = known(submission, viewer);
        if (Numbers.isNumber(line)) submissions.confirm(viewer, found.id(), Long.parseLong(line), column);
        return seeOther(ReturnsController.href(found) + "#unusual");
    }

    @GetMapping("/returns/submissions/{submission}/rejected.csv")
    void rejectedCsv(@PathVariable String submission, Viewer viewer, HttpServletResponse response) throws IOException {
        var found = known(submission, viewer);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ReturnsController.attachment(rejectedName(found) + ".csv"));
        response.setContentType("text/csv;charset=UTF-8");
        file(found, viewer)
                .csv(
                        submissions
                                .rejected(viewer, found.id(), null, 0, Intake.MOST_REJECTED)
                                .iterator(),
                        response.getOutputStream());
    }

    @GetMapping("/returns/submissions/{submission}/rejected.xlsx")
    void rejectedXlsx(@PathVariable String submission, Viewer viewer, HttpServletResponse response) throws IOException {
        var found = known(submission, viewer);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, ReturnsController.attachment(rejectedName(found) + ".xlsx"));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var wrong = submissions.rejected(viewer, found.id(), null, 0, Intake.MOST_REJECTED);
        file(found, viewer).xlsx(wrong.iterator(), response.getOutputStream());
    }

    private static String rejectedName(Submission submission) {
        return "rows-to-mend-" + submission.of().specification() + "-"
                + submission.of().period().key();
    }

    private RejectedFile file(Submission submission, Viewer viewer) {
        var result = submissions.result(viewer, submission.id()).orElseThrow(ReturnsController::notFound);
        if (result.rejected() == 0 || submission.fileDestroyed()) throw ReturnsController.notFound();
        return new RejectedFile(result.headings());
    }

    @GetMapping("/returns/submissions/{submission}/accept")
    Object preview(@PathVariable String submission, Viewer viewer) {
        var found = known(submission, viewer);
        return isOffered(found) ? preview(found, viewer, Faults.none()) : seeOther(ReturnsController.href(found));
    }

    private static boolean isOffered(Submission submission) {
        return submission.state() == SubmissionState.READY || submission.state() == SubmissionState.TO_MEND;
    }

    private Page preview(Submission found, Viewer viewer, Faults faults) {
        var current = submissions.current(viewer, found.of());
        var consequences = previews.stream()
                .findFirst()
                .flatMap(preview -> preview.ifAccepted(viewer, found))
                .orElse(null);
        var model = view.preview(found, current, viewer, consequences, faults);
        return Page.of("returns/accept", faults.titled(model.heading()), SECTION, model)
                .withStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
    }

    @PostMapping("/returns/submissions/{submission}/accept")
    Object accept(
            @PathVariable String submission,
            @RequestParam(defaultValue = "") String without,
            @RequestParam(defaultValue = "") String finality,
            Viewer viewer) {
        var found = known(submission, viewer);
        var said = finality.equals("provisional") ? Finality.PROVISIONAL : Finality.FINAL;
        return switch (submissions.accept(viewer, found.id(), without.equals("yes"), said)) {
            case Decision.Accepted _ -> seeOther(ReturnsController.href(found));
            case Decision.Refused(var _, var why) -> preview(found, viewer, Faults.of("accept", why));
        };
    }

    @PostMapping("/returns/submissions/{submission}/final")
    Object callFinal(@PathVariable String submission, Viewer viewer) {
        var found = known(submission, viewer);
        return submissions
                .callFinal(viewer, found.id())
                .<Object>map(refused -> page(found, viewer, null, 0, Faults.of("final", refused)))
                .orElseGet(() -> seeOther(ReturnsController.href(found)));
    }

    @PostMapping("/returns/submissions/{submission}/withdraw")
    Object withdraw(@PathVariable String submission, @RequestParam(defaultValue = "") String why, Viewer viewer) {
        var found = known(submission, viewer);
        if (why.isBlank()) return page(found, viewer, null, 0, Faults.of("why", "Say why it is taken back"));
        return submissions
                .withdraw(viewer, found.id(), shortened(why))
                .<Object>map(refused -> page(found, viewer, null, 0, Faults.of("why", refused)))
                .orElseGet(() -> seeOther(ReturnsController.href(found)));
    }

    @PostMapping("/returns/submissions/{submission}/destroy")
    Object destroy(@PathVariable String submission, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var found = known(submission, viewer);
        if (reason.isBlank())
            return page(
                    found, viewer, null, 0, Faults.of("reason", "Say why the file is destroyed: it stays on record"));
        return submissions
                .destroy(viewer, found.id(), shortened(reason))
                .<Object>map(refused -> page(found, viewer, null, 0, Faults.of("reason", refused)))
                .orElseGet(() -> seeOther(ReturnsController.href(found)));
    }

    private static String shortened(String text) {
        var most = 500;
        return text.strip().substring(0, Math.min(most, text.strip().length()));
    }

    @GetMapping("/returns/submissions/{submission}/rows")
    Page rows(@PathVariable String submission, @RequestParam Map<String, String> asked, Viewer viewer) {
        var found = known(submission, viewer);
        if (!rows.maySeeRows(viewer, found)) throw ReturnsController.notFound();
        var specification = specification(found);
        var having = new LinkedHashMap<String, String>();
        for (var column : specification.columns()) {
            var value = asked.get(column.name());
            if (value != null && !column.identifying()) having.put(column.name(), value);
        }
        var after = asked.getOrDefault("after", "0");
        var list = rows.rows(viewer, found, having, Numbers.isNumber(after) ? Long.parseLong(after) : 0, ROWS_A_PAGE);
        var heading =
                "Rows of " + specification.title() + ", " + found.of().period().label();
        var model = new RowsPage(
                view.way(found, new Link("Rows", "")),
                heading,
                Words.rows(rows.count(found, having)) + (having.isEmpty() ? " were right." : " have these values."),
                specification.headings(),
                list.stream()
                        .map(row -> new RowsPage.Line(Words.count(row.line()), row.values()))
                        .toList(),
                list.size() < ROWS_A_PAGE
                        ? null
                        : more(found, having, list.getLast().line()),
                having.entrySet().stream()
                        .map(each -> specification
                                        .column(each.getKey())
                                        .orElseThrow()
                                        .heading() + ": " + each.getValue())
                        .toList());
        return Page.of("returns/rows", heading, SECTION, model);
    }

    private static Link more(Submission found, Map<String, String> having, long last) {
        var parts = new ArrayList<String>();
        having.forEach((name, value) ->
                parts.add(name + "=" + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
        parts.add("after=" + last);
        return new Link("Show more rows", ReturnsController.href(found) + "/rows?" + String.join("&", parts));
    }

    private Specification specification(Submission submission) {
        return returns.specification(submission.of().specification().value()).orElseThrow(ReturnsController::notFound);
    }

    private Submission known(String submission, Viewer viewer) {
        return Numbers.submission(submission)
                .flatMap(id -> submissions.find(viewer, id))
                .orElseThrow(ReturnsController::notFound);
    }

    static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
