package chesil.releases.web;

import chesil.access.Audience;
import chesil.measures.Commentary;
import chesil.measures.Indicator;
import chesil.measures.Indicator.ChartKind;
import chesil.measures.observations.Judgement;
import chesil.releases.Figure;
import chesil.releases.Happened;
import chesil.releases.Reading;
import chesil.releases.ReadingCharts;
import chesil.releases.ReadingMarks;
import chesil.releases.Releases;
import chesil.releases.ScorecardRow;
import chesil.releases.Series;
import chesil.releases.ToldBefore;
import chesil.releases.Wording;
import chesil.releases.YearlyTrend;
import chesil.statistics.Comparison;
import chesil.statistics.spc.SpecialCause;
import chesil.statistics.spc.Variation;
import chesil.versions.Version;
import chesil.web.DataMark;
import chesil.web.Fact;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Moment;
import chesil.web.SignalMark;
import chesil.web.TargetMark;
import chesil.web.ThemeMark;
import chesil.web.chart.ControlChart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator's page shows.
 *
 * @param theme null where the strategy does not name it
 * @param trail what stands beside the theme above the heading
 * @param row its row on the scorecard, whose value heads the page
 * @param chart null where there is nothing to draw
 * @param lines the table, the latest period first
 * @param revised what an earlier release had in the place of figures; null where nothing was revised since
 * @param between what lies between events, the latest first; empty unless the chart is one of events
 * @param splits the latest period by part and by area
 * @param follow the steps from the figure down to the rows
 * @param mayComment whether the form for commentary is shown
 * @param mayMove whether the form to move the limits is shown
 */
