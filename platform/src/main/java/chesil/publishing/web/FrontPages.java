package chesil.publishing.web;

import chesil.areas.AreaCode;
import chesil.interventions.Achievement;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.partnership.Group;
import chesil.partnership.Meeting;
import chesil.partnership.Organisation;
import chesil.partnership.PartnershipInfo;
import chesil.partnership.PartnershipRole;
import chesil.partnership.RoleHolder;
import chesil.publishing.FrontPage;
import chesil.releases.Figure;
import chesil.releases.OwnersWords;
import chesil.releases.Reading;
import chesil.releases.ReadingCharts;
import chesil.releases.ReadingMarks;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.releases.Scorecard;
import chesil.releases.ScorecardRow;
import chesil.releases.Series;
import chesil.releases.Trail;
import chesil.releases.Wording;
import chesil.strategy.CameOfIt;
import chesil.strategy.Objective;
import chesil.strategy.Outcome;
import chesil.strategy.PublicQuestion;
import chesil.strategy.Theme;
import chesil.strategy.YouSaid;
import chesil.versions.AsKnown;
import chesil.web.Fact;
import chesil.web.Link;
import chesil.web.Page;
import chesil.web.ThemeMark;
import chesil.web.chart.ControlChart;
import chesil.web.chart.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Pages of figures for the public. Each figure is from the latest release to the public, whoever reads the page. */
@Controller
class FrontPages implements FrontPage {
    private static final String NONE_YET = "No figures have been published yet.";

    private final Releases releases;
    private final OwnersWords words;
    private final Trail trail;
    private final Indicators indicators;
    private final Folder folder;

    FrontPages(Releases releases, OwnersWords words, Trail trail, Indicators indicators, Folder folder) {
        this.releases = releases;
        this.words = words;
        this.trail = trail;
        this.indicators = indicators;
        this.folder = folder;
    }

    @Override
    public Page page() {
        var edition = edition();
        var partnership = folder.partnership();
        return Page.kept("publishing/home", heading(partnership), "/", edition, () -> home(partnership, published()));
    }

    private Scorecard published() {
        return releases.publicScorecard(Releases.FOOTPRINT, AsKnown.NOW);
    }

    private Object edition() {
        return List.of(releases.publicEdition(), folder.edition());
    }

    @GetMapping("/are-we-getting-better")
    Page gettingBetter() {
        return Page.kept(
                "publishing/are-we-getting-better",
                "Are we getting better?",
                "/are-we-getting-better",
                edition(),
                () -> gettingBetter(published()));
    }

    @GetMapping("/are-we-getting-better/{indicator}")
    Page indicator(@PathVariable String indicator) {
        var definition = chesil.versions.Key.FORM.matcher(indicator).matches()
                ? indicators.find(new IndicatorId(indicator))
                : Optional.<Indicator>empty();
        var known = definition.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.kept(
                "publishing/indicator", known.title(), "/are-we-getting-better", List.of(edition(), known.id()), () -> {
                    var published = releases.publicIndicator(known.id(), Releases.FOOTPRINT, AsKnown.NOW);
                    return indicator(published, published.rows().getFirst());
                });
    }

    // --- home

    private static String heading(Optional<PartnershipInfo> partnership) {
        return "Less harm from drugs in "
                + partnership
                        .map(PartnershipInfo::shortName)
                        .map(FrontPages::place)
                        .orElse("our area");
    }

    private PublicHome home(Optional<PartnershipInfo> partnership, Scorecard published) {
        var questions = folder.all(PublicQuestion.KIND);
        var answers = published.release() == null
                ? List.<Answer>of()
                : questions.stream()
                        .flatMap(question -> row(published, question.indicator()).stream()
                                .map(row -> answer(row, question.question())))
                        .toList();
        return new PublicHome(
                heading(partnership),
                partnership.map(info -> firstSentence(info.about())).orElse(""),
                headline(answers),
                answers,
                known(published),
                firstDue(),
                themes(),
                folder.all(YouSaid.KIND).stream()
                        .map(said -> said(said, published))
                        .toList(),
                partnership
                        .map(info -> info.holders(PartnershipRole.SENIOR_RESPONSIBLE_OWNER, folder.today()).stream()
                                .map(RoleHolder::holder)
                                .collect(Collectors.joining(" and ")))
                        .orElse(""),
                nextMeeting().orElse(null));
    }

    /** "Dorset" of "Dorset CDP". */
    private static String place(String shortName) {
        return shortName.replaceFirst(" (CDP|Combating Drugs Partnership)$", "");
    }

