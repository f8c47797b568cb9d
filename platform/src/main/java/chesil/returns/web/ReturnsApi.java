package chesil.returns.web;

import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.Acceptance.Decision;
import chesil.returns.DueReturn;
import chesil.returns.Finality;
import chesil.returns.Return;
import chesil.returns.Returns;
import chesil.returns.Submission;
import chesil.returns.SubmissionId;
import chesil.returns.Submissions;
import chesil.returns.intake.IntakeResult;
import chesil.returns.specification.Period;
import chesil.returns.specification.Specification;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns for a partner's own system: send a file, ask what became of it, read its faults, accept it. */
@RestController
@Tag(name = "returns", description = "Send returns, and read what became of them")
@SecurityRequirement(name = "token")
class ReturnsApi {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_FAULTS = 1_000;
    private static final int LONGEST_KEY = 200;

    private final Returns returns;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Clock clock;

    ReturnsApi(Returns returns, Submissions submissions, Organisations organisations, Clock clock) {
        this.returns = returns;
        this.submissions = submissions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A return that is to be sent. */
    record Due(
            String specification,
            String organisation,
            String period,
            LocalDate dueOn,
            boolean in,
            @Nullable Long submission,
            @Nullable String state) {}

    /**
     * A submission.
     *
     * @param acceptance the number under which it took effect
     * @param provisional whether its partner says that its figures may still change
     */
    record Status(
            long submission,
            String specification,
            String organisation,
            String period,
            int number,
            String state,
            boolean settled,
            Instant sentAt,
            long bytes,
            long rows,
            long acceptedRows,
            long rejectedRows,
            @Nullable String reason,
            @Nullable String mend,
            @Nullable Long acceptance,
            @Nullable Long supersededBy,
            @Nullable Integer percent,
            boolean provisional) {}

    /** Faults by kind, and rows with theirs. {@code next} is the value of {@code after} that continues; null at the end. */
    record Faults(
            long rejectedRows,
            List<Kind> kinds,
            List<Row> rows,
            @Nullable Long next) {}

    /** One kind of fault. */
    record Kind(
            String code,
            String column,
            String wrong,
            String mend,
            @Nullable String suggestion,
            long rows,
            long firstRow) {}

    /** The faults of one row; the header is row 1. */
    record Row(long row, List<Fault> faults) {}

    /** One fault. {@code value} is absent where it may point to a person. */
    record Fault(
            String code,
            String column,
            @Nullable String value,
            String wrong,
            String mend,
            @Nullable String suggestion) {}

    @GetMapping(value = "/api/v1/returns", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Returns that are to be sent, by whoever the token stands for", operationId = "listReturns")
    List<Due> list(Viewer viewer) {
        return returns.all(viewer, LocalDate.now(clock.withZone(Words.LONDON))).stream()
                .map(ReturnsApi::due)
                .toList();
    }

    private static Due due(DueReturn due) {
        var submission = due.submission();
        return new Due(
                due.of().specification().value(),
                due.of().organisation().value(),
                due.of().period().key(),
                due.dueOn(),
                due.isIn(),
                submission.map(each -> each.id().value()).orElse(null),
                submission.map(each -> each.state().id()).orElse(null));
    }

    @PostMapping(
            value = "/api/v1/returns/{specification}/{organisation}/{period}",
            consumes = {CSV, XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send a file for a return",
            description = "The file is kept, and checked soon after: ask for the submission until it is settled."
                    + " Sent again with the same key, the answer is that of the first time.",
            operationId = "sendReturn",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = "The file as it is: CSV or an XLSX workbook, at most 600 MB",
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(responseCode = "202", description = "Kept; checking will happen")
    @ApiResponse(responseCode = "400", description = "The request cannot be read", content = @Content)
    @ApiResponse(responseCode = "404", description = "No such specification or organisation", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "No such period, or the key was used for another return",
            content = @Content)
    ResponseEntity<?> send(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable
                    @Parameter(description = "As the specification has it: 2026-03, 2026-Q1, 2025-26-2-spring, 2025-26")
                    String period,
            @RequestHeader("Idempotency-Key")
                    @Parameter(
                            description = "1 to 200 characters of the sender's choice, another for each file",
                            schema = @Schema(type = "string", pattern = "^[!-~]{1,200}$"))
                    String key,
            @RequestParam(required = false, defaultValue = "return.csv")
                    @Parameter(description = "What the file is called")
                    String name,
            Viewer viewer,
            @Parameter(hidden = true) InputStream file)
            throws IOException {
        var found = returns.specification(specification);
        var sender = organisation(organisation);
        if (found.isEmpty() || sender == null)
            return problem(
                    HttpStatus.NOT_FOUND,
                    "There is no such return",
                    "Ask for /api/v1/returns: it lists those that are yours.");
        var chosen = Period.parse(found.get().period(), period);
        if (chosen.isEmpty() || !hasBegun(chosen.get()))
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "No period that has begun is called so", expected(found.get()));
        if (key.isBlank() || key.length() > LONGEST_KEY)
            return problem(
                    HttpStatus.BAD_REQUEST, "Idempotency-Key must have 1 to 200 characters", "Make one for each file.");
        try {
            var of = new Return(found.get().id(), sender, chosen.get());
            return submissions
                    .sendOnce(viewer, of, name, key, new Bounded(file))
                    .map(this::sent)
                    .orElseGet(() -> problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "This Idempotency-Key was used for another return",
                            "Make a new key for each file."));
        } catch (Bounded.TooLargeException tooLarge) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "The file is too large", "Send at most 600 MB at a time.");
        }
    }

