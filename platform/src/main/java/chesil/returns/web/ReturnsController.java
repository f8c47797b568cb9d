package chesil.returns.web;

import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.DueReturn;
import chesil.returns.Return;
import chesil.returns.Returns;
import chesil.returns.Submission;
import chesil.returns.SubmissionState;
import chesil.returns.Submissions;
import chesil.returns.intake.Templates;
import chesil.returns.specification.Column;
import chesil.returns.specification.Period;
import chesil.returns.specification.Rule;
import chesil.returns.specification.Specification;
import chesil.versions.AsKnown;
import chesil.web.Choice;
import chesil.web.Fact;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Page;
import chesil.web.Task;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What is to be sent, what each return holds, and the form that sends a file. */
@Controller
class ReturnsController {
    private static final int FIRST_TASKS = 10;
    private static final int NEXT = 8;
    private static final int SENT = 8;
    private static final String SECTION = "/returns";

    private final Returns returns;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Clock clock;

    ReturnsController(Returns returns, Submissions submissions, Organisations organisations, Clock clock) {
        this.returns = returns;
        this.submissions = submissions;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/returns")
    Page home(Viewer viewer) {
        var today = today();
        var all = returns.all(viewer, today);
        var names = organisations.names();
        var waiting = all.stream()
                .filter(due -> due.needsItsSender() || (!due.isIn() && due.canBeMade(today)))
                .toList();
        var tasks = waiting.stream().map(due -> task(viewer, due, today, names)).toList();
        var heading = heading(tasks.size(), returns.seesAll(viewer));
        var model = new ReturnsHome(
                Words.weekday(today),
                heading,
                lead(all, today),
                tasks.subList(0, Math.min(FIRST_TASKS, tasks.size())),
                tasks.subList(Math.min(FIRST_TASKS, tasks.size()), tasks.size()),
                viewer.isAny(chesil.access.Role.DATA_OFFICER, chesil.access.Role.PARTNERSHIP_MANAGER)
                        ? "/returns/send"
                        : null,
                next(all, today),
                returns.seesAll(viewer) ? partners(all, today, names) : List.of(),
                sent(viewer, names),
                reliability(viewer, names),
                help());
        return Page.of("returns/home", heading, SECTION, model);
    }

    private static String heading(int waiting, boolean all) {
        if (waiting == 0) return all ? "Every return is in" : "Nothing needs you today";
        if (all) return Words.count(waiting, "return is not in", "returns are not in");
        return Words.count(waiting, "return needs you", "returns need you");
    }

    private static String lead(List<DueReturn> all, LocalDate today) {
        var next =
                all.stream().filter(due -> !due.isIn() && !due.isOverdue(today)).findFirst();
        return next.map(due -> "Next due: " + due.name() + ", by " + Words.day(due.dueOn()) + ".")
                .orElse("");
    }

    private Task task(Viewer viewer, DueReturn due, LocalDate today, Map<OrganisationId, String> names) {
        var name = returns.seesAll(viewer)
                ? due.name() + ": "
                        + names.getOrDefault(
                                due.of().organisation(), due.of().organisation().value())
                : due.name();
        return new Task(name, href(due), hint(due), Words.tag(due, today));
    }

    private static String hint(DueReturn due) {
        var by = "Due " + Words.day(due.dueOn()) + ".";
        var submission = due.standing();
        if (submission == null) return "Nothing sent yet. " + by;
        return switch (submission.state()) {
            case TO_MEND ->
                Words.count(submission.acceptedRows()) + " of " + Words.rows(submission.rows()) + " are right. " + by;
            case READY -> Words.rows(submission.rows()) + ", no errors. " + by;
            case UNREADABLE, QUARANTINED -> submission.reason() + " " + by;
            case RECEIVING, CHECKING, ACCEPTED, SUPERSEDED, WITHDRAWN, DESTROYED -> by;
        };
    }

    private static String href(DueReturn due) {
        var submission = due.standing();
        if (submission == null) return sendHref(due.of());
        return submission.state() == SubmissionState.UNREADABLE ? href(due.of()) : href(submission);
    }

    static String href(Submission submission) {
        return "/returns/submissions/" + submission.id();
    }

    static String href(Return of) {
        return "/returns/" + of.specification() + "/" + of.organisation() + "/"
                + of.period().key();
    }

    static String sendHref(Return of) {
        return "/returns/" + of.specification() + "/" + of.organisation() + "/send?period="
                + of.period().key();
    }

    private static List<ReturnsHome.Next> next(List<DueReturn> all, LocalDate today) {
        return all.stream()
                .filter(due -> due.standing() == null && !due.canBeMade(today))
                .limit(NEXT)
                .map(due -> new ReturnsHome.Next(
                        Words.shortDay(due.dueOn(), today),
                        due.name(),
                        "/returns/" + due.of().specification(),
                        "/returns/" + due.of().specification() + "/template.csv",
                        "/returns/" + due.of().specification() + "/template.xlsx"))
                .toList();
    }

    private List<ReturnsHome.PartnerLine> partners(
            List<DueReturn> all, LocalDate today, Map<OrganisationId, String> names) {
        var byPartner = new LinkedHashMap<String, List<DueReturn>>();
        for (var due : all) {
            if (!due.canBeMade(today)) continue;
            byPartner
                    .computeIfAbsent(due.of().organisation() + "/" + due.of().specification(), _ -> new ArrayList<>())
                    .add(due);
        }
        return byPartner.values().stream()
                .map(of -> partner(of, today, names))
                .sorted(Comparator.comparing(ReturnsHome.PartnerLine::partner)
                        .thenComparing(ReturnsHome.PartnerLine::specification))
                .toList();
    }

    private static ReturnsHome.PartnerLine partner(
            List<DueReturn> of, LocalDate today, Map<OrganisationId, String> names) {
        var last = of.getLast();
        var in = of.stream().filter(DueReturn::isIn).count();
        return new ReturnsHome.PartnerLine(
                names.getOrDefault(
                        last.of().organisation(), last.of().organisation().value()),
                last.title(),
                href(last.of()),
                in,
                of.size(),
                Words.tag(last, today));
    }

    private List<ReturnsHome.Sent> sent(Viewer viewer, Map<OrganisationId, String> names) {
        return returns.latest(viewer, SENT).stream()
                .map(submission -> new ReturnsHome.Sent(
                        Words.shortMoment(submission.sentAt()),
                        title(submission) + ", " + submission.of().period().label()
                                + (returns.seesAll(viewer)
                                        ? ": "
                                                + names.getOrDefault(
                                                        submission.of().organisation(), "")
                                        : ""),
                        href(submission),
                        submission.fileName(),
                        Words.tag(submission)))
                .toList();
    }

    private String title(Submission submission) {
        return returns.specification(submission.of().specification().value())
                .map(Specification::title)
                .orElse(submission.of().specification().value());
    }

    private List<Link> reliability(Viewer viewer, Map<OrganisationId, String> names) {
        return returns.expected(AsKnown.NOW).stream()
                .map(chesil.returns.ExpectedReturn::organisation)
                .distinct()
                .filter(each -> returns.maySend(viewer, each))
                .map(each -> new Link(names.getOrDefault(each, each.value()), "/returns/reliability/" + each))
                .toList();
    }

    private List<Link> help() {
        return returns.specifications().stream()
                .map(each -> new Link(each.title(), "/returns/" + each.id()))
                .toList();
    }

    @GetMapping("/returns/{specification}")
    Page specification(@PathVariable String specification, Viewer viewer) {
        var found = known(specification);
        var path = "/returns/" + found.id();
        var senders = returns.expected(AsKnown.NOW).stream()
                .filter(each -> each.specification().equals(found.id()))
                .filter(each -> returns.maySend(viewer, each.organisation()))
                .map(each -> new Link(
                        "Send for " + organisations.name(each.organisation()),
                        path + "/" + each.organisation() + "/send"))
                .toList();
        var model = new SpecificationPage(
                way(new Link(found.title(), "")),
                found.title(),
                found.about(),
                List.of(
                        new Fact("How often", "Every " + found.period().key()),
                        new Fact("Due", Words.count(found.dueDays(), "day", "days") + " after the period ends"),
                        new Fact("Counts", found.unit()),
                        new Fact("Version", Integer.toString(found.version()))),
                found.columns().stream().map(ReturnsController::line).toList(),
                found.rules().stream().map(rule -> words(found, rule)).toList(),
                path + "/template.csv",
                path + "/template.xlsx",
                senders);
        return Page.of("returns/specification", found.title(), SECTION, model);
    }

    private static SpecificationPage.ColumnLine line(Column column) {
        return new SpecificationPage.ColumnLine(
                column.heading(),
                column.about(),
                column.type().words(),
                column.required(),
                column.example(),
                column.codes().stream()
                        .map(chesil.returns.specification.Code::inWords)
                        .toList());
    }

    private static String words(Specification specification, Rule rule) {
        return switch (rule) {
            case Rule.Unique(var columns) -> "No two rows agree in " + headings(specification, columns) + ".";
            case Rule.AtMost(var column, var other) ->
                heading(specification, column) + " is not more than " + heading(specification, other) + ".";
            case Rule.Sum(var total, var parts) ->
                heading(specification, total) + " is the sum of " + headings(specification, parts) + ".";
            case Rule.RequiredWhen(var column, var when, var values) ->
                heading(specification, column) + " is filled in when " + heading(specification, when)
                        + (values.isEmpty() ? " is." : " says " + String.join(" or ", values) + ".");
            case Rule.EmptyUnless(var column, var when, var values) ->
                heading(specification, column) + " is empty unless " + heading(specification, when) + " says "
                        + String.join(" or ", values) + ".";
            case Rule.Together(var columns) -> headings(specification, columns) + " are all filled in, or none.";
            case Rule.InPeriod(var column) ->
                heading(specification, column) + " lies in the period that the return is for.";
            case Rule.FromSender(var column) -> heading(specification, column) + " names the sender.";
        };
    }

    private static String headings(Specification specification, List<String> names) {
        return String.join(
                ", ", names.stream().map(name -> heading(specification, name)).toList());
    }

    private static String heading(Specification specification, String name) {
        return specification.column(name).map(Column::heading).orElse(name);
    }

    @GetMapping("/returns/{specification}/template.csv")
    ResponseEntity<byte[]> csv(@PathVariable String specification) {
        var found = known(specification);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(found.id() + ".csv"))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(Templates.csv(found));
    }

