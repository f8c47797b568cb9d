package chesil.releases.web;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.areas.AreaCode;
import chesil.areas.Areas;
import chesil.measures.Commentary;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.measures.MovedLimits;
import chesil.releases.Figure;
import chesil.releases.OwnersWords;
import chesil.releases.Reading;
import chesil.releases.ReadingCharts;
import chesil.releases.Releases;
import chesil.releases.Scorecard;
import chesil.releases.ScorecardRow;
import chesil.releases.Trail;
import chesil.releases.Wording;
import chesil.versions.AsKnown;
import chesil.versions.Put;
import chesil.versions.Version;
import chesil.web.Choice;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Moment;
import chesil.web.Page;
import chesil.web.SignalMark;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The scorecard and the page of each indicator. What is asked for lies in the address, so that a view can be sent on. */
@Controller
class FiguresController {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Releases releases;
    private final Indicators indicators;
    private final OwnersWords words;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;

    FiguresController(
            Releases releases, Indicators indicators, OwnersWords words, Areas areas, Trail trail, Clock clock) {
        this.releases = releases;
        this.indicators = indicators;
        this.words = words;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/scorecard")
    Page scorecard(
            Viewer viewer,
            @RequestParam(defaultValue = Releases.FOOTPRINT) String area,
            @RequestParam(defaultValue = "") String known) {
        var asKnown = asKnown(known);
        return Page.kept(
                "releases/scorecard",
                dated("Scorecard", asKnown),
                "/scorecard",
                List.of(edition(viewer, asKnown), area, known),
                () -> scorecardPage(viewer, area, known, asKnown));
    }

    private ScorecardPage scorecardPage(Viewer viewer, String area, String known, AsKnown asKnown) {
        var scorecard = releases.scorecard(viewer, area, asKnown);
        var bar = bar(viewer, "/scorecard", scorecard, known, scorecardLinks(viewer, area, known));
        var told = releases.toldBefore(scorecard, asKnown);
        return ScorecardPage.of(scorecard, bar, past(viewer, asKnown), trail.at(asKnown), told, scorecard.known());
    }

    @GetMapping("/scorecard/meeting")
    Page meeting(
            Viewer viewer,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = Releases.FOOTPRINT) String area,
            @RequestParam(defaultValue = "") String known) {
        var asKnown = asKnown(known);
        return Page.kept(
                "releases/meeting",
                dated("Scorecard, meeting view", asKnown),
                "/scorecard",
                List.of(edition(viewer, asKnown), outcome, area, known),
                () -> {
                    var scorecard = releases.scorecard(viewer, area, asKnown);
                    var bar = bar(viewer, "/scorecard/meeting", scorecard, known, List.of());
                    return MeetingPage.of(
                            scorecard, bar, outcome, trail.at(asKnown), indicator -> next(indicator, asKnown));
                });
    }

    /** What the owner said is next, of the latest commentary; empty where nothing was said. */
    private String next(Indicator indicator, AsKnown asKnown) {
        return words.commentary(indicator.id(), asKnown).stream()
                .findFirst()
                .flatMap(Version::value)
                .map(Commentary::next)
                .orElse("");
    }

    private static List<Link> scorecardLinks(Viewer viewer, String area, String known) {
        var links = new ArrayList<Link>();
        links.add(new Link("Meeting view", csv("/scorecard/meeting", area, known)));
        if (viewer.isAny(Role.PARTNERSHIP_MANAGER, Role.ANALYST)) links.add(new Link("Revisions", "/revisions"));
        links.add(new Link("Download CSV", csv("/scorecard.csv", area, known)));
        return links;
    }

    /** All that pages of figures depend on beside what is asked for; roles decide which forms there are. */
    private Object edition(Viewer viewer, AsKnown asKnown) {
        return List.of(releases.edition(viewer, asKnown), trail.edition(), viewer.roles(), areas.gazetteer(), today());
    }

    @GetMapping("/scorecard.csv")
    ResponseEntity<byte[]> scorecardAsCsv(
            Viewer viewer,
            @RequestParam(defaultValue = Releases.FOOTPRINT) String area,
            @RequestParam(defaultValue = "") String known) {
        return Csv.answer("scorecard.csv", Csv.scorecard(releases.scorecard(viewer, area, asKnown(known))));
    }

