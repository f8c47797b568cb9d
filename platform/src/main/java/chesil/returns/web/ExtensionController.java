package chesil.returns.web;

import chesil.access.Viewer;
import chesil.returns.Extension;
import chesil.returns.Extensions;
import chesil.returns.Return;
import chesil.returns.Returns;
import chesil.web.Fact;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Page;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A later day for a return: its sender asks, the manager decides. */
@Controller
class ExtensionController {
    private static final String ASK = "/returns/{specification}/{organisation}/{period}/extension";
    private static final int LONGEST = 500;

    private final PathReturn paths;
    private final Returns returns;
    private final Extensions extensions;
    private final Organisations organisations;
    private final Clock clock;

    ExtensionController(
            PathReturn paths, Returns returns, Extensions extensions, Organisations organisations, Clock clock) {
        this.paths = paths;
        this.returns = returns;
        this.extensions = extensions;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping(ASK)
    Page form(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            Viewer viewer) {
        return form(viewer, paths.of(specification, organisation, period), Map.of(), Faults.none());
    }

    private Page form(Viewer viewer, Return of, Map<String, String> fields, Faults faults) {
        var due = returns.find(viewer, of);
        var asked = extensions.of(viewer, of);
        var model = new ExtensionPage(
                KeyingController.ways(paths.specification(of), of, new Link("A later day", "")),
                faults,
                "Ask for a later day: " + due.name(),
                organisations.name(of.organisation()) + ". It is due " + Words.weekday(due.dueOn()) + ".",
                PathReturn.href(of) + "/extension",
                asked.stream().noneMatch(Extension::isOpen),
                fields.getOrDefault("until-day", ""),
                fields.getOrDefault("until-month", ""),
                fields.getOrDefault("until-year", ""),
                fields.getOrDefault("reason", ""),
                asked.stream().map(ExtensionController::fact).toList());
        return Page.of("returns/extension", faults.titled(model.heading()), "/returns", model)
                .withStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
    }

    private static Fact fact(Extension each) {
        var answer = each.answer();
        var said = answer == null
                ? "not decided yet"
                : (answer.granted() ? "granted by " : "refused by ") + answer.by() + ", "
                        + Words.shortMoment(answer.at())
                        + (answer.words().isEmpty() ? "" : ": " + answer.words());
        return new Fact(
                Words.shortMoment(each.askedAt()),
                each.asker() + " asked for " + Words.day(each.until()) + ": " + each.reason() + " (" + said + ")");
    }

    @PostMapping(ASK)
    Object ask(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam Map<String, String> fields,
            Viewer viewer) {
        var of = paths.of(specification, organisation, period);
        var until = day(fields);
        var reason = shortened(fields.getOrDefault("reason", ""));
        var faults = Faults.none();
        if (until.isEmpty()) faults = faults.and("until", "Enter the day by which it will be in");
        else {
            var why = extensions.whyNot(viewer, of, until.get(), today());
            if (why.isPresent()) faults = faults.and("until", why.get());
        }
        if (reason.isEmpty()) faults = faults.and("reason", "Say why it will be late");
        if (until.isEmpty() || faults.any()) return form(viewer, of, fields, faults);
        extensions.ask(viewer, of, until.get(), reason);
        return SubmissionController.seeOther(PathReturn.href(of));
    }

    static Optional<LocalDate> day(Map<String, String> fields) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(fields.getOrDefault("until-year", "").strip()),
                    Integer.parseInt(fields.getOrDefault("until-month", "").strip()),
                    Integer.parseInt(fields.getOrDefault("until-day", "").strip())));
        } catch (NumberFormatException | DateTimeException notADay) {
            return Optional.empty();
        }
    }

    @GetMapping("/returns/extensions")
    Page list(Viewer viewer) {
        return list(viewer, Faults.none());
    }

    private Page list(Viewer viewer, Faults faults) {
        var open = extensions.open(viewer);
        var heading = open.isEmpty()
                ? "Nobody asks for a later day"
                : Words.count(open.size(), "later day is asked for", "later days are asked for");
        var asked = open.stream()
                .map(each -> new ExtensionsPage.Asked(
                        "answer-" + each.id(),
                        organisations.name(each.of().organisation()) + ": "
                                + returns.find(viewer, each.of()).name(),
                        PathReturn.href(each.of()),
                        "/returns/extensions/" + each.id(),
                        java.util.List.of(
                                new Fact(
                                        "Due",
                                        Words.day(
                                                returns.find(viewer, each.of()).dueOn())),
                                new Fact("Asked for", Words.day(each.until())),
                                new Fact("Why", each.reason()),
                                new Fact("Asked by", each.asker() + ", " + Words.moment(each.askedAt())))))
                .toList();
        var model = new ExtensionsPage(ReturnsController.way(new Link("Later days", "")), faults, heading, asked);
        return Page.of("returns/extensions", faults.titled(heading), "/returns", model)
                .withStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
    }

    @PostMapping("/returns/extensions/{extension}")
    Object decide(
            @PathVariable String extension,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String decision,
            Viewer viewer) {
        if (!Numbers.isNumber(extension)) throw ReturnsController.notFound();
        var id = Long.parseLong(extension);
        if (extensions.find(viewer, id).isEmpty()) throw ReturnsController.notFound();
        var words = shortened(answer);
        var granted = decision.equals("grant");
        if (!granted && !decision.equals("refuse"))
            return list(viewer, Faults.of("answer-" + id, "Grant it or refuse it"));
        if (!granted && words.isEmpty()) return list(viewer, Faults.of("answer-" + id, "Say why it is refused"));
        extensions.decide(viewer, id, granted, words);
        return SubmissionController.seeOther("/returns/extensions");
    }

    private static String shortened(String text) {
        var plain = text.strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.LONDON));
    }
}