    private static String firstSentence(String text) {
        var end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String headline(List<Answer> answers) {
        return PlainWords.headline(answers.stream()
                .flatMap(answer -> Optional.ofNullable(answer.mark()).stream())
                .map(mark -> mark.kind())
                .toList());
    }

    private static Optional<ScorecardRow> row(Scorecard published, IndicatorId id) {
        return published.rows().stream()
                .filter(row -> row.indicator().id().equals(id))
                .findFirst();
    }

    private static Answer answer(ScorecardRow row, @Nullable String question) {
        var indicator = row.indicator();
        var reading = row.reading();
        return new Answer(
                question == null ? indicator.question() : question,
                "/are-we-getting-better/" + indicator.id(),
                words(row),
                reading == null ? null : PlainWords.mark(ReadingMarks.signal(indicator, reading)),
                reading == null ? null : ReadingCharts.sparkline(indicator, reading));
    }

    private static String words(ScorecardRow row) {
        var reading = row.reading();
        if (reading == null && row.latest() instanceof Figure.NotAvailable) return "Not published yet.";
        return PlainWords.answer(
                row.indicator(),
                row.latest(),
                reading == null ? null : usual(reading),
                reading == null ? null : reading.goal());
    }

    private static @Nullable Stretch usual(Reading reading) {
        return ReadingCharts.usual(reading)
                .<@Nullable Stretch>map(usual -> usual)
                .orElse(null);
    }

    private static @Nullable String known(Scorecard published) {
        var release = published.release();
        return release == null ? null : Dates.day(release.knownAt());
    }

    /** The board publishes when it meets in public. */
    private String firstDue() {
        return nextMeeting().map(Meetings.Line::day).orElse("");
    }

    private Optional<Meetings.Line> nextMeeting() {
        return Meetings.of(folder.all(Meeting.KIND), folder.all(Group.KIND), folder.today()).toCome().stream()
                .findFirst();
    }

    private List<PublicHome.ThemeCard> themes() {
        var sources = folder.sources();
        var outcomes = folder.all(Outcome.KIND);
        var objectives = folder.all(Objective.KIND);
        var achievements = folder.all(Achievement.KIND);
        var cards = new ArrayList<PublicHome.ThemeCard>();
        for (var theme : folder.all(Theme.KIND)) {
            var ours = outcomes.stream()
                    .filter(outcome -> outcome.theme().equals(theme.id()))
                    .map(Outcome::id)
                    .collect(Collectors.toSet());
            var serving = objectives.stream()
                    .filter(objective -> ours.contains(objective.outcome()))
                    .map(Objective::id)
                    .collect(Collectors.toSet());
            var achieved = achievements.stream()
                    .filter(each -> each.objectives().stream().anyMatch(serving::contains))
                    .reduce((_, later) -> later)
                    .map(each -> WhatWeDo.cited(each.what(), each.source(), sources));
            cards.add(new PublicHome.ThemeCard(
                    theme.id().value(),
                    cards.size() + 1,
                    WhatWeDo.mark(theme),
                    theme.name(),
                    theme.about(),
                    achieved.orElse(null)));
        }
        return cards;
    }

    private static PublicHome.Said said(YouSaid said, Scorecard published) {
        var by = said.by() + ", " + Dates.partial(said.date());
        var indicator = said.indicator();
        var row = indicator == null
                ? Optional.<ScorecardRow>empty()
                : row(published, indicator).filter(each -> each.reading() != null);
        var measured = said.cameOfIt() == CameOfIt.MEASURED;
        if (measured && row.isPresent()) {
            var reading = java.util.Objects.requireNonNull(row.get().reading());
            var mark = PlainWords.mark(ReadingMarks.signal(row.get().indicator(), reading));
            return new PublicHome.Said(
                    said.said(),
                    by,
                    said.did(),
                    mark.words() + ", " + mark.more() + ":",
                    words(row.get()) + " " + said.more());
        }
        var cameOfIt = measured ? "No figure yet." : said.cameOfIt().wording() + ".";
        return new PublicHome.Said(said.said(), by, said.did(), cameOfIt, said.more());
    }

    // --- all indicators

    private GettingBetter gettingBetter(Scorecard published) {
        var release = published.release();
        if (release == null) return new GettingBetter("", "", "", firstDue(), List.of());
        var outcomes = new ArrayList<GettingBetter.OfOutcome>();
        var themes = folder.all(Theme.KIND);
        var shown = new HashSet<IndicatorId>();
        for (var outcome : folder.all(Outcome.KIND)) {
            var answers = answers(published, outcome.indicators(), shown);
            if (answers.isEmpty()) continue;
            var theme = themes.stream()
                    .filter(each -> each.id().equals(outcome.theme()))
                    .map(WhatWeDo::mark)
                    .findFirst();
            outcomes.add(new GettingBetter.OfOutcome(
                    outcome.name(),
                    outcome.statement(),
                    theme.<@Nullable ThemeMark>map(each -> each).orElse(null),
                    answers));
        }
        var others = answers(
                published,
                published.rows().stream().map(row -> row.indicator().id()).toList(),
                shown);
        if (!others.isEmpty()) outcomes.add(new GettingBetter.OfOutcome("Others", "", null, others));
        var all = outcomes.stream().flatMap(each -> each.answers().stream()).toList();
        return new GettingBetter(headline(all), named(release), Dates.day(release.knownAt()), "", outcomes);
    }

    /** Those that the release has, each once. */
    private static List<Answer> answers(Scorecard published, List<IndicatorId> ids, Set<IndicatorId> shown) {
        return ids.stream()
                .flatMap(id -> row(published, id).stream())
                .filter(row ->
                        row.reading() != null && shown.add(row.indicator().id()))
                .map(row -> answer(row, null))
                .toList();
    }

    private static String named(Release release) {
        return release.name() + ": " + release.title();
    }

    // --- one indicator

    /** With what was known when it was released: why limits were moved, which everyone may read, and what began and ended. */
    private ControlChart chart(Indicator indicator, Reading reading, @Nullable Release release) {
        if (release == null) return ReadingCharts.chart(indicator, reading, Map.of(), List.of());
        var asKnown = new AsKnown.On(release.knownAt());
        var reasons = new HashMap<LocalDate, String>();
        words.movedLimits(indicator.id(), asKnown)
                .forEach(each -> each.value().ifPresent(moved -> reasons.put(moved.from(), moved.reason())));
        var happened =
                trail.at(asKnown).of(indicator.id()).map(Trail.Place::happened).orElse(List.of());
        return ReadingCharts.chart(indicator, reading, reasons, happened);
    }

    private PublicIndicator indicator(Scorecard published, ScorecardRow row) {
        var indicator = row.indicator();
        var reading = row.reading();
        var release = published.release();
        var marks = new LinkedHashSet<Figure.Mark>();
        return new PublicIndicator(
                indicator.title(),
                question(indicator),
                release == null ? NONE_YET : words(row),
                reading == null ? null : PlainWords.mark(ReadingMarks.signal(indicator, reading)),
                reading == null || reading.goal() == null ? null : ReadingMarks.target(reading),
                reading == null || !drawable(reading) ? null : chart(indicator, reading, release),
                reading == null ? "" : whatHappened(indicator, reading),
                indicator.title() + ", " + area(Releases.FOOTPRINT) + ", "
                        + indicator.grain().words(),
                reading == null ? "" : ReadingCharts.caption(indicator, reading),
                reading == null ? List.of() : figures(indicator, reading.whole(), marks),
                reading == null ? List.of() : between(indicator, reading),
                reading == null ? List.of() : areas(indicator, reading.areas(), marks),
                marks.stream().map(mark -> mark.shown() + " " + mark.note()).toList(),
                definition(indicator, reading),
                release == null || reading == null ? List.of() : about(release),
                release == null || reading == null ? List.of() : downloads(release, indicator));
    }

    private static boolean drawable(Reading reading) {
        return reading.whole().figures().stream().anyMatch(Figure.Shown.class::isInstance);
    }

    /** "Improving, a real change: 62 in every 100 in October 2026". */
    private static String whatHappened(Indicator indicator, Reading reading) {
        var mark = PlainWords.mark(ReadingMarks.signal(indicator, reading));
        return reading.latest() instanceof Figure.Shown shown
                ? mark.words() + ", " + mark.more() + ": " + PlainWords.value(indicator, shown.value()) + " "
                        + PlainWords.when(indicator, shown)
                : indicator.title();
    }

    private String question(Indicator indicator) {
        return folder.one(PublicQuestion.KIND, indicator.id().value())
                .map(PublicQuestion::question)
                .orElse(indicator.question());
    }

    private static List<PublicIndicator.Line> figures(
            Indicator indicator, Series series, SequencedSet<Figure.Mark> marks) {
        return series.figures().reversed().stream()
                .map(figure -> line(indicator, period(indicator, figure), figure, marks))
                .toList();
    }

    private static List<PublicIndicator.Line> between(Indicator indicator, Reading reading) {
        return ReadingMarks.gaps(indicator, reading).stream()
                .map(each -> new PublicIndicator.Line(
                        Wording.day(each.day()),
                        String.format(Locale.UK, "%,d %s", each.between(), ReadingCharts.charted(indicator)),
                        "",
                        List.of()))
                .toList();
    }

    private List<PublicIndicator.Line> areas(Indicator indicator, List<Series> areas, SequencedSet<Figure.Mark> marks) {
        return areas.stream()
                .flatMap(series -> series.latest().stream()
                        .map(figure ->
                                line(indicator, area(series.area()) + ", " + period(indicator, figure), figure, marks)))
                .toList();
    }

    private String area(String code) {
        return AreaCode.isCode(code) ? folder.area(new AreaCode(code)) : folder.partnershipName();
    }

    private static String period(Indicator indicator, Figure figure) {
        var period = figure.period();
        return period == null ? "" : Wording.period(indicator, period);
    }

    private static final Figure.Mark HIDDEN = new Figure.Mark("c", "suppressed to protect people; it is not zero");
    private static final Figure.Mark ABSENT = new Figure.Mark("x", "not available");

    private static PublicIndicator.Line line(
            Indicator indicator, String name, Figure figure, SequencedSet<Figure.Mark> marks) {
        return switch (figure) {
            case Figure.Shown shown -> {
                marks.addAll(shown.marks());
                yield new PublicIndicator.Line(
                        name,
                        shown.text(),
                        shown.range()
                                .filter(range -> range.complete())
                                .map(range -> Wording.interval(indicator, range))
                                .orElse(""),
                        shown.marks().stream().map(Figure.Mark::shown).toList());
            }
            case Figure.Suppressed _ -> marked(name, HIDDEN, marks);
            case Figure.NotAvailable _, Figure.NotForYou _ -> marked(name, ABSENT, marks);
            case Figure.Conflict(var _, var one, var other) ->
                new PublicIndicator.Line(name, one + " or " + other, "", List.of());
            case Figure.WorkingItOut(var old) -> line(indicator, name, old, marks);
        };
    }

    private static PublicIndicator.Line marked(String name, Figure.Mark mark, SequencedSet<Figure.Mark> marks) {
        marks.add(mark);
        return new PublicIndicator.Line(name, "", "", List.of(mark.shown()));
    }

    private List<Fact> definition(Indicator indicator, @Nullable Reading reading) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("What we count", indicator.words().counts()));
        var outOf = indicator.words().outOf();
        if (outOf != null) facts.add(new Fact("Out of", outOf));
        facts.add(new Fact("What we do not count", indicator.words().notCounted()));
        facts.add(new Fact("What it cannot say", indicator.words().cannotSay()));
        facts.add(new Fact("How often", sentence(indicator.grain().words())));
        facts.add(new Fact(
                "Where it comes from",
                indicator.sources().stream()
                        .map(source -> sentence(source.replace('-', ' ')))
                        .collect(Collectors.joining(", "))));
        facts.add(new Fact("Chart", indicator.chart().kind().title()));
        var benchmark = indicator.benchmark();
        if (benchmark != null) {
            facts.add(new Fact(
                    "Elsewhere",
                    benchmark.place() + ": " + PlainWords.value(indicator, benchmark.value()) + ", "
                            + benchmark.period() + ". Source: " + benchmark.source()));
        }
        var goal = reading == null ? null : reading.goal();
        if (goal != null) facts.add(new Fact("Who answers for the target", answerable(goal.owner())));
        facts.add(new Fact("Code", indicator.code()));
        return facts;
    }

    private String answerable(String id) {
        return folder.one(Group.KIND, id)
                .map(Group::name)
                .or(() -> folder.one(Organisation.KIND, id).map(Organisation::name))
                .orElse(id);
    }

    private static List<Fact> about(Release release) {
        var signed = release.signedAt();
        return List.of(
                new Fact("Release", named(release)),
                new Fact("Signed off", signed == null ? "" : Dates.day(signed)),
                new Fact("Figures as known on", Dates.day(release.knownAt())));
    }

    private static List<Link> downloads(Release release, Indicator indicator) {
        var path = "/open-data/" + release.number() + "/" + indicator.id();
        return List.of(
                new Link("Figures as CSV", path + ".csv"), new Link("Figures and definition as JSON", path + ".json"));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
