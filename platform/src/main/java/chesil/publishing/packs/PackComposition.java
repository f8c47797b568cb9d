package chesil.publishing.packs;

import chesil.access.Audience;
import chesil.interventions.Intervention;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.partnership.PartnershipInfo;
import chesil.publishing.packs.IndicatorChange.Kind;
import chesil.publishing.packs.Leaf.Cell;
import chesil.publishing.packs.Leaf.Column;
import chesil.publishing.packs.Leaf.Grid;
import chesil.publishing.packs.Leaf.Lines;
import chesil.publishing.packs.PackContents.Part;
import chesil.releases.Reading;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.releases.Wording;
import chesil.strategy.Theme;
import chesil.strategy.ThemeColour;
import chesil.web.SignalMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a pack together: from what was released and what was known then, to leaves. Pure. */
final class PackComposition {
    private final PackSources from;
    private final Map<IndicatorId, List<Reading>> readings;
    private final Map<IndicatorId, Reading> before;
    private final List<IndicatorWords> indicators;

    private PackComposition(PackSources from) {
        this.from = from;
        this.readings = from.readings().stream()
                .collect(Collectors.groupingBy(Reading::indicator, LinkedHashMap::new, Collectors.toList()));
        this.before = from.readingsBefore().stream()
                .filter(reading -> reading.area().equals(Releases.FOOTPRINT))
                .collect(Collectors.toMap(Reading::indicator, Function.identity()));
        this.indicators = from.indicators().stream()
                .filter(indicator -> whole(indicator.id()).isPresent())
                .map(this::words)
                .toList();
    }

    /** What changed of each indicator of the release, for the choice of contents. */
    static List<IndicatorWords> changes(PackSources from) {
        return new PackComposition(from).indicators;
    }

    static PackComposition over(PackSources from) {
        return new PackComposition(from);
    }

    static Pack of(PackSources from, PackContents contents) {
        return new PackComposition(from).pack(contents);
    }

    private Optional<Reading> whole(IndicatorId id) {
        return readings.getOrDefault(id, List.of()).stream()
                .filter(reading -> reading.area().equals(Releases.FOOTPRINT))
                .findFirst();
    }

    private IndicatorWords words(Indicator indicator) {
        var now = whole(indicator.id()).orElseThrow();
        return new IndicatorWords(
                indicator,
                now,
                theme(indicator.id()).map(Theme::colour).orElse(null),
                IndicatorChange.between(indicator, before.get(indicator.id()), now, from.before() == null),
                from.moved().stream()
                        .filter(each -> each.indicator().equals(indicator.id()))
                        .collect(Collectors.toMap(each -> each.from(), each -> each.reason(), (one, _) -> one)),
                from.release().audience() == Audience.PUBLIC
                        ? null
                        : from.commentary().get(indicator.id()));
    }

    private Optional<Theme> theme(IndicatorId id) {
        return from.strategy().outcomes().stream()
                .filter(outcome -> outcome.indicators().contains(id))
                .findFirst()
                .flatMap(outcome -> from.strategy().theme(outcome.theme()));
    }

    private Pack pack(PackContents asked) {
        var audience = from.release().audience();
        var contents = asked.boundedBy(
                audience, indicators.stream().map(each -> each.indicator().id()).collect(Collectors.toSet()));
        var body = new ArrayList<Leaf>();
        if (contents.has(Part.CHANGES)) body.add(whatChanged());
        if (contents.has(Part.THEMES)) body.addAll(themes());
        indicators.stream()
                .filter(each -> contents.indicators().contains(each.indicator().id()))
                .forEach(each -> body.add(indicator(each)));
        if (contents.has(Part.OPERATIONS)) body.addAll(WorkWords.leaves(from));
        if (contents.has(Part.MONEY)) money().ifPresent(body::add);
        if (contents.has(Part.CHALLENGES)) body.add(challenges());
        if (contents.has(Part.DECISIONS)) decisions().ifPresent(body::add);
        if (contents.has(Part.ACTIONS)) body.add(actions());
        if (contents.has(Part.RISKS)) body.add(risks());
        if (contents.has(Part.REVISIONS)) body.add(revisions());
        body.add(about());
        var leaves = new ArrayList<Leaf>();
        leaves.add(contentsLeaf(body));
        leaves.addAll(body);
        return new Pack(cover(), leaves, new ProgressReport(this).leaves(), data());
    }

