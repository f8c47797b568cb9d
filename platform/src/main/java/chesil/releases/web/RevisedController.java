package chesil.releases.web;

import chesil.access.Audience;
import chesil.access.Viewer;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.releases.ToldBefore;
import chesil.releases.Trail;
import chesil.releases.Wording;
import chesil.returns.Returns;
import chesil.returns.Revisions;
import chesil.returns.Submission;
import chesil.versions.AsKnown;
import chesil.web.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of revisions, for who has to answer for what the board was told. */
@Controller
class RevisedController {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final int MOST_FILES = 50, MOST_FIGURES = 100;

    private final Releases releases;
    private final Indicators indicators;
    private final Revisions revisions;
    private final Returns returns;
    private final Trail trail;

    RevisedController(Releases releases, Indicators indicators, Revisions revisions, Returns returns, Trail trail) {
        this.releases = releases;
        this.indicators = indicators;
        this.revisions = revisions;
        this.returns = returns;
        this.trail = trail;
    }

    @GetMapping("/revisions")
    Page revisions(Viewer viewer) {
        var scorecard = releases.scorecard(viewer, Releases.FOOTPRINT, AsKnown.NOW);
        var model = new RevisedPage(
                latestToTheBoard(viewer).map(RevisedController::told).orElse(null),
                told(releases.toldBefore(scorecard, AsKnown.NOW)),
                files(viewer),
                replaced(viewer));
        return Page.of("releases/revised", "Revisions", "/releases", model);
    }

    private Optional<Release> latestToTheBoard(Viewer viewer) {
        return releases.all(viewer).stream()
                .filter(release -> release.frozen() && release.audience() == Audience.BOARD)
                .findFirst();
    }

    private static RevisedPage.Told told(Release release) {
        var signed = release.signedAt();
        return new RevisedPage.Told(
                release.name() + ", " + release.title(),
                "/releases/" + release.id(),
                signed == null ? "" : MOMENT.format(signed));
    }

    private List<RevisedPage.Line> told(Map<IndicatorId, ToldBefore> told) {
        var lines = new ArrayList<RevisedPage.Line>();
        for (var indicator : indicators.all()) {
            var before = told.get(indicator.id());
            if (before == null) continue;
            for (var figure : before.figures())
                lines.add(new RevisedPage.Line(
                        indicator.title(),
                        "/indicators/" + indicator.id() + "#revised",
                        Wording.longPeriod(indicator, figure.period()),
                        figure.before().text(),
                        figure.now().text(),
                        ""));
        }
        return lines;
    }

    private List<RevisedPage.File> files(Viewer viewer) {
        var places = trail.at(AsKnown.NOW);
        return revisions.latest(viewer, MOST_FILES).stream()
                .map(submission -> file(
                        submission, places.nameOf(submission.of().organisation().value())))
                .toList();
    }

    private RevisedPage.File file(Submission submission, String partner) {
        var of = submission.of();
        var title = returns.specification(of.specification().value())
                .map(specification -> specification.title())
                .orElse(of.specification().value());
        var effect = submission.accepted();
        var href = "/returns/submissions/" + submission.id();
        return new RevisedPage.File(
                title + ", " + of.period().label() + ": submission " + submission.number(),
                href,
                partner,
                effect == null ? "" : moment(effect.at()),
                href + "/changes");
    }

    private List<RevisedPage.Line> replaced(Viewer viewer) {
        return releases.replaced(viewer, MOST_FIGURES).stream()
                .flatMap(each -> indicators.find(each.indicator()).stream()
                        .map(indicator -> new RevisedPage.Line(
                                indicator.title(),
                                "/indicators/" + indicator.id(),
                                Wording.longPeriod(indicator, each.period()),
                                Wording.value(indicator, each.before()),
                                Wording.value(indicator, each.after()),
                                moment(each.at()))))
                .toList();
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
