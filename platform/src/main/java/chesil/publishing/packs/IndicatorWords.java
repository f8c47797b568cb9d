package chesil.publishing.packs;

import chesil.measures.Commentary;
import chesil.measures.Indicator;
import chesil.releases.Figure;
import chesil.releases.Reading;
import chesil.releases.ReadingCharts;
import chesil.releases.ReadingMarks;
import chesil.releases.Wording;
import chesil.statistics.Comparison;
import chesil.strategy.ThemeColour;
import chesil.web.Fact;
import chesil.web.SignalMark;
import chesil.web.TargetMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says of one indicator. Pure.
 *
 * @param theme null where the strategy does not name it
 * @param changes since the last release
 * @param reasons why limits were moved, by the first period under the new ones
 * @param said the owner's commentary as it was known when the release was frozen; null for none, and for the public
 */
public record IndicatorWords(
        Indicator indicator,
        Reading reading,
        @Nullable ThemeColour theme,
        List<IndicatorChange> changes,
        Map<LocalDate, String> reasons,
        @Nullable Commentary said) {
    private static final int LINES = 8;

    public IndicatorWords {
        changes = List.copyOf(changes);
        reasons = Map.copyOf(reasons);
    }

    public SignalMark signal() {
        return ReadingMarks.signal(indicator, reading);
    }

    /** "Continuity of care after prison rose: improving". */
    String sentence() {
        var title = indicator.title();
        if (reading.latest() instanceof Figure.Suppressed) return title + ": hidden to protect people";
        if (!(reading.latest() instanceof Figure.Shown)) return title + ": no figure";
        var mark = signal();
        var between = indicator.chart().kind().byEvents();
        return switch (mark.kind()) {
            case IMPROVING, CONCERN, CHANGED -> {
                var falling = mark.way() == SignalMark.Way.FALLING;
                var moved = between ? (falling ? " came oftener" : " came less often") : falling ? " fell" : " rose";
                yield title + moved + ": " + mark.words().toLowerCase(Locale.UK);
            }
            case NO_SIGNAL ->
                reading.late() ? title + ": the latest figure is late" : title + ": no change beyond the usual range";
            case TOO_FEW -> title + ": too few points to judge";
            case MODELLED -> indicator.modelled() ? title + ": an estimate" : title + ": drawn and not judged";
        };
    }

    /** "H10 · share of releases · Dorset · Nov 2023 to Oct 2026 · %". */
    String subtitle(String area) {
        var charted = ReadingCharts.charted(indicator);
        return indicator.code() + " · " + area + " · " + periods() + " · " + charted;
    }

    /** The periods that the release has figures for. */
    String periods() {
        var figures = reading.whole().figures();
        if (figures.isEmpty()) return "no figure yet";
        var first = figures.getFirst().period();
        var last = reading.latest().period();
        if (first == null || last == null) return "no figure yet";
        var from = Wording.period(indicator, first);
        var to = Wording.period(indicator, last);
        return from.equals(to) ? from : from + " to " + to;
    }

    /** "61.8%", with its unit and marks; or why there is none. */
    String latest() {
        return figure(reading.latest(), true);
    }

    String latestPeriod() {
        var period = reading.latest().period();
        return period == null ? "–" : Wording.period(indicator, period);
    }

    String target() {
        return reading.aim()
                .map(goal -> goal.words(Wording.round(indicator, goal.value())))
                .orElse("–");
    }

    TargetMark targetMark() {
        return ReadingMarks.target(reading);
    }

    /** A figure in a table, its marks behind it. */
    String figure(Figure figure, boolean withUnit) {
        return switch (figure) {
            case Figure.Shown shown -> {
                var unit = withUnit ? Wording.unit(indicator, shown.value()) : "";
                var marks = shown.marks().stream().map(Figure.Mark::shown).collect(Collectors.joining(" "));
                yield (shown.text() + " " + unit + " " + marks).strip().replaceAll(" +", " ");
            }
            case Figure.Suppressed _ -> "[c]";
            case Figure.NotAvailable(var _, var reason) -> withUnit ? "[x] " + reason : "[x]";
            case Figure.NotForYou _ -> "[x]";
            case Figure.Conflict(var _, var one, var other) -> one + " or " + other;
            case Figure.WorkingItOut(var old) -> figure(old, withUnit);
        };
    }

    /** The latest periods, the latest first. */
    Leaf.Grid lines() {
        var hasInterval = indicator.uncertainty() != Indicator.Uncertainty.NONE;
        var columns = new ArrayList<Leaf.Column>();
        columns.add(Leaf.Column.words("Period", 38));
        columns.add(Leaf.Column.number(columnName(), 30));
        if (hasInterval) columns.add(Leaf.Column.number("95% interval", 34));
        var rows = new ArrayList<List<Leaf.Cell>>();
        for (var figure : reading.whole().figures().reversed()) {
            var period = figure.period();
            if (period == null) continue;
            if (rows.size() == LINES) break;
            var row = new ArrayList<Leaf.Cell>();
            row.add(Leaf.Cell.of(Wording.period(indicator, period)));
            row.add(Leaf.Cell.of(figure(figure, false)));
            if (hasInterval) row.add(Leaf.Cell.of(interval(figure)));
            rows.add(row);
        }
        return new Leaf.Grid("Latest figures of " + indicator.title(), columns, rows);
    }

    private String columnName() {
        return switch (indicator.kind()) {
            case PROPORTION -> "Share";
            case RATE -> "Rate " + indicator.unit().many();
            case MONEY -> "Pounds";
            case COUNT, KILOGRAMS -> capital(indicator.unit().many());
            case MODELLED -> "Estimate";
        };
    }

    String interval(Figure figure) {
        return figure instanceof Figure.Shown shown
                ? shown.range()
                        .filter(range -> range.complete())
                        .map(range -> Wording.interval(indicator, range))
                        .orElse("–")
                : "–";
    }

    /** The lines beside the chart: what the rules say, the target, the comparison. */
    List<String> judged() {
        var said = new ArrayList<String>();
        var usual = usual();
        var mark = signal();
        said.add("Signal: " + Leaf.words(mark).toLowerCase(Locale.UK) + "."
                + (usual.isEmpty() ? "" : " Usual range: " + usual + "."));
        if (reading.goal() != null) {
            said.add("Target: " + target() + " (" + targetMark().words().toLowerCase(Locale.UK) + ").");
        }
        var benchmark = indicator.benchmark();
        if (benchmark != null && reading.comparison() != Comparison.NOT_COMPARED) {
            said.add("Compared with " + benchmark.place() + ", " + Wording.round(indicator, benchmark.value()) + " in "
                    + benchmark.period() + ": "
                    + ReadingMarks.compared(reading.comparison()).toLowerCase(Locale.UK) + ".");
        }
        return said;
    }

    /** The usual range in words; empty where there is none. */
    private String usual() {
        return ReadingCharts.usual(reading)
                .map(stretch -> {
                    var lower = Math.max(0, stretch.usual().lower());
                    var upper = stretch.usual().upper();
                    return indicator.chart().kind().byEvents()
                            ? String.format(
                                    Locale.UK, "%,.0f to %,.0f %s", lower, upper, ReadingCharts.charted(indicator))
                            : Wording.value(indicator, lower) + " to " + Wording.value(indicator, upper);
                })
                .orElse("");
    }

    /** Definition, period, source, coverage and the day as at which it is known: what every figure carries. */
    public List<Fact> about() {
        var facts = new ArrayList<Fact>();
        var words = indicator.words();
        facts.add(new Fact("What counts", words.counts()));
        var outOf = words.outOf();
        if (outOf != null) facts.add(new Fact("Out of", outOf));
        facts.add(new Fact("What does not count", words.notCounted()));
        facts.add(new Fact("What it cannot say", words.cannotSay()));
        facts.add(new Fact("Definition", "Version " + reading.version() + ", " + indicator.code()));
        facts.add(new Fact("Period", capital(indicator.grain().words()) + ", " + periods()));
        facts.add(new Fact("Source", sources()));
        facts.add(new Fact("Coverage", coverage()));
        facts.add(new Fact("As known on", Wording.day(reading.known())));
        facts.add(new Fact("Unit", ReadingCharts.charted(indicator)));
        facts.add(new Fact("Chart", indicator.chart().kind().title()));
        return facts;
    }

    /** What is {@link #about}, as a note under a chart. */
    List<String> notes() {
        return List.of(
                "Definition: " + indicator.words().counts(),
                "Source: " + sources() + ". Coverage: " + coverage() + " As known on " + Wording.day(reading.known())
                        + ".");
    }

    String sources() {
        return indicator.sources().stream()
                .map(source -> capital(source.replace('-', ' ')))
                .collect(Collectors.joining(", "));
    }

    /** Whether the latest figure is whole: the figure of a footprint is shown when every return that it needs is in. */
    String coverage() {
        var latest = reading.whole().figures().isEmpty()
                ? reading.latest()
                : reading.whole().figures().getLast();
        var late = reading.late() ? " A later figure is overdue." : "";
        return switch (latest) {
            case Figure.Shown shown ->
                shown.coverage().map(Figure.Coverage::words).orElse("every return that it needs is in") + "." + late;
            case Figure.Suppressed _, Figure.Conflict _, Figure.WorkingItOut _ ->
                "every return that it needs is in." + late;
            case Figure.NotAvailable(var period, var reason) ->
                (period == null ? "" : Wording.period(indicator, period) + ": ") + reason + late;
            case Figure.NotForYou _ -> "not for this audience.";
        };
    }

    /** The picture of its figures; null where there is none to draw. */
    Leaf.@Nullable Picture picture() {
        var chart = ReadingCharts.chart(indicator, reading, reasons, List.of());
        if (chart.points().stream().allMatch(point -> point.value() == null)) return null;
        return new Leaf.Picture(chart, ReadingCharts.charted(indicator), ReadingCharts.caption(indicator, reading));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** What the owner said of it, a line each: what happened, why, what is next. */
    List<String> owner() {
        if (said == null) return List.of();
        var lines = new ArrayList<String>();
        lines.add("Owner: " + said.said());
        var why = said.why();
        if (why != null) lines.add("Why: " + why);
        var next = said.next();
        if (next != null) lines.add("Next: " + next);
        return lines;
    }
}