    @GetMapping("/indicators/{indicator}")
    Page indicator(
            Viewer viewer,
            @PathVariable String indicator,
            @RequestParam(defaultValue = Releases.FOOTPRINT) String area,
            @RequestParam(defaultValue = "") String known) {
        var found = indicator(indicator);
        var asKnown = asKnown(known);
        return Page.kept(
                "releases/indicator",
                dated(found.title(), asKnown),
                "/scorecard",
                List.of(edition(viewer, asKnown), found.id(), area, known),
                () -> indicatorPage(viewer, found, area, known, null, null));
    }

    @GetMapping("/indicators/{indicator}/places")
    Page places(Viewer viewer, @PathVariable String indicator, @RequestParam(defaultValue = "") String known) {
        var found = indicator(indicator);
        var asKnown = asKnown(known);
        return Page.kept(
                "releases/places",
                found.title() + ": places",
                "/scorecard",
                List.of(edition(viewer, asKnown), found.id(), known),
                () -> placesPage(viewer, found, asKnown));
    }

    private PlacesPage placesPage(Viewer viewer, Indicator indicator, AsKnown asKnown) {
        return releases.places(viewer, indicator.id(), asKnown)
                .map(places -> PlacesPage.of(indicator, places))
                .orElseGet(() -> PlacesPage.nothing(
                        indicator,
                        Releases.hasPlaces(indicator)
                                ? "There are no figures of small areas yet."
                                : "This indicator is not given for wards, so there are no places to set beside each"
                                        + " other."));
    }

    @GetMapping("/indicators/{indicator}/figures.csv")
    ResponseEntity<byte[]> figuresAsCsv(
            Viewer viewer,
            @PathVariable String indicator,
            @RequestParam(defaultValue = Releases.FOOTPRINT) String area,
            @RequestParam(defaultValue = "") String known) {
        var found = indicator(indicator);
        var scorecard = releases.indicator(viewer, found.id(), area, asKnown(known));
        return Csv.answer(indicator + ".csv", Csv.figures(scorecard.rows().getFirst(), area));
    }

