package chesil.returns.web;

import chesil.access.Viewer;
import chesil.returns.Return;
import chesil.returns.keying.Draft;
import chesil.returns.keying.Drafts;
import chesil.returns.keying.Drafts.Beginning;
import chesil.returns.keying.Drafts.Outcome;
import chesil.returns.keying.Part;
import chesil.returns.specification.Holds;
import chesil.returns.specification.Specification;
import chesil.web.Choice;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keys a return in on a page: every press of a button saves what is there, right or not. */
@Controller
class KeyingController {
    private static final String SECTION = "/returns";
    private static final String KEY = "/returns/{specification}/{organisation}/{period}/key";

    private final PathReturn paths;
    private final Drafts drafts;
    private final KeyView view;
    private final Organisations organisations;

    KeyingController(PathReturn paths, Drafts drafts, KeyView view, Organisations organisations) {
        this.paths = paths;
        this.drafts = drafts;
        this.view = view;
        this.organisations = organisations;
    }

    @GetMapping(KEY)
    Page show(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String done,
            Viewer viewer) {
        var of = keyed(specification, organisation, period);
        return drafts.open(viewer, of)
                .map(draft -> table(draft, Faults.none(), done.equals("saved") ? "Saved. Nothing is sent yet." : null))
                .orElseGet(() -> start(viewer, of, "", Faults.none()));
    }

    private Page start(Viewer viewer, Return of, String beginning, Faults faults) {
        var known = paths.specification(of);
        var earlier = drafts.earlier(viewer, of)
                .map(each -> each.of().period().label())
                .orElse("");
        var beginnings = drafts.beginnings(viewer, of);
        var choices = beginnings.stream().map(each -> choice(each, earlier)).toList();
        var model = new KeyStart(
                way(of, new Link("Key it in", "")),
                faults,
                "Key in " + lower(known.title()) + ", " + of.period().label(),
                organisations.name(of.organisation()),
                !viewer.belongsTo(of.organisation().value()),
                known.about(),
                action(of) + "/start",
                choices,
                beginning.isEmpty() ? id(beginnings.getFirst()) : beginning,
                "/returns/" + of.specification() + "/" + of.organisation() + "/send?period="
                        + of.period().key(),
                PathReturn.href(of) + "/nil");
        return page("returns/keyStart", model.heading(), model, faults);
    }

    private static Choice choice(Beginning beginning, String earlier) {
        return switch (beginning) {
            case KEYS ->
                new Choice(id(beginning), "The rows of " + earlier, "What each row is about; the figures are empty.");
            case FIGURES ->
                new Choice(
                        id(beginning), "The rows of " + earlier + " with their figures", "Change those that changed.");
            case CODES ->
                new Choice(
                        id(beginning), "A row for each that there can be", "Take out those that you do not report on.");
            case EMPTY -> new Choice(id(beginning), "An empty row");
        };
    }

    private static String id(Beginning beginning) {
        return beginning.name().toLowerCase(Locale.ROOT);
    }

    @PostMapping(KEY + "/start")
    Object start(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String beginning,
            Viewer viewer) {
        var of = keyed(specification, organisation, period);
        var chosen = drafts.beginnings(viewer, of).stream()
                .filter(each -> id(each).equals(beginning))
                .findFirst();
        if (chosen.isEmpty()) return start(viewer, of, "", Faults.of("beginning", "Choose which rows to begin with"));
        drafts.start(viewer, of, chosen.get());
        return SubmissionController.seeOther(action(of));
    }

    @PostMapping(KEY)
    Object save(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam Map<String, String> fields,
            Viewer viewer) {
        var of = keyed(specification, organisation, period);
        var open = drafts.open(viewer, of);
        if (open.isEmpty()) return SubmissionController.seeOther(action(of));
        drafts.save(viewer, open.get(), KeyView.written(fields));
        var draft = drafts.open(viewer, of).orElseThrow();
        var asked = fields.getOrDefault("do", "save");
        if (asked.startsWith("out-") && Numbers.isNumber(asked.substring(4)) && asked.length() < 10)
            drafts.takeOut(viewer, draft, Integer.parseInt(asked.substring(4)));
        return switch (asked) {
            case "add" -> added(viewer, draft);
            case "empty" -> {
                drafts.takeOutEmpty(viewer, draft);
                yield SubmissionController.seeOther(action(of) + "?done=saved");
            }
            case "send" -> send(viewer, draft);
            default -> SubmissionController.seeOther(action(of) + "?done=saved");
        };
    }

    private Object added(Viewer viewer, Draft draft) {
        return drafts.addRow(viewer, draft)
                .<Object>map(row -> SubmissionController.seeOther(action(draft.of()) + "/rows/" + row))
                .orElseGet(() -> table(
                        draft,
                        Faults.of("rows", "At most " + Drafts.MOST_ROWS + " rows can be keyed in: send a file"),
                        null));
    }

    private Object send(Viewer viewer, Draft draft) {
        return switch (drafts.send(viewer, draft)) {
            case Outcome.Sent(var id) -> SubmissionController.seeOther("/returns/submissions/" + id);
            case Outcome.Refused(var why) -> table(draft, Faults.of("rows", why), null);
            case Outcome.Faulty(var found) -> {
                var known = paths.specification(draft.of());
                yield table(draft, KeyView.faults(known, draft, found, view.names(known, draft)), null);
            }
        };
    }