    private ResponseEntity<?> sent(Submission submission) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/submissions/" + submission.id()))
                .body(status(submission, null));
    }

    private boolean hasBegun(Period period) {
        return !period.from().isAfter(LocalDate.now(clock.withZone(Words.LONDON)))
                && period.from().getYear() > 1990;
    }

    private static String expected(Specification specification) {
        return switch (specification.period()) {
            case MONTH -> "Write a month, such as 2026-03.";
            case QUARTER -> "Write a quarter of the calendar year, such as 2026-Q1.";
            case TERM -> "Write a term, such as 2025-26-2-spring.";
            case YEAR -> "Write a financial year, such as 2025-26.";
        };
    }

    @GetMapping(value = "/api/v1/submissions/{submission}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What became of a submission", operationId = "getSubmission")
    @ApiResponse(responseCode = "200", description = "How it stands")
    @ApiResponse(responseCode = "404", description = "No such submission", content = @Content)
    ResponseEntity<?> status(
            @PathVariable @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    String submission,
            Viewer viewer) {
        return known(submission, viewer)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(status(found, viewer)))
                .orElseGet(ReturnsApi::noSubmission);
    }

    @GetMapping(value = "/api/v1/submissions/{submission}/faults", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What is wrong with a submission, by kind and row by row", operationId = "getFaults")
    @ApiResponse(responseCode = "200", description = "Its faults; none where every row is right")
    @ApiResponse(responseCode = "404", description = "No such submission", content = @Content)
    ResponseEntity<?> faults(
            @PathVariable @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    String submission,
            @RequestParam(required = false, defaultValue = "0")
                    @Parameter(
                            description = "Only rows after this one",
                            schema = @Schema(type = "integer", minimum = "0", maximum = "9223372036854775807"))
                    String after,
            @RequestParam(required = false, defaultValue = "100")
                    @Parameter(
                            description = "At most so many rows",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "1000"))
                    String limit,
            Viewer viewer) {
        var found = known(submission, viewer);
        if (found.isEmpty()) return noSubmission();
        if (!after.equals("0") && !Numbers.isNumber(after))
            return problem(HttpStatus.BAD_REQUEST, "after must be a whole number", "Take next of the answer before.");
        if (!Numbers.isNumber(limit) || Long.parseLong(limit) > MOST_FAULTS)
            return problem(HttpStatus.BAD_REQUEST, "limit must be 1 to 1000", "Leave it out for 100.");
        var most = Integer.parseInt(limit);
        var rows = submissions.rejected(viewer, found.get().id(), null, Long.parseLong(after), most);
        var kinds = submissions
                .result(viewer, found.get().id())
                .map(IntakeResult.Complete::kinds)
                .orElse(List.of());
        return ResponseEntity.ok(new Faults(
                found.get().rejectedRows(),
                kinds.stream()
                        .map(kind -> new Kind(
                                kind.code().key(),
                                kind.column(),
                                kind.wrong(),
                                kind.mend(),
                                kind.suggestion(),
                                kind.rows(),
                                kind.firstLine()))
                        .toList(),
                rows.stream()
                        .map(row -> new Row(
                                row.line(),
                                row.faults().stream().map(ReturnsApi::fault).toList()))
                        .toList(),
                rows.size() < most ? null : rows.getLast().line()));
    }

    private static Fault fault(chesil.returns.Fault fault) {
        return new Fault(
                fault.code().key(),
                fault.column(),
                fault.value().isEmpty() ? null : fault.value(),
                fault.wrong(),
                fault.mend(),
                fault.suggestion());
    }

    @PostMapping(value = "/api/v1/submissions/{submission}/accept", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Accept a submission: all of it counts, and what it supersedes no longer does",
            operationId = "acceptSubmission")
    @ApiResponse(responseCode = "200", description = "It counts")
    @ApiResponse(responseCode = "400", description = "The request cannot be read", content = @Content)
    @ApiResponse(responseCode = "404", description = "No such submission", content = @Content)
    @ApiResponse(responseCode = "409", description = "It cannot be accepted; the answer says why", content = @Content)
    ResponseEntity<?> accept(
            @PathVariable @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    String submission,
            @RequestParam(required = false, defaultValue = "false")
                    @Parameter(
                            description = "Whether its figures may still change",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"true", "false"}))
                    String provisional,
            Viewer viewer) {
        var found = known(submission, viewer);
        if (found.isEmpty()) return noSubmission();
        if (!provisional.equals("true") && !provisional.equals("false"))
            return problem(HttpStatus.BAD_REQUEST, "provisional must be true or false", "Leave it out for false.");
        var said = provisional.equals("true") ? Finality.PROVISIONAL : Finality.FINAL;
        return switch (submissions.accept(viewer, found.get().id(), false, said)) {
            case Decision.Accepted _ -> status(submission, viewer);
            case Decision.Refused(var offered, var why) ->
                offered.isInEffect()
                        ? status(submission, viewer)
                        : problem(HttpStatus.CONFLICT, "It cannot be accepted", why);
        };
    }

    private Status status(Submission submission, @Nullable Viewer viewer) {
        var accepted = submission.accepted();
        var supersededBy = submission.supersededBy();
        var of = submission.of();
        return new Status(
                submission.id().value(),
                of.specification().value(),
                of.organisation().value(),
                of.period().key(),
                submission.number(),
                submission.state().id(),
                submission.state().isSettled(),
                submission.sentAt(),
                submission.bytes(),
                submission.rows(),
                submission.acceptedRows(),
                submission.rejectedRows(),
                submission.reason(),
                submission.mend(),
                accepted == null ? null : accepted.number(),
                supersededBy == null ? null : supersededBy.value(),
                viewer == null || submission.state().isSettled() ? null : percent(viewer, submission.id()),
                submission.finality() == Finality.PROVISIONAL);
    }

    private @Nullable Integer percent(Viewer viewer, SubmissionId id) {
        return submissions.progress(viewer, id).flatMap(mark -> mark.percent()).orElse(null);
    }

    private java.util.Optional<Submission> known(String submission, Viewer viewer) {
        return Numbers.submission(submission).flatMap(id -> submissions.find(viewer, id));
    }

    private @Nullable OrganisationId organisation(String text) {
        try {
            var id = new OrganisationId(text);
            return organisations.isKnown(id) ? id : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static ResponseEntity<?> noSubmission() {
        return problem(
                HttpStatus.NOT_FOUND, "There is no such submission", "Take its number from the answer to sending it.");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String title, String mend) {
        var problem = ProblemDetail.forStatusAndDetail(status, mend);
        problem.setTitle(title);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