    @GetMapping("/returns/{specification}/template.xlsx")
    void xlsx(@PathVariable String specification, HttpServletResponse response) throws IOException {
        var found = known(specification);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(found.id() + ".xlsx"));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Templates.xlsx(found, response.getOutputStream());
    }

    static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    @GetMapping("/returns/send")
    Page choose(Viewer viewer) {
        var byPartner = new LinkedHashMap<OrganisationId, List<Link>>();
        for (var expected : returns.expected(AsKnown.NOW)) {
            if (!returns.maySend(viewer, expected.organisation())) continue;
            returns.specification(expected.specification().value())
                    .ifPresent(found -> byPartner
                            .computeIfAbsent(expected.organisation(), _ -> new ArrayList<>())
                            .add(new Link(
                                    found.title(),
                                    "/returns/" + found.id() + "/" + expected.organisation() + "/send")));
        }
        var groups = byPartner.entrySet().stream()
                .map(each -> new ChooseReturn.Group(organisations.name(each.getKey()), each.getValue()))
                .toList();
        return Page.of(
                "returns/choose", "Send a file", SECTION, new ChooseReturn(way(new Link("Send a file", "")), groups));
    }

    @GetMapping("/returns/{specification}/{organisation}/send")
    Page form(
            @PathVariable String specification,
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable String period,
            Viewer viewer) {
        return form(known(specification), knownOrganisation(organisation), period, viewer, Faults.none());
    }

    private Page form(
            Specification specification,
            OrganisationId organisation,
            @Nullable String period,
            Viewer viewer,
            Faults faults) {
        var today = today();
        var periods = returns.periods(specification.period(), today);
        var chosen = Period.parse(specification.period(), period == null ? "" : period);
        var latest = periods.stream().filter(each -> each.to().isBefore(today)).findFirst();
        var choices = periods.stream()
                .map(each -> new Choice(each.key(), each.label()))
                .toList();
        var path = "/returns/" + specification.id();
        var standing = chosen.flatMap(each -> returns.find(viewer, new Return(specification.id(), organisation, each))
                        .submission())
                .map(submission -> "Submission " + submission.number() + " of " + Words.moment(submission.sentAt())
                        + " is there already: it is " + submission.state().words()
                        + ". This file will supersede it when you accept it; both are kept.")
                .orElse(null);
        var model = new SendPage(
                way(new Link(specification.title(), path), new Link("Send a file", "")),
                faults,
                "Send " + specification.title().substring(0, 1).toLowerCase(java.util.Locale.UK)
                        + specification.title().substring(1),
                organisations.name(organisation),
                !viewer.belongsTo(organisation.value()),
                path + "/" + organisation + "/send",
                choices,
                chosen.or(() -> latest).map(Period::key).orElse(""),
                path + "/template.csv",
                path + "/template.xlsx",
                path,
                standing);
        return Page.of("returns/send", faults.titled(model.heading()), SECTION, model)
                .withStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
    }

    @PostMapping("/returns/{specification}/{organisation}/send")
    Object send(
            @PathVariable String specification,
            @PathVariable String organisation,
            @RequestParam(required = false, defaultValue = "") String period,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer)
            throws IOException {
        var found = known(specification);
        var sender = knownOrganisation(organisation);
        var faults = Faults.none();
        var chosen = Period.parse(found.period(), period);
        if (chosen.isEmpty())
            faults = faults.and("period", "Choose the " + found.period().key() + " that the file is about");
        if (file == null || file.isEmpty()) faults = faults.and("file", "Choose the file to send");
        if (chosen.isEmpty() || file == null || faults.any()) return form(found, sender, period, viewer, faults);
        var name = file.getOriginalFilename();
        var id = submissions.send(
                viewer,
                new Return(found.id(), sender, chosen.get()),
                name == null ? "file" : name,
                file.getInputStream());
        return SubmissionController.seeOther("/returns/submissions/" + id);
    }

    @GetMapping("/returns/{specification}/{organisation}/{period}")
    Page of(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            Viewer viewer) {
        var found = known(specification);
        var sender = knownOrganisation(organisation);
        var chosen = Period.parse(found.period(), period).orElseThrow(ReturnsController::notFound);
        var of = new Return(found.id(), sender, chosen);
        var due = returns.find(viewer, of);
        var today = today();
        var model = new ReturnPage(
                way(new Link(found.title(), "/returns/" + found.id()), new Link(chosen.label(), "")),
                due.name(),
                organisations.name(sender),
                "Due " + Words.day(due.dueOn()),
                Words.tag(due, today),
                returns.maySend(viewer, sender) ? sendHref(of) : null,
                otherWays(viewer, due),
                submissions.of(viewer, of).stream()
                        .map(submission -> new ReturnPage.Line(
                                submission.number(),
                                href(submission),
                                Words.moment(submission.sentAt()),
                                submission.sender() + (submission.onBehalf() ? ", on behalf of the partner" : ""),
                                submissions.ways(viewer, submission.id()).stream()
                                        .findFirst()
                                        .map(chesil.returns.Way::words)
                                        .orElse(submission.fileName()),
                                submission.rows() == 0 ? "–" : Words.count(submission.rows()),
                                Words.tag(submission)))
                        .toList(),
                submissions.history(viewer, of).stream()
                        .map(line -> new Fact(Words.shortMoment(line.at()), Words.happened(line)))
                        .toList());
        return Page.of("returns/return", due.name(), SECTION, model);
    }

    private List<Link> otherWays(Viewer viewer, DueReturn due) {
        var path = PathReturn.href(due.of());
        var ways = new ArrayList<Link>();
        if (returns.maySend(viewer, due.of().organisation())) {
            ways.add(new Link("key it in", path + "/key"));
            ways.add(new Link("send a nil return", path + "/nil"));
            if (viewer.is(chesil.access.Role.PARTNERSHIP_MANAGER))
                ways.add(new Link("fill in for the partner", path + "/fill-in"));
            if (!due.isIn()) ways.add(new Link("ask for a later day", path + "/extension"));
        }
        ways.add(new Link("see who did what", path + "/story"));
        return ways;
    }

    static List<Link> way(Link... further) {
        var way = new ArrayList<Link>();
        way.add(new Link("Returns", "/returns"));
        way.addAll(List.of(further));
        return way;
    }

    private Specification known(String specification) {
        return returns.specification(specification).orElseThrow(ReturnsController::notFound);
    }

    private OrganisationId knownOrganisation(String organisation) {
        try {
            var id = new OrganisationId(organisation);
            if (organisations.isKnown(id)) return id;
        } catch (IllegalArgumentException notAnId) {
            // said below
        }
        throw notFound();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.LONDON));
    }
}
