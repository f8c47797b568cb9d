package chesil.returns.web;

import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.history.Reliability;
import chesil.returns.history.Sending;
import chesil.returns.history.Stories;
import chesil.web.Fact;
import chesil.web.Link;
import chesil.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was done about a return, and how reliably a partner sends. */
@Controller
class HistoryController {
    private static final String SECTION = "/returns";

    private final PathReturn paths;
    private final Stories stories;
    private final Reliability reliability;
    private final Organisations organisations;

    HistoryController(PathReturn paths, Stories stories, Reliability reliability, Organisations organisations) {
        this.paths = paths;
        this.stories = stories;
        this.reliability = reliability;
        this.organisations = organisations;
    }

    @GetMapping("/returns/{specification}/{organisation}/{period}/story")
    Page story(
            @PathVariable String specification,
            @PathVariable String organisation,
            @PathVariable String period,
            Viewer viewer) {
        var of = paths.of(specification, organisation, period);
        var known = paths.specification(of);
        var names = organisations.names();
        var lines = stories.of(viewer, of).stream()
                .map(line -> new Fact(Words.moment(line.at()), said(line, names)))
                .toList();
        var heading = "Who did what: " + KeyingController.lower(known.title()) + ", "
                + of.period().label();
        var model = new StoryPage(KeyingController.ways(known, of, new Link("Who did what", "")), heading, lines);
        return Page.of("returns/story", heading, SECTION, model);
    }

    private static String said(Stories.Line line, Map<OrganisationId, String> names) {
        var organisation = line.organisation();
        var from = organisation == null
                ? ""
                : " (" + names.getOrDefault(new OrganisationId(organisation), organisation)
                        + (line.onBehalf() ? ", on behalf of the partner" : "") + ")";
        var number = line.submission();
        return (line.by() == null ? "Chesil" : line.by()) + from + " "
                + did(line, number == null ? "the return" : "submission " + number) + ".";
    }

    private static String did(Stories.Line line, String what) {
        var detail = line.detail();
        return switch (line.action()) {
            case "returns.keying-started" -> "began to key it in";
            case "returns.keying-dropped" -> "forgot what was keyed in";
            case "returns.part-given" -> "handed a part of it to a colleague, due " + detail.getOrDefault("due", "");
            case "returns.part-handed-back" -> "handed a part back";
            case "returns.part-taken-back" -> "took a part back";
            case "returns.extension-asked" -> "asked for " + detail.getOrDefault("until", "a later day");
            case "returns.extension-granted" -> "granted " + detail.getOrDefault("until", "a later day");
            case "returns.extension-refused" -> "refused " + detail.getOrDefault("until", "a later day");
            case "returns.filled-in" ->
                "filled it in from an " + detail.getOrDefault("kind", "e-mail") + " of "
                        + detail.getOrDefault("dated", "");
            case "returns.filled-in-confirmed" -> "confirmed " + what;
            case "returns.submission-sent" -> "sent " + what;
            case "returns.submission-accepted" ->
                "accepted " + what + " with " + detail.getOrDefault("rows", "its") + " rows";
            case "returns.submission-withdrawn" -> "took " + what + " back";
            case "returns.file-destroyed" -> "had the file of " + what + " destroyed";
            case "returns.value-confirmed" -> "confirmed an unusual value of " + what;
            default -> line.action().replace("returns.", "").replace('-', ' ') + ", " + what;
        };
    }

    @GetMapping("/returns/reliability/{organisation}")
    Page reliability(@PathVariable String organisation, Viewer viewer) {
        if (!organisation.matches("[a-z0-9]+(-[a-z0-9]+)*")) throw ReturnsController.notFound();
        var partner = new OrganisationId(organisation);
        if (!organisations.isKnown(partner)) throw ReturnsController.notFound();
        var quarters = reliability.of(viewer, partner);
        var own = viewer.belongsTo(organisation);
        var late = new ArrayList<ReliabilityPage.Late>();
        for (var quarter : quarters) quarter.sendings().forEach(sending -> add(late, sending));
        var model = new ReliabilityPage(
                ReturnsController.way(new Link("How reliably", "")),
                "How reliably " + organisations.name(partner) + " sends",
                own
                        ? "You see this first. The partnership manager sees a quarter once you have looked at it after its"
                                + " end, or when the next quarter is over."
                        : "The quarters that the partner has seen, or has had a quarter to look at.",
                quarters.stream()
                        .map(each -> new ReliabilityPage.Line(
                                each.quarter().label(),
                                each.due(),
                                each.in(),
                                each.onTime(),
                                each.firstTimeRight(),
                                each.revised()))
                        .toList(),
                late);
        return Page.of("returns/reliability", model.heading(), SECTION, model);
    }

    private static void add(List<ReliabilityPage.Late> late, Sending sending) {
        if (sending.onTime() && sending.firstTimeRight() && !sending.revised()) return;
        var what = new ArrayList<String>();
        if (!sending.in()) what.add("not in");
        else if (!sending.onTime()) what.add("late");
        if (sending.in() && !sending.firstTimeRight()) what.add("not right the first time");
        if (sending.revised()) what.add("revised");
        late.add(new ReliabilityPage.Late(
                sending.due().name(), PathReturn.href(sending.due().of()), String.join(", ", what)));
    }
}
