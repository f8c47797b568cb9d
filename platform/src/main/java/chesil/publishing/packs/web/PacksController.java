package chesil.publishing.packs.web;

import chesil.access.Audience;
import chesil.access.Viewer;
import chesil.measures.IndicatorId;
import chesil.publishing.packs.IndicatorChange;
import chesil.publishing.packs.IndicatorWords;
import chesil.publishing.packs.Leaf;
import chesil.publishing.packs.MadePack;
import chesil.publishing.packs.PackContents;
import chesil.publishing.packs.PackContents.Part;
import chesil.publishing.packs.PackFormat;
import chesil.publishing.packs.Packs;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.releases.Wording;
import chesil.web.Choice;
import chesil.web.Fact;
import chesil.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Packs: choosing what one holds, having it made, looking at it and downloading it. */
@Controller
class PacksController {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String SECONDS_TO_LOOK_AGAIN = "2";
    private static final int KILO = 1024;

    private final Packs packs;
    private final Releases releases;

    PacksController(Packs packs, Releases releases) {
        this.packs = packs;
        this.releases = releases;
    }

    // --- reading

    @GetMapping("/packs")
    Page list(Viewer viewer) {
        var lines = packs.all(viewer).stream().map(PacksController::line).toList();
        return Page.of("publishing/packs", "Packs", "/releases", new PackPages.ListPage(lines));
    }

    @GetMapping("/packs/{pack}")
    Page pack(Viewer viewer, @PathVariable String pack, HttpServletResponse response) {
        var release = release(viewer, pack);
        var made = packs.of(viewer, release.id()).orElse(null);
        var maker = Packs.mayMake(viewer);
        if (made == null && !maker) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var isBeingMade = made != null && made.state() == MadePack.State.ASKED;
        if (isBeingMade) response.setHeader("Refresh", SECONDS_TO_LOOK_AGAIN);
        var model = new PackPages.PackPage(
                release.name(),
                release.title(),
                about(release),
                isBeingMade,
                state(made),
                made == null ? List.of() : files(release, made),
                made == null
                        ? List.of()
                        : packs.outline(viewer, release.id()).stream()
                                .map(Leaf::title)
                                .toList(),
                maker ? contentsHref(release) : null);
        return Page.of("publishing/pack", "Pack of " + release.name() + ": " + release.title(), "/releases", model);
    }

    @GetMapping("/packs/{pack}/{file}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String pack, @PathVariable String file) {
        var release = release(viewer, pack);
        var format = PackFormat.named(file, number(release)).orElseThrow(PacksController::unknown);
        var bytes = packs.file(release, format).orElseThrow(PacksController::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                // who may have it is asked each time
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(bytes);
    }

    // --- making

    @GetMapping("/releases/{release}/pack")
    Page contents(Viewer viewer, @PathVariable long release, @RequestParam(required = false) @Nullable String saved) {
        var found = releases.find(viewer, release).orElseThrow(PacksController::unknown);
        var choice = packs.choice(viewer, release);
        var made = packs.of(viewer, release);
        var model = new PackPages.ContentsPage(
                release,
                found.name(),
                found.title(),
                parts(choice.audience()),
                choice.chosen().parts().stream().map(Part::id).collect(Collectors.toSet()),
                choice.indicators().stream().map(PacksController::indicator).toList(),
                choice.chosen().indicators().stream().map(IndicatorId::value).collect(Collectors.toSet()),
                choice.isProposed(),
                saved != null,
                Packs.mayChoose(viewer),
                found.frozen(),
                made.isPresent() ? "/packs/" + number(found) : null,
                packs.preview(viewer, release).leaves().stream()
                        .map(Leaf::title)
                        .toList());
        return Page.of("publishing/pack-contents", "Pack of " + found.name() + ": what it holds", "/releases", model);
    }

    @PostMapping("/releases/{release}/pack/contents")
    ResponseEntity<Void> choose(
            Viewer viewer,
            @PathVariable long release,
            @RequestParam(defaultValue = "") List<String> part,
            @RequestParam(defaultValue = "") List<String> indicator) {
        var found = releases.find(viewer, release).orElseThrow(PacksController::unknown);
        packs.choose(viewer, found.id(), chosen(part, indicator));
        return seeOther("/releases/" + release + "/pack?saved=yes");
    }

    @PostMapping("/releases/{release}/pack")
    ResponseEntity<Void> make(Viewer viewer, @PathVariable long release) {
        var found = releases.find(viewer, release).filter(Release::frozen).orElseThrow(PacksController::unknown);
        packs.ask(viewer, release);
        return seeOther("/packs/" + number(found));
    }

    /** What was ticked; a name that we do not know was not. */
    private static PackContents chosen(List<String> parts, List<String> indicators) {
        var known = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) if (parts.contains(part.id())) known.add(part);
        var ids = new LinkedHashSet<IndicatorId>();
        for (var id : indicators) if (chesil.versions.Key.FORM.matcher(id).matches()) ids.add(new IndicatorId(id));
        return new PackContents(known, ids);
    }

