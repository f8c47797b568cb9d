package chesil.returns.web;

import chesil.access.Viewer;
import chesil.returns.Return;
import chesil.returns.Submissions;
import chesil.returns.keying.NilReturns;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A nil return: one press, on a page that says what it means. */
@Controller
class NilController {
    private static final String NIL = "/returns/{specification}/{organisation}/{period}/nil";

    private final PathReturn paths;
    private final NilReturns nils;
    private final Submissions submissions;
    private final Organisations organisations;

    NilController(PathReturn paths, NilReturns nils, Submissions submissions, Organisations organisations) {
        this.paths = paths;
        this.nils = nils;
        this.submissions = submissions;
        this.organisations = organisations;
    }

    @GetMapping(NIL)
    Page ask(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            Viewer viewer) {
        return ask(viewer, paths.of(specification, organisation, period), Faults.none());
    }

    private Page ask(Viewer viewer, Return of, Faults faults) {
        var known = paths.specification(of);
        var zeros = nils.zeros(viewer, of);
        var who = organisations.name(of.organisation());
        var says = zeros == 0
                ? who + " has nothing to report for " + of.period().label()
                        + ". No figure comes of it; it is counted as heard."
                : who + " observed zero in " + of.period().label() + ": " + Words.rows(zeros)
                        + " of zeros, one for each that it reports on. They count as figures.";
        var standing = submissions
                .current(viewer, of)
                .map(current -> "Submission " + current.number() + " with " + Words.rows(current.acceptedRows())
                        + " counts now. The nil return takes its place; both are kept.")
                .orElse(null);
        var model = new NilPage(
                KeyingController.ways(known, of, new Link("Nil return", "")),
                faults,
                "Send a nil return for " + KeyingController.lower(known.title()) + ", "
                        + of.period().label(),
                says,
                standing,
                PathReturn.href(of) + "/nil",
                PathReturn.href(of) + "/key");
        return Page.of("returns/nil", faults.titled(model.heading()), "/returns", model)
                .withStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
    }

    @PostMapping(NIL)
    Object send(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            Viewer viewer) {
        var of = paths.of(specification, organisation, period);
        return switch (nils.send(viewer, of)) {
            case NilReturns.Outcome.Counts(var id) -> SubmissionController.seeOther("/returns/submissions/" + id);
            case NilReturns.Outcome.Refused(var why) -> ask(viewer, of, Faults.of("nil", why));
        };
    }
}
