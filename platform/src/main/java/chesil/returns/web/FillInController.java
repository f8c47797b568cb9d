package chesil.returns.web;

import chesil.access.Viewer;
import chesil.returns.FilledIn;
import chesil.returns.FillingIn;
import chesil.returns.Return;
import chesil.returns.SubmissionId;
import chesil.returns.keying.Drafts;
import chesil.web.Choice;
import chesil.web.Fact;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The manager fills a return in for a partner; the partner sees from what, and confirms or replaces it. */
@Controller
class FillInController {
    private static final String FILL_IN = "/returns/{specification}/{organisation}/{period}/fill-in";
    private static final String SECTION = "/returns";

    private final PathReturn paths;
    private final FillingIn filling;
    private final Drafts drafts;
    private final Organisations organisations;
    private final Clock clock;

    FillInController(PathReturn paths, FillingIn filling, Drafts drafts, Organisations organisations, Clock clock) {
        this.paths = paths;
        this.filling = filling;
        this.drafts = drafts;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping(FILL_IN)
    Page form(@PathVariable String specification, @PathVariable String organisation, @PathVariable String period) {
        return form(paths.of(specification, organisation, period), Map.of(), Faults.none());
    }

    private Page form(Return of, Map<String, String> fields, Faults faults) {
        var known = paths.specification(of);
        var partner = organisations.name(of.organisation());
        var model = new FillInPage(
                KeyingController.ways(known, of, new Link("Fill in", "")),
                faults,
                "Fill in for " + partner + ": " + KeyingController.lower(known.title()) + ", "
                        + of.period().label(),
                partner,
                PathReturn.href(of) + "/fill-in",
                Arrays.stream(FilledIn.Kind.values())
                        .map(kind -> new Choice(kind.id(), upper(kind.words())))
                        .toList(),
                fields.getOrDefault("kind", ""),
                fields.getOrDefault("until-day", ""),
                fields.getOrDefault("until-month", ""),
                fields.getOrDefault("until-year", ""));
        return Page.of("returns/fillIn", faults.titled(model.heading()), SECTION, model)
                .withStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
    }

    private static String upper(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    @PostMapping(FILL_IN)
    Object send(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile evidence,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer)
            throws IOException {
        var of = paths.of(specification, organisation, period);
        var kind = FilledIn.Kind.of(fields.getOrDefault("kind", ""));
        var dated = ExtensionController.day(fields);
        var attached = chosen(evidence);
        var faults = faults(kind, dated, attached);
        if (kind.isEmpty() || dated.isEmpty() || faults.any()) return form(of, fields, faults);
        var source = new FillingIn.Source(kind.get(), dated.get(), attached.orElse(null));
        var figures = chosen(file);
        if (figures.isPresent())
            return SubmissionController.seeOther(
                    "/returns/submissions/" + filling.send(viewer, of, source, figures.get()));
        var draft = drafts.start(viewer, of, drafts.beginnings(viewer, of).getFirst());
        filling.keyFrom(viewer, of, source, draft.id());
        return SubmissionController.seeOther(PathReturn.href(of) + "/key");
    }

    private Faults faults(
            Optional<FilledIn.Kind> kind, Optional<LocalDate> dated, Optional<FillingIn.Chosen> attached) {
        var faults = Faults.none();
        if (kind.isEmpty()) faults = faults.and("kind", "Choose what it came from");
        if (dated.isEmpty()) faults = faults.and("until", "Enter the day of the e-mail, document or call");
        else if (dated.get().isAfter(LocalDate.now(clock.withZone(Words.LONDON))))
            faults = faults.and("until", "The day must not be in the future");
        if (kind.isPresent() && kind.get().hasFile() && attached.isEmpty())
            faults = faults.and("evidence", "Attach the e-mail or document");
        return faults;
    }

    private static Optional<FillingIn.Chosen> chosen(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) return Optional.empty();
        var name = file.getOriginalFilename();
        return Optional.of(new FillingIn.Chosen(name == null ? "file" : name, file.getInputStream()));
    }

    @GetMapping("/returns/submissions/{submission}/filled-in")
    Page show(@PathVariable String submission, Viewer viewer) {
        var id = id(submission);
        var filled = filling.of(viewer, id).orElseThrow(ReturnsController::notFound);
        var known = paths.specification(filled.of());
        var own = viewer.belongsTo(filled.of().organisation().value());
        var may = viewer.isAny(chesil.access.Role.DATA_OFFICER, chesil.access.Role.PARTNERSHIP_MANAGER);
        var confirmation = filled.confirmation();
        var facts = new ArrayList<>(List.of(
                new Fact("Filled in by", filled.filler() + " for the partnership, " + Words.moment(filled.filledAt())),
                new Fact("From", filled.kind().words() + " of " + Words.day(filled.dated()))));
        facts.add(new Fact(
                "Confirmed",
                confirmation == null ? "Not yet" : "By " + confirmation.by() + ", " + Words.moment(confirmation.at())));
        var model = new FilledInPage(
                KeyingController.ways(known, filled.of(), new Link("Filled in", "")),
                "Filled in for " + organisations.name(filled.of().organisation()),
                known.title() + ", " + filled.of().period().label()
                        + (own ? ". Say that it is right, or send your own: it then counts instead." : "."),
                facts,
                filled.fileName() == null || !may ? null : "/returns/submissions/" + id + "/evidence",
                own && confirmation == null && viewer.is(chesil.access.Role.DATA_OFFICER),
                "/returns/submissions/" + id,
                own ? PathReturn.href(filled.of()) : null);
        return Page.of("returns/filledIn", model.heading(), SECTION, model);
    }

    @PostMapping("/returns/submissions/{submission}/filled-in")
    Object confirm(@PathVariable String submission, Viewer viewer) {
        var id = id(submission);
        if (filling.of(viewer, id).isEmpty()) throw ReturnsController.notFound();
        filling.confirm(viewer, id);
        return SubmissionController.seeOther("/returns/submissions/" + id + "/filled-in");
    }

    /** What was attached, as it came: to be kept on a disk, never shown by the browser as a page of ours. */
    @GetMapping("/returns/submissions/{submission}/evidence")
    void evidence(@PathVariable String submission, Viewer viewer, HttpServletResponse response) throws IOException {
        var id = id(submission);
        var filled = filling.of(viewer, id).orElseThrow(ReturnsController::notFound);
        var name = filled.fileName();
        try (var bytes = filling.evidence(viewer, id).orElseThrow(ReturnsController::notFound)) {
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, ReturnsController.attachment(name == null ? "file" : name));
            response.setContentType("application/octet-stream");
            bytes.transferTo(response.getOutputStream());
        }
    }

    private static SubmissionId id(String submission) {
        return Numbers.submission(submission).orElseThrow(ReturnsController::notFound);
    }
}