    @PostMapping("/indicators/{indicator}/commentary")
    Object comment(
            Viewer viewer,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "0") int onTopOf) {
        var found = indicator(indicator);
        var row = releases.indicator(viewer, found.id(), Releases.FOOTPRINT, AsKnown.NOW)
                .rows()
                .getFirst();
        var period = row.latest().period();
        var faults = Faults.none();
        if (said.isBlank()) faults = faults.and("said", "Enter what happened");
        if (period == null) faults = faults.and("said", "There is no figure to comment on yet");
        if (!faults.any()) {
            var commentary =
                    new Commentary(found.id(), Objects.requireNonNull(period), said.strip(), orNull(why), orNull(next));
            var put = words.comment(viewer, commentary, onTopOf);
            if (put instanceof Put.Overtaken<Commentary>(var by)) {
                faults = faults.and("said", by.author() + " wrote meanwhile. Read that, then save yours.");
            } else {
                return seeOther("/indicators/" + indicator + "#commentary");
            }
        }
        var form = new IndicatorPage.CommentForm(said, why, next, current(found), faults);
        return page(viewer, found, Releases.FOOTPRINT, "", form, null).withStatus(HttpStatus.BAD_REQUEST.value());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @PostMapping("/indicators/{indicator}/limits")
    Object moveLimits(
            Viewer viewer,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason) {
        var found = indicator(indicator);
        var start = day(from.length() == "2026-02".length() ? from + "-01" : from);
        var faults = Faults.none();
        if (start.isEmpty()) faults = faults.and("from", "Enter the first month under the new limits");
        if (reason.isBlank()) faults = faults.and("reason", "Enter why the limits are moved: everyone can read it");
        if (faults.any()) {
            var form = new IndicatorPage.MoveForm(from, reason, faults);
            return page(viewer, found, Releases.FOOTPRINT, "", null, form).withStatus(HttpStatus.BAD_REQUEST.value());
        }
        var first = found.grain().startOf(start.orElseThrow());
        var moved = new MovedLimits(found.id(), first, reason.strip());
        words.moveLimits(viewer, moved);
        return seeOther("/indicators/" + indicator + "#chart");
    }

    private Page page(
            Viewer viewer,
            Indicator indicator,
            String area,
            String known,
            IndicatorPage.@Nullable CommentForm comment,
            IndicatorPage.@Nullable MoveForm move) {
        var title = (comment != null && comment.faults().any())
                        || (move != null && move.faults().any())
                ? "Error: "
                : "";
        return Page.of(
                "releases/indicator",
                title + dated(indicator.title(), asKnown(known)),
                "/scorecard",
                indicatorPage(viewer, indicator, area, known, comment, move));
    }

    private IndicatorPage indicatorPage(
            Viewer viewer,
            Indicator indicator,
            String area,
            String known,
            IndicatorPage.@Nullable CommentForm comment,
            IndicatorPage.@Nullable MoveForm move) {
        var asKnown = asKnown(known);
        var scorecard = releases.indicator(viewer, indicator.id(), area, asKnown);
        var row = scorecard.rows().getFirst();
        var reading = row.reading();
        var places = trail.at(asKnown);
        var place = places.of(indicator.id());
        var goal = reading == null ? null : reading.goal();
        var owner = goal == null ? null : places.nameOf(goal.owner());
        var moved = words.movedLimits(indicator.id(), asKnown);
        var reasons = new HashMap<LocalDate, String>();
        moved.forEach(each -> each.value().ifPresent(one -> reasons.put(one.from(), one.reason())));
        var remarks = remarks(indicator, owner, asKnown);
        var happened = place.map(Trail.Place::happened).orElse(List.of());
        var isShown = reading != null && !reading.judgement().marks().isEmpty();
        return new IndicatorPage(
                indicator,
                place.map(Trail.Place::theme).orElse(null),
                indicator.code() + " · " + RowView.kind(indicator).toLowerCase(Locale.UK),
                RowView.of(row, scorecard.known()),
                IndicatorPage.counted(indicator, row.latest()),
                interval(indicator, row),
                reading == null ? "" : IndicatorPage.signalSays(indicator, reading),
                reading == null ? "" : IndicatorPage.targetSays(indicator, reading),
                IndicatorPage.beside(indicator, reading),
                bar(viewer, "/indicators/" + indicator.id(), scorecard, known, links(viewer, indicator, area, known)),
                past(viewer, asKnown),
                isShown ? chartTitle(row) : "Nothing to draw",
                indicator.title() + ", " + IndicatorPage.areaOr(area, this::areaName) + ", by "
                        + (indicator.chart().kind().byEvents()
                                ? "event"
                                : indicator.grain().name().toLowerCase(Locale.ROOT))
                        + ", " + ReadingCharts.charted(indicator),
                caption(indicator, reading),
                isShown ? ReadingCharts.chart(indicator, Objects.requireNonNull(reading), reasons, happened) : null,
                IndicatorPage.columns(indicator),
                reading == null ? List.of() : IndicatorPage.lines(indicator, reading, happened),
                reading == null ? List.of() : IndicatorPage.notes(reading),
                Optional.ofNullable(releases.toldBefore(scorecard, asKnown).get(indicator.id()))
                        .map(told -> IndicatorPage.revised(indicator, told))
                        .orElse(null),
                IndicatorPage.capital(ReadingCharts.charted(indicator)),
                reading == null ? List.of() : IndicatorPage.between(indicator, reading),
                reading == null ? List.of() : IndicatorPage.splits(indicator, reading, this::areaName),
                IndicatorPage.definition(indicator, owner, reading),
                IndicatorPage.assumptions(indicator),
                why(place),
                remarks.isEmpty() ? List.of() : remarks.subList(0, 1),
                remarks.isEmpty() ? List.of() : remarks.subList(1, remarks.size()),
                moved.stream()
                        .map(each -> new IndicatorPage.Moved(
                                Wording.longPeriod(
                                        indicator, each.value().orElseThrow().from()),
                                each.value().orElseThrow().reason(),
                                each.author(),
                                london(each.from(), DAY)))
                        .toList(),
                follow(viewer, indicator, row, area, asKnown),
                OwnersWords.mayComment(viewer),
                OwnersWords.mayMoveLimits(viewer),
                comment == null
                        ? new IndicatorPage.CommentForm("", "", "", current(indicator), Faults.none())
                        : comment,
                move == null ? new IndicatorPage.MoveForm("", "", Faults.none()) : move);
    }

    private static List<Link> links(Viewer viewer, Indicator indicator, String area, String known) {
        var links = new ArrayList<Link>();
        var place = "/indicators/" + indicator.id();
        if (viewer.audience() == Audience.INSIDE && Releases.hasPlaces(indicator)) {
            links.add(new Link("Places beside each other", place + "/places"));
        }
        links.add(new Link("Download CSV", csv(place + "/figures.csv", area, known)));
        return links;
    }

    private static String interval(Indicator indicator, ScorecardRow row) {
        if (!(row.latest() instanceof Figure.Shown)) return "";
        var interval = IndicatorPage.interval(indicator, row.latest());
        return interval.equals("–") ? "A full count, without an interval" : "95% interval " + interval;
    }

    private static String chartTitle(ScorecardRow row) {
        var reading = Objects.requireNonNull(row.reading());
        var signal = chesil.releases.ReadingMarks.signal(row.indicator(), reading);
        var title = row.indicator().title();
        var oftener = signal.way() == SignalMark.Way.FALLING;
        return switch (signal.kind()) {
            case IMPROVING, CONCERN, CHANGED ->
                row.indicator().chart().kind().byEvents()
                        ? title + (oftener ? " come oftener, beyond chance" : " come less often, beyond chance")
                        : title
                                + (signal.way() == SignalMark.Way.FALLING
                                        ? " fell beyond chance"
                                        : " rose beyond chance");
            case NO_SIGNAL ->
                title + ": " + (reading.late() ? "the latest figure is late" : "no change that is more than chance");
            case TOO_FEW -> title + ": too few points to judge yet";
            case MODELLED -> title + ": an estimate for each year";
        };
    }

    private static String caption(Indicator indicator, @Nullable Reading reading) {
        if (reading == null) return "";
        if (indicator.chart().kind().byEvents()) return ReadingCharts.caption(indicator, reading) + source(indicator);
        var said = new StringBuilder(
                switch (indicator.uncertainty()) {
                    case NONE -> "A full count, without intervals. ";
                    case POISSON -> "Vertical bars: 95% interval (Byar; exact under 10). ";
                    case WILSON -> "Vertical bars: 95% interval (Wilson). ";
                    case SIMULATED -> "Vertical bars: 95% of the draws from the assumptions. ";
                });
        var hasBand = reading.judgement().marks().stream()
                .anyMatch(mark -> mark.limits().available());
        said.append(
                hasBand
                        ? "Grey band: usual range (" + indicator.chart().kind().title() + ")."
                        : "No usual range is drawn.");
        return said + source(indicator);
    }

    private static String source(Indicator indicator) {
        return " Source: returns " + String.join(", ", indicator.sources()) + ".";
    }

    private static List<Moment> why(Optional<Trail.Place> place) {
        return place.map(found -> {
                    var moments = new ArrayList<Moment>();
                    moments.add(new Moment("Theme", found.theme().name()));
                    moments.add(new Moment("Outcome", found.outcome()));
                    if (found.objective() != null) moments.add(new Moment("Objective", found.objective()));
                    if (found.group() != null) moments.add(new Moment("Delivery group", found.group()));
                    for (var intervention : found.interventions())
                        moments.add(new Moment(intervention.text(), intervention.href(), "Intervention"));
                    return List.<Moment>copyOf(moments);
                })
                .orElse(List.of(new Moment("Not in the strategy", "No outcome names this indicator.")));
    }

    private List<IndicatorPage.Remark> remarks(Indicator indicator, @Nullable String owner, AsKnown asKnown) {
        return words.commentary(indicator.id(), asKnown).stream()
                .map(version -> IndicatorPage.remark(
                        version, indicator, owner == null ? "" : owner, london(version.from(), DAY)))
                .toList();
    }

    private int current(Indicator indicator) {
        return words.commentary(indicator.id(), AsKnown.NOW).stream()
                .mapToInt(Version::number)
                .findFirst()
                .orElse(0);
    }

    /** Six steps from the figure to its rows; those beyond a viewer's role are named and closed. */
    private List<IndicatorPage.Step> follow(
            Viewer viewer, Indicator indicator, ScorecardRow row, String area, AsKnown asKnown) {
        var steps = new ArrayList<IndicatorPage.Step>();
        if (!(row.latest() instanceof Figure.Shown shown)) return steps;
        var inside = viewer.audience() == Audience.INSIDE;
        var period = shown.period();
        var revisions = releases.revisions(viewer, indicator.id(), area, period);
        var figure = new ArrayList<>(List.of(shown.text() + ", " + Wording.longPeriod(indicator, period)));
        revisions.stream().findFirst().ifPresent(latest -> figure.add("Known since " + london(latest.at(), MOMENT)));
        if (revisions.size() > 1)
            figure.add(counted(revisions.size() - 1, "earlier version is kept", "earlier versions are kept"));
        steps.add(new IndicatorPage.Step("Figure", figure, List.of(), null));
        var counted = IndicatorPage.counted(indicator, shown);
        steps.add(new IndicatorPage.Step(
                "Measure",
                List.of(
                        counted,
                        indicator.id() + ", version "
                                + (row.reading() == null
                                        ? indicator.version()
                                        : row.reading().version())),
                List.of(new Link("Read the rule", "#definition")),
                null));
        var forBoard = viewer.audience() == Audience.PUBLIC ? "Shown to the board and to those inside." : null;
        var contributions = releases.contributions(viewer, indicator.id(), area, period, asKnown);
        var rows = contributions.stream().mapToInt(each -> each.rows()).sum();
        steps.add(new IndicatorPage.Step(
                "Observation",
                forBoard != null
                        ? List.of()
                        : List.of(
                                inside
                                        ? "Worked out from "
                                                + counted(contributions.size(), "submission", "submissions") + " and "
                                                + counted(rows, "row", "rows") + " of "
                                                + (contributions.size() == 1 ? "it" : "them")
                                        : "Worked out from the returns below"),
                List.of(),
                forBoard));
        steps.add(new IndicatorPage.Step(
                "Returns", forBoard == null ? indicator.sources() : List.of(), List.of(), forBoard));
        var opens = viewer.isAny(Role.PARTNERSHIP_MANAGER, Role.ANALYST);
        var closed = opens ? null : "Shown to the partnership manager, to analysts and to the partner that sent them.";
        steps.add(new IndicatorPage.Step(
                "Submissions",
                List.of(),
                !opens
                        ? List.of()
                        : contributions.stream()
                                .map(each -> new Link(
                                        "Submission " + each.submission() + ": " + counted(each.rows(), "row", "rows")
                                                + " counted",
                                        "/returns/submissions/" + each.submission()))
                                .toList(),
                closed));
        steps.add(new IndicatorPage.Step(
                "Rows",
                opens ? List.of("Each submission's page lists its rows as they were sent") : List.of(),
                List.of(),
                closed));
        return steps;
    }

    private static String counted(int many, String one, String more) {
        return String.format(Locale.UK, "%,d %s", many, many == 1 ? one : more);
    }

    private ScorecardPage.ViewBar bar(
            Viewer viewer, String action, Scorecard scorecard, String known, List<Link> links) {
        var choices = new ArrayList<>(List.of(new Choice(Releases.FOOTPRINT, "Whole partnership area")));
        var only = scorecard.rows().size() == 1 ? scorecard.rows().getFirst().indicator() : null;
        var codes = only == null
                ? releases
                        .areas(
                                viewer,
                                indicators.all().stream()
                                        .filter(each -> each.levels().contains(Indicator.AreaLevel.LOCAL_AUTHORITY))
                                        .map(Indicator::id)
                                        .toList())
                        .stream()
                        .filter(FiguresController::isCouncil)
                        .sorted()
                        .toList()
                : releases.areas(viewer, only.id()).stream()
                        .filter(code -> !code.startsWith("E01"))
                        .toList();
        codes.forEach(code -> choices.add(new Choice(code, areaName(code))));
        return new ScorecardPage.ViewBar(
                action, choices, scorecard.area(), known, IndicatorPage.audience(scorecard.shownTo()), links);
    }

    private static boolean isCouncil(String code) {
        return code.startsWith("E06") || code.startsWith("E07") || code.startsWith("E08") || code.startsWith("E09");
    }

    private String areaName(String code) {
        if (!AreaCode.isCode(code)) return "Whole partnership area";
        return areas.gazetteer()
                .find(new AreaCode(code))
                .map(area -> area.name())
                .orElse(code);
    }

    private Indicator indicator(String id) {
        try {
            return indicators.find(new IndicatorId(id)).orElseThrow(FiguresController::unknown);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private @Nullable String past(Viewer viewer, AsKnown asKnown) {
        if (!(asKnown instanceof AsKnown.On(var at))) return null;
        var revised = releases.revisedSince(viewer, at);
        var said = revised == 0
                ? "No figure was revised since."
                : revised + (revised == 1 ? " figure was revised later." : " figures were revised later.");
        var yardsticks = releases.yardsticksChangedSince(at);
        if (yardsticks == 0) return said;
        return said + " " + yardsticks
                + (yardsticks == 1
                        ? " target or limit was changed later, and is shown as it was."
                        : " targets and limits were changed later, and are shown as they were.");
    }

    private static String dated(String title, AsKnown asKnown) {
        return asKnown instanceof AsKnown.On(var at) ? "As known on " + london(at, DAY) + ": " + title : title;
    }

    static AsKnown asKnown(String known) {
        return day(known).map(AsKnown::atTheEndOf).orElse(AsKnown.NOW);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static String csv(String path, String area, String known) {
        return path + "?area=" + area + (known.isEmpty() ? "" : "&known=" + known);
    }

    private LocalDate today() {
        return clock.instant().atZone(LONDON).toLocalDate();
    }

    private static String london(Instant at, DateTimeFormatter format) {
        return at.atZone(LONDON).format(format);
    }

    private static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
