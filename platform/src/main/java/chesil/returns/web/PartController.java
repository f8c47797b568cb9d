package chesil.returns.web;

import chesil.access.Viewer;
import chesil.returns.Return;
import chesil.returns.keying.Draft;
import chesil.returns.keying.Drafts;
import chesil.returns.keying.Parts;
import chesil.returns.keying.Parts.Held;
import chesil.returns.specification.Column;
import chesil.returns.specification.Specification;
import chesil.web.Choice;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Parts of a keyed return: handed to a colleague, filled in, handed back or taken back. */
@Controller
class PartController {
    private static final String PARTS = "/returns/{specification}/{organisation}/{period}/key/parts";
    private static final String SECTION = "/returns";
    private static final int LONGEST = 500;

    private final PathReturn paths;
    private final Drafts drafts;
    private final Parts parts;
    private final KeyView view;
    private final Organisations organisations;
    private final Clock clock;

    PartController(
            PathReturn paths, Drafts drafts, Parts parts, KeyView view, Organisations organisations, Clock clock) {
        this.paths = paths;
        this.drafts = drafts;
        this.parts = parts;
        this.view = view;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping(PARTS)
    Page form(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            Viewer viewer) {
        var draft = open(paths.of(specification, organisation, period), viewer);
        return form(viewer, draft, new org.springframework.util.LinkedMultiValueMap<>(), Faults.none());
    }

    private Draft open(Return of, Viewer viewer) {
        return drafts.open(viewer, of).orElseThrow(ReturnsController::notFound);
    }

    private Page form(Viewer viewer, Draft draft, MultiValueMap<String, String> fields, Faults faults) {
        var of = draft.of();
        var known = paths.specification(of);
        var names = view.names(known, draft);
        var one = fields.toSingleValueMap();
        var model = new HandPage(
                KeyingController.ways(
                        known, of, new Link("Key it in", PathReturn.href(of) + "/key"), new Link("Hand a part on", "")),
                faults,
                "Hand a part to a colleague",
                PathReturn.href(of) + "/key/parts",
                parts.colleagues(viewer).stream()
                        .map(user -> new Choice(Long.toString(user.id()), user.name()))
                        .toList(),
                one.getOrDefault("colleague", ""),
                KeyView.figures(known).stream()
                        .map(column -> new Choice(column.name(), KeyView.label(column)))
                        .toList(),
                chosen(fields, "columns"),
                draft.rows().stream()
                        .map(row -> new Choice(Integer.toString(row.number()), names.getOrDefault(row.number(), "")))
                        .toList(),
                chosen(fields, "rows"),
                one.getOrDefault("until-day", ""),
                one.getOrDefault("until-month", ""),
                one.getOrDefault("until-year", ""),
                one.getOrDefault("note", ""));
        return Page.of("returns/hand", faults.titled(model.heading()), SECTION, model)
                .withStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
    }

    private static Set<String> chosen(MultiValueMap<String, String> fields, String name) {
        return new TreeSet<>(fields.getOrDefault(name, List.of()));
    }

    @PostMapping(PARTS)
    Object give(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer) {
        var of = paths.of(specification, organisation, period);
        var draft = open(of, viewer);
        var known = paths.specification(of);
        var one = fields.toSingleValueMap();
        var due = ExtensionController.day(one);
        var columns = chosen(fields, "columns").stream()
                .filter(name -> KeyView.figures(known).stream()
                        .anyMatch(column -> column.name().equals(name)))
                .toList();
        var rows = draft.rows().stream()
                .map(row -> row.number())
                .filter(number -> chosen(fields, "rows").contains(Integer.toString(number)))
                .toList();
        var colleague = parts.colleagues(viewer).stream()
                .filter(user -> Long.toString(user.id()).equals(one.get("colleague")))
                .findFirst();
        var faults = Faults.none();
        if (colleague.isEmpty()) faults = faults.and("colleague", "Choose a colleague");
        if (columns.isEmpty()) faults = faults.and("columns", "Choose at least one column");
        if (rows.isEmpty()) faults = faults.and("rows", "Choose at least one row");
        else if (Parts.isTaken(draft, columns, rows))
            faults = faults.and("rows", "Somebody has one of these figures already: take it back first");
        if (due.isEmpty()) faults = faults.and("until", "Enter the day by which you need it");
        else if (due.get().isBefore(today())) faults = faults.and("until", "The day must not be in the past");
        if (colleague.isEmpty() || due.isEmpty() || faults.any()) return form(viewer, draft, fields, faults);
        parts.give(
                viewer, draft, colleague.get().id(), due.get(), shortened(one.getOrDefault("note", "")), columns, rows);
        return SubmissionController.seeOther(PathReturn.href(of) + "/key");
    }

    @PostMapping(PARTS + "/{part}/take-back")
    Object takeBack(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            @PathVariable String part,
            Viewer viewer) {
        var of = paths.of(specification, organisation, period);
        if (!Numbers.isNumber(part)) throw ReturnsController.notFound();
        parts.takeBack(viewer, open(of, viewer), Long.parseLong(part));
        return SubmissionController.seeOther(PathReturn.href(of) + "/key");
    }

    @GetMapping("/returns/parts/{part}")
    Page show(@PathVariable String part, @RequestParam(defaultValue = "") String done, Viewer viewer) {
        return show(held(part, viewer), Faults.none(), done.equals("saved") ? "Saved." : null);
    }

    private Held held(String part, Viewer viewer) {
        if (!Numbers.isNumber(part)) throw ReturnsController.notFound();
        return parts.find(viewer, Long.parseLong(part)).orElseThrow(ReturnsController::notFound);
    }

    private Page show(Held held, Faults faults, @Nullable String done) {
        var known = paths.specification(held.of());
        var part = held.part();
        var columns = part.columns().stream()
                .flatMap(name -> known.column(name).stream())
                .toList();
        var model = new PartPage(
                List.of(new Link("Home", "/home"), new Link("Your part", "")),
                faults,
                "Your part of " + KeyingController.lower(known.title()) + ", "
                        + held.of().period().label(),
                part.giver() + " asks you for these figures of "
                        + organisations.name(held.of().organisation()) + " by " + Words.weekday(part.dueOn()) + ".",
                part.note(),
                part.isOpen() ? done : "You handed this back. Thank you.",
                part.isOpen(),
                "/returns/parts/" + part.id(),
                columns.stream()
                        .map(column -> new KeyPage.Head(KeyView.label(column)))
                        .toList(),
                part.isOpen() ? view.lines(known, held.draft(), part, faults) : List.of(),
                about(columns));
        return Page.of("returns/part", faults.titled(model.heading()), SECTION, model)
                .withStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
    }

    private static List<KeyPage.About> about(List<Column> columns) {
        return columns.stream()
                .map(column -> new KeyPage.About(KeyView.label(column), column.about()))
                .toList();
    }

    @PostMapping("/returns/parts/{part}")
    Object save(@PathVariable String part, @RequestParam Map<String, String> fields, Viewer viewer) {
        var held = held(part, viewer);
        if (!held.part().isOpen())
            return SubmissionController.seeOther("/returns/parts/" + held.part().id());
        parts.save(viewer, held, KeyView.written(fields));
        if (!fields.getOrDefault("do", "save").equals("back"))
            return SubmissionController.seeOther("/returns/parts/" + held.part().id() + "?done=saved");
        var saved = held(part, viewer);
        var faults = faults(paths.specification(saved.of()), viewer, saved);
        if (faults.any()) return show(saved, faults, null);
        parts.handBack(viewer, saved);
        return SubmissionController.seeOther("/returns/parts/" + saved.part().id());
    }

    private Faults faults(Specification known, Viewer viewer, Held held) {
        var names = view.names(known, held.draft());
        var faults = Faults.none();
        for (var fault : parts.faults(viewer, held))
            faults = faults.and(
                    KeyView.id(fault.row(), fault.column()),
                    KeyView.sentence(known, fault, names.getOrDefault(fault.row(), "")));
        return faults;
    }

    private static String shortened(String text) {
        var plain = text.strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.LONDON));
    }
}