    // --- shared with the report

    PackSources sources() {
        return from;
    }

    List<IndicatorWords> indicators() {
        return indicators;
    }

    String partnershipName() {
        return from.partnership().map(PartnershipInfo::name).orElse("The partnership");
    }

    private String area() {
        return from.partnership().map(PartnershipInfo::shortName).orElse("The whole area");
    }

    Pack.Cover cover() {
        var release = from.release();
        var last = from.before();
        return new Pack.Cover(
                partnershipName(),
                release.title(),
                release.audience() == Audience.PUBLIC ? "the public" : "the board",
                Objects.requireNonNullElse(release.number(), 0),
                PackSources.london(release.knownAt()),
                from.day(),
                Objects.requireNonNullElse(release.signedBy(), ""),
                last == null ? "" : since(last));
    }

    private String since(Release last) {
        return last.name() + ", " + last.title() + ", of " + Wording.day(from.since());
    }

    private List<Pack.Data> data() {
        return indicators.stream()
                .map(each -> new Pack.Data(each, footprintFirst(each.indicator().id()), from.areaName()))
                .toList();
    }

    private List<Reading> footprintFirst(IndicatorId id) {
        return readings.getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparing(reading -> !reading.area().equals(Releases.FOOTPRINT)))
                .toList();
    }

    String knownNote() {
        var cover = cover();
        return "Release " + cover.release() + " for " + cover.audience() + ". Figures as known on "
                + Wording.day(cover.known()) + "; everything else as known on " + Wording.day(cover.frozen()) + ".";
    }

    // --- leaves

    private static Leaf contentsLeaf(List<Leaf> body) {
        var rows = new ArrayList<List<Cell>>();
        for (var leaf : body) rows.add(List.of(Cell.of(leaf.title())));
        return new Leaf(
                "Contents",
                "",
                null,
                List.of(new Lines(
                        rows.stream().map(row -> row.getFirst().text()).toList())),
                List.of());
    }

    private Leaf whatChanged() {
        var changed = indicators.stream()
                .filter(each -> !each.changes().isEmpty())
                .sorted(Comparator.comparing(PackComposition::mostPressing).thenComparingInt(PackComposition::order))
                .toList();
        var first = from.before() == null;
        var title = changed.isEmpty()
                ? "Nothing changed since the last pack"
                : first
                        ? changed.size() + " of " + indicators.size() + " indicators stand out"
                        : changed.size() + " of " + indicators.size() + " indicators changed since the last pack";
        var rows = changed.stream()
                .map(each -> List.of(
                        Cell.of(each.indicator().code() + " " + each.indicator().title()),
                        Cell.of(each.signal()),
                        Cell.of(each.changes().stream()
                                .map(IndicatorChange::words)
                                .collect(Collectors.joining(" ")))))
                .toList();
        var blocks = new ArrayList<Leaf.Block>();
        blocks.add(new Lines(List.of(
                first
                        ? "This is the first pack for " + cover().audience() + ": there is none to compare it with."
                        : "Compared with " + cover().since() + ".")));
        if (!rows.isEmpty()) {
            blocks.add(new Grid(
                    "What changed",
                    List.of(
                            Column.words("Indicator", 32),
                            Column.words("Signal", 22),
                            Column.words("What changed", 60)),
                    rows));
        }
        return new Leaf(
                title,
                "",
                null,
                blocks,
                List.of(knownNote(), "A change is called a change only when the chart’s rules find one."));
    }

    private static Kind mostPressing(IndicatorWords words) {
        return words.changes().stream()
                .map(IndicatorChange::kind)
                .min(Comparator.naturalOrder())
                .orElse(Kind.REVISED);
    }

    /** Concerns first. */
    private static int order(IndicatorWords words) {
        return switch (words.signal().kind()) {
            case CONCERN -> 0;
            case CHANGED -> 1;
            case IMPROVING -> 2;
            case NO_SIGNAL, TOO_FEW, MODELLED -> 3;
        };
    }

    private List<Leaf> themes() {
        Map<ThemeColour, List<IndicatorWords>> byTheme = new EnumMap<>(ThemeColour.class);
        var others = new ArrayList<IndicatorWords>();
        for (var each : indicators) {
            var theme = each.theme();
            if (theme == null) others.add(each);
            else byTheme.computeIfAbsent(theme, _ -> new ArrayList<>()).add(each);
        }
        var leaves = new ArrayList<Leaf>();
        for (var theme : from.strategy().themes()) {
            var here = byTheme.getOrDefault(theme.colour(), List.of());
            leaves.add(new Leaf(
                    theme.name() + ": " + signals(here),
                    theme.about(),
                    theme.colour(),
                    here.isEmpty()
                            ? List.of(new Lines(List.of("No indicator of this theme is in the release.")))
                            : List.of(scorecard("Indicators of " + theme.name(), here)),
                    List.of(knownNote(), legend())));
        }
        if (!others.isEmpty()) {
            leaves.add(new Leaf(
                    "Other indicators: " + signals(others),
                    "No outcome of the strategy names them.",
                    null,
                    List.of(scorecard("Other indicators", others)),
                    List.of(knownNote(), legend())));
        }
        return leaves;
    }

    static String legend() {
        return "[c] hidden to protect people, it is not zero · [p] provisional · [r] revised · [x] not available.";
    }

    static String signals(List<IndicatorWords> indicators) {
        var concern = count(indicators, SignalMark.Kind.CONCERN);
        var improving = count(indicators, SignalMark.Kind.IMPROVING);
        var changed = count(indicators, SignalMark.Kind.CHANGED);
        if (concern + improving + changed == 0) return "no signal among " + indicators.size();
        var said = new ArrayList<String>();
        if (concern > 0) said.add(concern + " concern");
        if (changed > 0) said.add(changed + " changed");
        if (improving > 0) said.add(improving + " improving");
        return String.join(", ", said) + ", of " + indicators.size();
    }

    private static long count(List<IndicatorWords> indicators, SignalMark.Kind kind) {
        return indicators.stream().filter(each -> each.signal().kind() == kind).count();
    }

    static Grid scorecard(String caption, List<IndicatorWords> indicators) {
        return new Grid(
                caption,
                List.of(
                        Column.words("Indicator", 40),
                        Column.words("Latest", 24),
                        Column.words("Period", 20),
                        Column.words("Signal", 26),
                        Column.words("Target", 20),
                        Column.words("Will it be met?", 20)),
                indicators.stream()
                        .map(each -> List.of(
                                Cell.of(each.indicator().code() + " "
                                        + each.indicator().title()),
                                Cell.of(each.latest()),
                                Cell.of(each.latestPeriod()),
                                Cell.of(each.signal()),
                                Cell.of(each.target()),
                                Cell.of(each.targetMark().words())))
                        .toList());
    }

    Leaf indicator(IndicatorWords words) {
        var blocks = new ArrayList<Leaf.Block>();
        var picture = words.picture();
        if (picture != null) blocks.add(picture);
        blocks.add(words.lines());
        var lines = new ArrayList<String>();
        lines.add("Latest: " + words.latest() + (words.latestPeriod().equals("–") ? "" : ", " + words.latestPeriod())
                + ".");
        lines.addAll(words.judged());
        words.changes().forEach(change -> lines.add(change.words()));
        lines.addAll(words.owner());
        blocks.add(new Lines(lines));
        return new Leaf(words.sentence(), words.subtitle(area()), words.theme(), blocks, words.notes());
    }

    private Optional<Leaf> money() {
        var funded = ours().filter(each -> each.cost() != null).toList();
        var unsaid = ours().filter(each -> each.cost() == null).count();
        var inMoney = indicators.stream()
                .filter(each -> each.indicator().kind() == Indicator.ValueKind.MONEY)
                .toList();
        if (funded.isEmpty() && unsaid == 0 && inMoney.isEmpty()) return Optional.empty();
        var blocks = new ArrayList<Leaf.Block>();
        if (!funded.isEmpty()) {
            blocks.add(new Grid(
                    "What interventions cost, as published",
                    List.of(
                            Column.words("Intervention", 36),
                            Column.words("Kind", 14),
                            Column.words("What it costs", 60)),
                    funded.stream()
                            .map(each -> List.of(
                                    Cell.of(each.name()),
                                    Cell.of(each.kind().wording()),
                                    Cell.of(Objects.requireNonNull(each.cost()))))
                            .toList()));
        }
        if (!inMoney.isEmpty()) blocks.add(scorecard("Indicators in pounds", inMoney));
        blocks.add(
                new Lines(
                        List.of(
                                unsaid == 0
                                        ? "Every intervention has its cost on record."
                                        : "Of " + unsaid + " other interventions no cost is on record.",
                                "Costs are as their sources give them and are not added up: they differ in years and in what they pay for.")));
        return Optional.of(new Leaf(
                funded.size() + " of " + (funded.size() + unsaid) + " interventions "
                        + (funded.size() == 1 ? "says what it costs" : "say what they cost"),
                "",
                null,
                blocks,
                List.of(knownNote())));
    }

    java.util.stream.Stream<Intervention> ours() {
        return from.interventions().stream().filter(each -> !each.comparison());
    }

    Leaf challenges() {
        var byId = indicators.stream()
                .collect(Collectors.toMap(each -> each.indicator().id(), Function.identity()));
        var rows = from.challenges().stream()
                .map(each -> List.of(
                        Cell.of(each.name()),
                        Cell.of(each.about()),
                        Cell.of(from.nameOf(each.owner().value())),
                        Cell.of(
                                each.indicators().isEmpty()
                                        ? "Nothing measures it"
                                        : each.indicators().stream()
                                                .map(id -> watched(byId.get(id)))
                                                .distinct()
                                                .collect(Collectors.joining("; ")))))
                .toList();
        if (rows.isEmpty()) {
            return new Leaf("No challenge is on record", "", null, List.of(), List.of(knownNote()));
        }
        return new Leaf(
                rows.size() == 1 ? "1 challenge stands in the way" : rows.size() + " challenges stand in the way",
                "",
                null,
                List.of(new Grid(
                        "Challenges",
                        List.of(
                                Column.words("Challenge", 30),
                                Column.words("What it is", 56),
                                Column.words("Who looks after it", 24),
                                Column.words("What watches it", 32)),
                        rows)),
                List.of(knownNote()));
    }

    private static String watched(@Nullable IndicatorWords words) {
        return words == null
                ? "an indicator that is not in this release"
                : words.indicator().code() + ": " + Leaf.words(words.signal()).toLowerCase(Locale.UK);
    }

    private Optional<Leaf> decisions() {
        var rows = new ArrayList<List<Cell>>();
        for (var meeting : from.meetings()) {
            if (meeting.date().isAfter(from.day()) || !meeting.date().isAfter(from.since())) continue;
            for (var decision : meeting.decisions()) {
                rows.add(List.of(
                        Cell.of(decision.what()),
                        Cell.of(Objects.requireNonNullElse(decision.because(), "–")),
                        Cell.of(from.nameOf(meeting.group().value()) + ", " + day(meeting.date()))));
            }
        }
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(new Leaf(
                rows.size() == 1 ? "1 decision was made" : rows.size() + " decisions were made",
                from.before() == null ? "" : "Since the last pack",
                null,
                List.of(new Grid(
                        "Decisions",
                        List.of(
                                Column.words("What was decided", 56),
                                Column.words("Why", 50),
                                Column.words("Where", 28)),
                        rows)),
                List.of(knownNote())));
    }

    Leaf actions() {
        var today = from.day();
        var open = from.actions().stream()
                .filter(each -> each.state() == chesil.partnership.ActionState.OPEN)
                .sorted(Comparator.comparing(each -> each.due()))
                .toList();
        var overdue = open.stream().filter(each -> each.overdue(today)).count();
        var done = from.actions().stream()
                .filter(each -> each.state() != chesil.partnership.ActionState.OPEN
                        && each.due().isAfter(from.since()))
                .toList();
        var rows = new ArrayList<List<Cell>>();
        for (var each : open) rows.add(action(each, each.overdue(today) ? "Overdue" : "Open"));
        for (var each : done) rows.add(action(each, each.state().wording()));
        var title = open.isEmpty()
                ? "No action is open"
                : (open.size() == 1 ? "1 action is open" : open.size() + " actions are open")
                        + (overdue == 0 ? "" : ", " + overdue + " of them overdue");
        return new Leaf(
                title,
                "",
                null,
                List.of(tableOr(
                        "No action was agreed.",
                        "Actions",
                        List.of(
                                Column.words("Action", 60),
                                Column.words("Owner", 28),
                                Column.words("Due", 18),
                                Column.words("State", 14)),
                        rows)),
                List.of(knownNote()));
    }

    private static Leaf.Block tableOr(String nothing, String caption, List<Column> columns, List<List<Cell>> rows) {
        return rows.isEmpty() ? new Lines(List.of(nothing)) : new Grid(caption, columns, rows);
    }

    private List<Cell> action(chesil.partnership.Action action, String state) {
        var note = action.note();
        return List.of(
                Cell.of(action.what() + (note == null ? "" : " " + note)),
                Cell.of(from.nameOf(action.owner().value())),
                Cell.of(day(action.due())),
                Cell.of(state));
    }

    Leaf risks() {
        var risks = from.risks().stream()
                .sorted(Comparator.comparingInt(chesil.partnership.Risk::weight).reversed())
                .toList();
        var heaviest = risks.isEmpty()
                ? "No risk is on record"
                : "The heaviest risk: " + risks.getFirst().name();
        return new Leaf(
                heaviest,
                "",
                null,
                List.of(tableOr(
                        "No risk was entered.",
                        "Risks, the heaviest first",
                        List.of(
                                Column.words("Risk", 44),
                                Column.words("Likelihood", 14),
                                Column.words("Impact", 14),
                                Column.words("What is done", 48),
                                Column.words("Owner", 24),
                                Column.words("Look again", 16)),
                        risks.stream().map(this::risk).toList())),
                List.of(knownNote()));
    }

    private List<Cell> risk(chesil.partnership.Risk risk) {
        return List.of(
                Cell.of(risk.name()),
                Cell.of(risk.likelihood().wording()),
                Cell.of(risk.impact().wording()),
                Cell.of(Objects.requireNonNullElse(risk.response(), "Nothing yet")),
                Cell.of(from.nameOf(risk.owner().value())),
                Cell.of(day(risk.review())));
    }

    private Leaf revisions() {
        var rows = new ArrayList<List<Cell>>();
        for (var each : indicators) {
            var last = before.get(each.indicator().id());
            if (last == null) continue;
            for (var revision : IndicatorChange.revisions(last, each.reading())) {
                rows.add(List.of(
                        Cell.of(each.indicator().code() + " " + each.indicator().title()),
                        Cell.of(Wording.period(each.indicator(), revision.period())),
                        Cell.of(revision.was()),
                        Cell.of(revision.is())));
            }
        }
        var title = from.before() == null
                ? "Nothing to revise: this is the first pack"
                : rows.isEmpty()
                        ? "No figure of the last pack was revised"
                        : rows.size() == 1
                                ? "1 figure of the last pack was revised"
                                : rows.size() + " figures of the last pack were revised";
        return new Leaf(
                title,
                from.before() == null ? "" : "Since " + cover().since(),
                null,
                List.of(tableOr(
                        from.before() == null
                                ? "The next pack will say which figures were revised since this one."
                                : "Every figure that both releases show is the same in both.",
                        "Revised figures",
                        List.of(
                                Column.words("Indicator", 50),
                                Column.words("Period", 20),
                                Column.number("Was", 16),
                                Column.number("Is", 16)),
                        rows)),
                List.of(knownNote()));
    }

    private Leaf about() {
        var hidden = Releases.hidden(from.readings());
        return new Leaf(
                "About these figures",
                "",
                null,
                List.of(
                        new Lines(
                                List.of(
                                        knownNote(),
                                        "Signed off by " + cover().signedBy()
                                                + ". A release is frozen: it cannot be changed, and later figures come in the next one.",
                                        hidden.figures() + " of " + hidden.of()
                                                + " figures are hidden, so that nobody can be recognised in a small number or in what others leave of a total.",
                                        "Grey band in charts: the usual range, from the limits of the chart. A signal is a change bigger than the usual ups and downs: a circle improving, a diamond a concern, a square a change without a good direction.",
                                        "A 95% interval says how far chance may move a figure. Full counts have none.",
                                        legend(),
                                        "Every definition with its source, and every figure of the release, is in the workbook that comes with this pack."))),
                List.of());
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.UK)
                + " " + day.getYear();
    }
}