    private Page table(Draft draft, Faults faults, @Nullable String done) {
        var of = draft.of();
        var known = paths.specification(of);
        var columns = KeyView.inTable(known);
        var empty = (int)
                draft.rows().stream().filter(row -> Drafts.isEmpty(known, row)).count();
        var model = new KeyPage(
                way(of, new Link("Key it in", "")),
                faults,
                "Key in " + lower(known.title()) + ", " + of.period().label(),
                "For " + organisations.name(of.organisation()) + ". "
                        + (columns.isEmpty() ? "Open each row to fill it in." : "Write the figures of each row.")
                        + " Every button saves what you have written.",
                "Saved " + Words.moment(draft.savedAt()) + " by " + draft.savedBy() + ".",
                done,
                action(of),
                columns.stream()
                        .map(column -> new KeyPage.Head(KeyView.label(column)))
                        .toList(),
                view.lines(known, draft, faults, action(of)),
                known.grain().isEmpty() ? 0 : empty,
                draft.rows().size() < Drafts.MOST_ROWS,
                draft.parts().stream().map(part -> part(of, part)).toList(),
                draft.rows().isEmpty() ? null : action(of) + "/parts",
                columns.stream()
                        .map(column -> new KeyPage.About(KeyView.label(column), column.about()))
                        .toList());
        return page("returns/key", model.heading(), model, faults);
    }

    private static KeyPage.PartLine part(Return of, Part part) {
        var what = part.name() + ": " + Words.count(part.columns().size(), "column", "columns") + " of "
                + Words.rows(part.rows().size()) + ", ";
        var outcome = part.outcome();
        if (outcome == null)
            return new KeyPage.PartLine(
                    what + "asked for by " + Words.day(part.dueOn()),
                    action(of) + "/parts/" + part.id() + "/take-back");
        return new KeyPage.PartLine(
                what
                        + switch (outcome) {
                            case HANDED_BACK -> "handed back";
                            case TAKEN_BACK -> "taken back";
                        },
                null);
    }

    @GetMapping(KEY + "/rows/{row}")
    Page row(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            @PathVariable String row,
            Viewer viewer) {
        var of = keyed(specification, organisation, period);
        var draft = drafts.open(viewer, of).orElseThrow(ReturnsController::notFound);
        return row(draft, number(row), Faults.none());
    }

    private Page row(Draft draft, int number, Faults faults) {
        var row = draft.row(number).orElseThrow(ReturnsController::notFound);
        var known = paths.specification(draft.of());
        var place = draft.rows().indexOf(row) + 1;
        var model = new KeyRowPage(
                way(draft.of(), new Link("Key it in", action(draft.of())), new Link("Row " + place, "")),
                faults,
                "Row " + place + " of " + draft.rows().size(),
                view.name(known, draft.of(), row),
                action(draft.of()) + "/rows/" + number,
                action(draft.of()),
                place == draft.rows().size(),
                view.fields(known, draft, row, faults));
        return page("returns/keyRow", model.heading(), model, faults);
    }

    @PostMapping(KEY + "/rows/{row}")
    Object saveRow(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            @PathVariable String row,
            @RequestParam Map<String, String> fields,
            Viewer viewer) {
        var of = keyed(specification, organisation, period);
        var open = drafts.open(viewer, of).orElseThrow(ReturnsController::notFound);
        var number = number(row);
        drafts.save(viewer, open, KeyView.written(fields));
        var draft = drafts.open(viewer, of).orElseThrow(ReturnsController::notFound);
        var asked = fields.getOrDefault("do", "next");
        if (asked.equals("later")) return SubmissionController.seeOther(action(of) + "?done=saved");
        var faults = KeyView.faults(
                paths.specification(of), drafts.check(viewer, draft).faults(), number);
        if (faults.any()) return row(draft, number, faults);
        return draft.rows().stream()
                .map(each -> each.number())
                .filter(each -> each > number && asked.equals("next"))
                .findFirst()
                .map(next -> SubmissionController.seeOther(action(of) + "/rows/" + next))
                .orElseGet(() -> SubmissionController.seeOther(action(of) + "?done=saved"));
    }

    @PostMapping(KEY + "/drop")
    Object drop(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            Viewer viewer) {
        var of = keyed(specification, organisation, period);
        drafts.open(viewer, of).ifPresent(draft -> drafts.drop(viewer, draft));
        return SubmissionController.seeOther(PathReturn.href(of));
    }

    /** A return of counts: rows about people are never keyed here. */
    private Return keyed(String specification, String organisation, String period) {
        var of = paths.of(specification, organisation, period);
        if (paths.specification(of).holds() == Holds.PEOPLE) throw ReturnsController.notFound();
        return of;
    }

    private static int number(String row) {
        if (!Numbers.isNumber(row) || row.length() > 6) throw ReturnsController.notFound();
        return Integer.parseInt(row);
    }

    private static String action(Return of) {
        return PathReturn.href(of) + "/key";
    }

    private static Page page(String template, String title, Record model, Faults faults) {
        return Page.of(template, faults.titled(title), SECTION, model)
                .withStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
    }

    private List<Link> way(Return of, Link... further) {
        return ways(paths.specification(of), of, further);
    }

    static List<Link> ways(Specification known, Return of, Link... further) {
        var way = new java.util.ArrayList<>(ReturnsController.way(
                new Link(known.title(), "/returns/" + of.specification()),
                new Link(of.period().label(), PathReturn.href(of))));
        way.addAll(List.of(further));
        return way;
    }

    static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }
}
