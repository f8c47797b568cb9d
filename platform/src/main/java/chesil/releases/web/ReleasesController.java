package chesil.releases.web;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.releases.Figure;
import chesil.releases.Reading;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.releases.Wording;
import chesil.web.Choice;
import chesil.web.Faults;
import chesil.web.Page;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Drafting, previewing and signing off what board and public get; and the ledger of all that they got. */
@Controller
class ReleasesController {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Releases releases;
    private final Indicators indicators;

    ReleasesController(Releases releases, Indicators indicators) {
        this.releases = releases;
        this.indicators = indicators;
    }

    @GetMapping("/releases")
    Page list(Viewer viewer) {
        var all = releases.all(viewer);
        var model = new ReleasePages.ListPage(
                all.stream()
                        .filter(each -> !each.frozen())
                        .map(ReleasesController::line)
                        .toList(),
                all.stream()
                        .filter(Release::frozen)
                        .map(ReleasesController::line)
                        .toList(),
                viewer.is(Role.PARTNERSHIP_MANAGER));
        return Page.of("releases/list", "Releases", "/releases", model);
    }

    @GetMapping("/releases/draft")
    Page draftForm() {
        var all = choices().stream().map(Choice::value).collect(java.util.stream.Collectors.toSet());
        return draftPage(new ReleasePages.DraftPage("", "board", "", choices(), all, Faults.none()));
    }

    @PostMapping("/releases")
    Object draft(
            Viewer viewer,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "board") String audience,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") List<String> indicator) {
        var faults = Faults.none();
        if (title.isBlank()) faults = faults.and("title", "Enter what the release is for");
        if (!audience.equals("board") && !audience.equals("public"))
            faults = faults.and("audience", "Choose for whom it is");
        var chosen = indicator.stream()
                .filter(id -> choices().stream().anyMatch(each -> each.value().equals(id)))
                .toList();
        if (chosen.isEmpty()) faults = faults.and("indicator", "Choose an indicator at least");
        if (faults.any()) {
            var form = new ReleasePages.DraftPage(title, audience, known, choices(), Set.copyOf(chosen), faults);
            return draftPage(form).withStatus(HttpStatus.BAD_REQUEST.value());
        }
        var id = releases.draft(
                viewer,
                audience.equals("public") ? Audience.PUBLIC : Audience.BOARD,
                title,
                chosen.stream().map(IndicatorId::new).toList(),
                FiguresController.asKnown(known));
        return seeOther("/releases/" + id);
    }

    @GetMapping("/releases/{release}")
    Page release(Viewer viewer, @PathVariable long release) {
        var found = find(viewer, release);
        var content = releases.content(viewer, release);
        var signer = viewer.isAny(Role.SENIOR_RESPONSIBLE_OWNER, Role.PARTNERSHIP_MANAGER);
        var isDraft = found.state() == Release.State.DRAFT;
        var model = new ReleasePages.ReleasePage(
                found,
                IndicatorPage.audience(found.audience()),
                MOMENT.format(found.knownAt()),
                found.draftedBy() + ", " + MOMENT.format(found.draftedAt()),
                found.signedAt() == null ? null : found.signedBy() + ", " + MOMENT.format(found.signedAt()),
                Releases.hidden(content),
                content.stream()
                        .filter(reading -> reading.area().equals(Releases.FOOTPRINT))
                        .map(this::shown)
                        .toList(),
                isDraft && signer,
                isDraft && viewer.is(Role.PARTNERSHIP_MANAGER),
                signer ? "/releases/" + release + "/pack" : null);
        return Page.of("releases/release", found.name() + ": " + found.title(), "/releases", model);
    }

    @PostMapping("/releases/{release}/sign-off")
    Object signOff(Viewer viewer, @PathVariable long release) {
        find(viewer, release);
        releases.signOff(viewer, release);
        return seeOther("/releases/" + release);
    }

    @PostMapping("/releases/{release}/discard")
    Object discard(Viewer viewer, @PathVariable long release) {
        find(viewer, release);
        releases.discard(viewer, release);
        return seeOther("/releases");
    }

    private Release find(Viewer viewer, long release) {
        return releases.find(viewer, release).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ReleasePages.Shown shown(Reading reading) {
        var indicator = indicators.get(reading.indicator());
        var figures = reading.figures();
        var latest = reading.latest();
        var period = latest.period();
        return new ReleasePages.Shown(
                indicator.code(),
                indicator.title(),
                RowView.value(indicator, latest),
                period == null ? "" : Wording.period(indicator, period),
                (int) figures.stream()
                        .filter(Figure.Suppressed.class::isInstance)
                        .count(),
                figures.size());
    }

    private List<Choice> choices() {
        return indicators.all().stream().map(ReleasesController::choice).toList();
    }

    private static Choice choice(Indicator indicator) {
        var only = indicator.widest() == Audience.BOARD ? "Board only: left out of a release for the public" : null;
        return new Choice(indicator.id().value(), indicator.code() + " " + indicator.title(), only);
    }

    private static Page draftPage(ReleasePages.DraftPage form) {
        return Page.of("releases/draft", form.faults().titled("Draft a release"), "/releases", form);
    }

    private static ReleasePages.Line line(Release release) {
        return new ReleasePages.Line(
                "/releases/" + release.id(),
                release.name(),
                release.title(),
                IndicatorPage.audience(release.audience()),
                MOMENT.format(release.knownAt()),
                release.signedBy() == null ? release.draftedBy() : release.signedBy(),
                release.chosen().size());
    }

    private static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