public record IndicatorPage(
        Indicator indicator,
        @Nullable ThemeMark theme,
        String trail,
        RowView row,
        String counted,
        String interval,
        String signalSays,
        String targetSays,
        @Nullable Beside beside,
        ScorecardPage.ViewBar bar,
        @Nullable String past,
        String chartTitle,
        String chartSubtitle,
        String chartCaption,
        @Nullable ControlChart chart,
        Columns columns,
        List<Line> lines,
        List<String> notes,
        @Nullable Revised revised,
        String betweenTitle,
        List<BetweenLine> between,
        List<Split> splits,
        List<Fact> definition,
        List<Fact> assumptions,
        List<Moment> why,
        List<Remark> commentary,
        List<Remark> earlier,
        List<Moved> moved,
        List<Step> follow,
        boolean mayComment,
        boolean mayMove,
        CommentForm comment,
        MoveForm move) {

    /** The benchmark in a box of its own. */
    public record Beside(String value, String words) {}

    /** What the table's columns are called; an empty one is left out. */
    public record Columns(String period, String numerator, String denominator, String value, String interval) {}

    /** One period. {@code signal} is null where nothing was found; {@code marked} are the numbers on the chart. */
    public record Line(
            String period,
            List<DataMark> marks,
            String numerator,
            String denominator,
            String value,
            String interval,
            @Nullable SignalMark signal,
            String rule,
            String marked) {}

    /** One event. {@code signal} is null where nothing was found. */
    public record BetweenLine(
            String day, String between, @Nullable SignalMark signal, String rule) {}

    /** Figures that an earlier release gave otherwise, the latest period first. */
    public record Revised(Link release, List<RevisedLine> lines) {}

    /** One figure, old and new. */
    public record RevisedLine(String period, String before, String now) {}

    /** The latest period, split one way. */
    public record Split(String title, List<SplitLine> lines) {}

    /** One part or area: its latest figure. */
    public record SplitLine(String name, String counted, String value, String interval, List<DataMark> marks) {}

    /** What an owner said, and when. */
    public record Remark(
            String who,
            String when,
            String about,
            String said,
            @Nullable String why,
            @Nullable String next) {}

    /** Limits that were moved, and why. */
    public record Moved(String from, String reason, String who, String when) {}

    /**
     * One step of following the number.
     *
     * @param closed why the step is not open to this viewer; null where it is
     */
    public record Step(
            String title,
            List<String> says,
            List<Link> links,
            @Nullable String closed) {}

    /** The form for commentary as it was sent; {@code onTopOf} is the version that its writer read. */
    public record CommentForm(String said, String why, String next, int onTopOf, Faults faults) {}

    /** The form to move the limits as it was sent. */
    public record MoveForm(String from, String reason, Faults faults) {}

    /** What happened to the latest figure, in one sentence or two. */
    static String sentence(ScorecardRow row) {
        var indicator = row.indicator();
        var reading = row.reading();
        if (reading == null || !(row.latest() instanceof Figure.Shown shown)) return "";
        var said = new StringBuilder(Wording.headline(indicator, shown.value()))
                .append(' ')
                .append(Wording.unit(indicator, shown.value()))
                .append(indicator.flow() == Indicator.Flow.STOCK ? " on " : " in ")
                .append(
                        indicator.flow() == Indicator.Flow.STOCK
                                ? Wording.period(indicator, shown.period())
                                : Wording.longPeriod(indicator, shown.period()))
                .append('.');
        var usual = ScorecardPage.usualRange(row);
        if (!usual.isEmpty()) said.append(" Usual range: ").append(usual).append('.');
        if (ReadingMarks.target(reading).kind() == TargetMark.Kind.MISSES) {
            said.append(" As things run now, the target is out of reach in any ")
                    .append(indicator.grain().name().toLowerCase(Locale.ROOT))
                    .append('.');
        }
        return said.toString().replace("  ", " ").replace(" .", ".");
    }

    static String signalSays(Indicator indicator, Reading reading) {
        return switch (reading.judgement().state()) {
            case MODELLED -> "An estimate. No rule of a chart may judge it.";
            case DAYS_NOT_GIVEN -> "The chart is of the days between one and the next, and days are not released.";
            case NOT_CHARTED -> "Each value shares most of what it counts with the one before, so no limits are drawn.";
            case TOO_FEW_POINTS ->
                "Drawn, not judged: " + reading.judgement().points() + " of " + Judgement.needed() + " points.";
            case STALE -> "The latest figure is overdue, so nothing is said of now.";
            case JUDGED ->
                reading.judgement()
                        .cause()
                        .rule()
                        .map(rule -> indicator.chart().kind().byEvents()
                                ? "By the rule \"" + rule.words()
                                        + "\" on what lies between them: a real change, not noise."
                                : "By the rule \"" + rule.words() + "\": a real change, not noise between one "
                                        + indicator.grain().name().toLowerCase(Locale.ROOT) + " and the next.")
                        .orElse("Within the usual range: what differs between periods is noise.");
        };
    }

    static String targetSays(Indicator indicator, Reading reading) {
        var goal = reading.goal();
        if (goal == null) return "Nobody set one.";
        var words = RowView.words(indicator, goal);
        return switch (ReadingMarks.target(reading).kind()) {
            case MEETS -> "As things run now, " + words + " is met in every period.";
            case MISSES -> "As things run now, " + words + " is out of reach in any period.";
            case HIT_AND_MISS ->
                "As things run now, " + words + " is met in some periods and missed in others, by chance.";
            case NONE -> words + ".";
        };
    }

    static @Nullable Beside beside(Indicator indicator, @Nullable Reading reading) {
        var benchmark = indicator.benchmark();
        if (benchmark == null) return null;
        var comparison = reading == null ? Comparison.NOT_COMPARED : reading.comparison();
        var verdict = switch (comparison) {
            case SIMILAR -> "Our interval holds it: similar.";
            case BETTER -> "Our interval lies on its good side: better.";
            case WORSE -> "Our interval lies on its bad side: worse.";
            case HIGHER -> "Our interval lies above it.";
            case LOWER -> "Our interval lies below it.";
            case NOT_COMPARED -> "Not compared.";
        };
        return new Beside(
                benchmark.place() + " " + Wording.round(indicator, benchmark.value()),
                "Published for " + benchmark.period() + ". " + verdict);
    }

    static Columns columns(Indicator indicator) {
        var isRatio = indicator.words().outOf() != null && !indicator.modelled();
        var hasInterval = indicator.uncertainty() != Indicator.Uncertainty.NONE;
        return new Columns(
                capital(indicator.grain().name().toLowerCase(Locale.ROOT)),
                isRatio ? "Counted" : "",
                isRatio ? "Out of" : "",
                switch (indicator.kind()) {
                    case PROPORTION -> "Share";
                    case RATE -> "Rate " + indicator.unit().many();
                    case MONEY -> "Pounds";
                    case COUNT, KILOGRAMS -> capital(indicator.unit().many());
                    case MODELLED -> "Estimate";
                },
                hasInterval ? "95% interval" : "");
    }

    static List<Line> lines(Indicator indicator, Reading reading, List<Happened> happened) {
        var placed = ReadingCharts.placed(indicator, reading, happened);
        var byEvents = indicator.chart().kind().byEvents();
        var marks = byEvents ? List.<Judgement.Mark>of() : reading.judgement().marks();
        var lines = new ArrayList<Line>();
        for (var figure : reading.whole().figures()) {
            var mark = marks.stream()
                    .filter(each -> each.period().equals(figure.period()))
                    .findFirst();
            var cause = mark.map(Judgement.Mark::cause).orElse(SpecialCause.NONE);
            var variation = mark.map(Judgement.Mark::variation).orElse(Variation.COMMON_CAUSE);
            var period = figure.period();
            if (period == null) continue;
            lines.add(new Line(
                    Wording.longPeriod(indicator, period),
                    RowView.marks(figure),
                    number(figure, true),
                    number(figure, false),
                    figure instanceof Figure.Shown shown ? shown.text() : RowView.value(indicator, figure),
                    interval(indicator, figure),
                    variation == Variation.COMMON_CAUSE ? null : ReadingMarks.mark(variation, cause),
                    byEvents
                            ? "judged by event, below"
                            : cause.rule().map(rule -> rule.words()).orElse("none"),
                    placed.stream()
                            .filter(each -> each.period().equals(period))
                            .map(each -> Integer.toString(each.number()))
                            .collect(Collectors.joining(", "))));
        }
        return lines.reversed();
    }

    private static String number(Figure figure, boolean numerator) {
        if (!(figure instanceof Figure.Shown shown) || shown.of() == null) return "";
        var of = shown.of();
        var number = numerator ? Double.valueOf(of.numerator()) : of.denominator();
        return number == null ? "" : String.format(Locale.UK, "%,.0f", number);
    }

    static String interval(Indicator indicator, Figure figure) {
        return figure instanceof Figure.Shown shown
                ? shown.range().map(range -> Wording.interval(indicator, range)).orElse("–")
                : "–";
    }

    /** "21 of 34 people", or the number in words for a plain count. */
    static String counted(Indicator indicator, Figure latest) {
        if (!(latest instanceof Figure.Shown shown)) return "";
        var of = shown.of();
        var period = Wording.longPeriod(indicator, shown.period());
        if (of == null || of.denominator() == null || indicator.kind() == Indicator.ValueKind.RATE) return period;
        return number(latest, true) + " of " + number(latest, false) + " "
                + indicator.unit().many() + ", " + period;
    }

    /** Notes that explain the marks in the table. */
    static List<String> notes(Reading reading) {
        var notes = new TreeSet<String>();
        for (var figure : reading.whole().figures()) {
            if (figure instanceof Figure.NotAvailable) notes.add("[x] not available.");
            if (figure instanceof Figure.Suppressed) notes.add("[c] suppressed to protect people; it is not zero.");
            if (figure instanceof Figure.Shown shown) {
                for (var mark : shown.marks()) {
                    var about = mark.sign().equals("r") ? Wording.longMonth(shown.period()) + ": " : "";
                    notes.add(mark.shown() + " " + about + mark.note() + ".");
                }
            }
        }
        return List.copyOf(notes);
    }

    static Revised revised(Indicator indicator, ToldBefore told) {
        return new Revised(
                new Link(
                        told.release().name() + ", " + told.release().title(),
                        "/releases/" + told.release().id()),
                told.figures().stream()
                        .map(each -> new RevisedLine(
                                Wording.longPeriod(indicator, each.period()),
                                each.before().text(),
                                each.now().text()))
                        .toList());
    }

    static List<BetweenLine> between(Indicator indicator, Reading reading) {
        return ReadingMarks.gaps(indicator, reading).stream()
                .map(each -> new BetweenLine(
                        Wording.day(each.day()),
                        String.format(Locale.UK, "%,d", each.between()),
                        each.signal(),
                        each.rule()))
                .toList();
    }

    static List<Split> splits(Indicator indicator, Reading reading, java.util.function.UnaryOperator<String> areaName) {
        var splits = new ArrayList<Split>();
        if (!reading.areas().isEmpty()) {
            splits.add(new Split(
                    "By area",
                    reading.areas().stream()
                            .map(series -> line(indicator, areaName.apply(series.area()), series))
                            .toList()));
        }
        for (var breakdown : indicator.breakdowns()) {
            var prefix = breakdown.key() + "=";
            var parts = reading.parts().stream()
                    .filter(series -> series.part().startsWith(prefix))
                    .sorted(Comparator.comparing(Series::part))
                    .map(series -> line(
                            indicator, series.part().substring(prefix.length()).replace('-', ' '), series))
                    .toList();
            if (!parts.isEmpty()) splits.add(new Split("By " + breakdown.title().toLowerCase(Locale.ROOT), parts));
        }
        return splits;
    }

    private static SplitLine line(Indicator indicator, String name, Series series) {
        var latest = series.latest().orElse(new Figure.NotAvailable(null, "No figure."));
        var period = latest.period();
        var when = period == null ? "" : Wording.longPeriod(indicator, period);
        return new SplitLine(
                name,
                when,
                latest instanceof Figure.Shown shown ? shown.text() : RowView.value(indicator, latest),
                interval(indicator, latest),
                RowView.marks(latest));
    }

    static List<Fact> definition(Indicator indicator, @Nullable String owner, @Nullable Reading reading) {
        var words = indicator.words();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Counts", words.counts()));
        if (words.outOf() != null) facts.add(new Fact("Out of", words.outOf()));
        facts.add(new Fact("Not counted", words.notCounted()));
        facts.add(new Fact(
                "Good is",
                switch (indicator.good()) {
                    case UP -> "Up";
                    case DOWN -> "Down";
                    case NEITHER -> "Neither way";
                }));
        facts.add(new Fact(
                "Belongs to",
                indicator.answers() == Indicator.Answers.WHOLE_POPULATION
                        ? "The whole partnership; no single manager"
                        : "A manager"));
        if (owner != null) facts.add(new Fact("Owner", owner));
        facts.add(new Fact(
                "Ready",
                indicator.readyAfterDays() + " days after the period ends"
                        + (indicator.settlesAfter() == 0
                                ? ""
                                : "; provisional for " + indicator.settlesAfter() + " "
                                        + indicator.grain().name().toLowerCase(Locale.ROOT) + "s")));
        facts.add(new Fact("Chart", chartWords(indicator)));
        var trend = reading == null ? "" : YearlyTrend.words(indicator, reading.whole());
        if (!trend.isEmpty()) facts.add(new Fact("Recent trend", trend));
        facts.add(new Fact("Cannot say", words.cannotSay()));
        facts.add(new Fact("Definition", indicator.id() + ", version " + indicator.version()));
        return facts;
    }

    private static String chartWords(Indicator indicator) {
        if (indicator.chart().kind() == ChartKind.NONE) return "None: limits would mislead";
        var fixed = indicator.chart().fixedAfter();
        return indicator.chart().kind().title()
                + (fixed == null ? ", limits from all points" : ", limits set by the first " + fixed + " points");
    }

    static List<Fact> assumptions(Indicator indicator) {
        return indicator.assumptions().stream()
                .map(each -> new Fact(
                        each.name().replace('-', ' '),
                        each.centre() + " (" + each.low() + " to " + each.high() + "). " + each.source()
                                + (each.guess() ? " This is a guess." : "")))
                .toList();
    }

    static Remark remark(Version<Commentary> version, Indicator indicator, String owner, String when) {
        var said = version.value().orElseThrow();
        return new Remark(
                owner.isEmpty() ? version.author() : owner + " (" + version.author() + ")",
                when,
                Wording.longPeriod(indicator, said.period()),
                said.said(),
                said.why(),
                said.next());
    }

    static String audience(Audience audience) {
        return switch (audience) {
            case INSIDE -> "Inside";
            case PARTNER -> "Partners";
            case BOARD -> "Board";
            case PUBLIC -> "Public";
        };
    }

    static String areaOr(String area, java.util.function.UnaryOperator<String> areaName) {
        return area.equals(Releases.FOOTPRINT) ? "the whole partnership area" : areaName.apply(area);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static LocalDate start(Reading reading) {
        var period = reading.latest().period();
        return period == null ? LocalDate.EPOCH : period;
    }
}