    // --- words

    private static List<Choice> parts(Audience audience) {
        var parts = new ArrayList<Choice>();
        for (var part : Part.values()) if (part.isFor(audience)) parts.add(new Choice(part.id(), part.words()));
        return parts;
    }

    private static Choice indicator(IndicatorWords words) {
        var indicator = words.indicator();
        var changed = words.changes().stream().map(IndicatorChange::words).collect(Collectors.joining(" "));
        return new Choice(
                indicator.id().value(),
                indicator.code() + " " + indicator.title(),
                changed.isEmpty() ? "Nothing changed." : changed);
    }

    private static @Nullable String state(@Nullable MadePack made) {
        if (made == null) return "No pack of this release was made yet.";
        return switch (made.state()) {
            case ASKED -> "It is being made. This page looks again by itself.";
            case FAILED ->
                "It could not be made. Have it made again; if it fails again, tell whoever looks after Chesil.";
            case MADE -> null;
        };
    }

    private static List<PackPages.File> files(Release release, MadePack made) {
        return made.files().stream()
                .map(each -> {
                    var name = each.format().fileName(number(release));
                    return new PackPages.File(
                            "/packs/" + number(release) + "/" + name,
                            name,
                            each.format().title(),
                            each.format().program(),
                            size(each.bytes()),
                            each.sha256());
                })
                .toList();
    }

    static String size(long bytes) {
        return bytes < KILO * KILO
                ? Math.max(1, Math.round((double) bytes / KILO)) + " KB"
                : String.format(Locale.UK, "%.1f MB", (double) bytes / (KILO * KILO));
    }

    private static List<Fact> about(Release release) {
        return List.of(
                new Fact("For", audience(release)),
                new Fact("Figures as known on", day(release.knownAt())),
                new Fact("Signed off", release.signedBy() + ", " + day(Objects.requireNonNull(release.signedAt()))));
    }

    private static PackPages.Line line(Release release) {
        return new PackPages.Line(
                "/packs/" + number(release),
                release.name(),
                release.title(),
                audience(release),
                day(Objects.requireNonNull(release.signedAt())));
    }

    private static String audience(Release release) {
        return release.audience() == Audience.PUBLIC ? "The public" : "The board";
    }

    private static String day(Instant moment) {
        return Wording.day(moment.atZone(LONDON).toLocalDate());
    }

    private static String contentsHref(Release release) {
        return "/releases/" + release.id() + "/pack";
    }

    // --- finding

    private Release release(Viewer viewer, String pack) {
        if (!pack.matches("[1-9][0-9]{0,8}")) throw unknown();
        return packs.release(viewer, Integer.parseInt(pack)).orElseThrow(PacksController::unknown);
    }

    private static int number(Release release) {
        return Objects.requireNonNull(release.number(), "a frozen release has a number");
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
