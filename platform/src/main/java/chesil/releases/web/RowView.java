package chesil.releases.web;

import chesil.access.Audience;
import chesil.measures.Indicator;
import chesil.releases.Figure;
import chesil.releases.Goal;
import chesil.releases.Reading;
import chesil.releases.ReadingCharts;
import chesil.releases.ReadingMarks;
import chesil.releases.ScorecardRow;
import chesil.releases.Wording;
import chesil.statistics.Comparison;
import chesil.web.DataMark;
import chesil.web.Link;
import chesil.web.SignalMark;
import chesil.web.Tag;
import chesil.web.TargetMark;
import chesil.web.chart.Sparkline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One indicator as the scorecard's row says it.
 *
 * @param value the latest figure, short; or why there is none
 * @param isShown whether {@code value} is a figure
 * @param unit its unit where that is a word; empty for a sign
 * @param under interval and period, one line
 * @param note what follows where no figure is shown, or where later ones are missing
 * @param revised which figures were revised since they were last told, and where old and new stand; null where none was
 * @param coverage of the returns that the figure should be made from, those that were in; empty where none is shown
 */
public record RowView(
        String id,
        String code,
        String title,
        String kind,
        List<Tag> tags,
        String value,
        boolean isShown,
        String unit,
        String under,
        String note,
        List<DataMark> marks,
        String target,
        @Nullable Sparkline trend,
        SignalMark signal,
        TargetMark targetMet,
        String compared,
        String comparedTo,
        String age,
        String coverage,
        @Nullable Link revised) {

    static RowView of(ScorecardRow row, LocalDate today) {
        return of(row, today, null);
    }

    /** @param revised says which figures were revised, and leads to old and new; null where none was */
    static RowView of(ScorecardRow row, LocalDate today, @Nullable Link revised) {
        var indicator = row.indicator();
        var reading = row.reading();
        var latest = row.latest();
        return new RowView(
                indicator.id().value(),
                indicator.code(),
                indicator.title(),
                kind(indicator),
                tags(indicator, reading),
                value(indicator, latest),
                latest instanceof Figure.Shown,
                latest instanceof Figure.Shown shown ? Wording.unit(indicator, shown.value()) : "",
                under(indicator, latest),
                note(latest) + missing(indicator, reading),
                marks(latest),
                reading == null
                        ? "–"
                        : reading.aim().map(goal -> words(indicator, goal)).orElse("–"),
                reading == null || reading.judgement().marks().isEmpty()
                        ? null
                        : ReadingCharts.sparkline(indicator, reading),
                reading == null
                        ? SignalMark.none().saying("nothing to judge")
                        : ReadingMarks.signal(indicator, reading),
                reading == null ? TargetMark.notJudged() : ReadingMarks.target(reading),
                reading == null ? "None" : ReadingMarks.compared(reading.comparison()),
                comparedTo(indicator, reading),
                latest.period() == null ? "–" : Wording.age(indicator, Objects.requireNonNull(latest.period()), today),
                coverage(latest),
                revised);
    }

    /** Which figure should be there and is not: the one shown is an earlier one, and nothing is carried forward. */
    private static String missing(Indicator indicator, @Nullable Reading reading) {
        if (reading == null) return "";
        var period = reading.overdue();
        if (period == null || !(reading.latest() instanceof Figure.Shown)) return "";
        var why = reading.whole()
                .at(period)
                .map(figure -> figure instanceof Figure.NotAvailable(var _, var reason) ? reason : "")
                .filter(reason -> !reason.isEmpty())
                .orElse("Not supplied.");
        return "The figure for " + Wording.longPeriod(indicator, period) + " is missing. " + why;
    }

    static String coverage(Figure figure) {
        return figure instanceof Figure.Shown shown
                ? shown.coverage().map(Figure.Coverage::words).orElse("")
                : "";
    }

    static String kind(Indicator indicator) {
        var flow = indicator.modelled() ? "modelled" : indicator.flow().id();
        return indicator.answers().words() + " · " + flow + " · "
                + indicator.grain().words();
    }

    static List<Tag> tags(Indicator indicator, @Nullable Reading reading) {
        var tags = new ArrayList<Tag>();
        if (indicator.widest() == Audience.BOARD) tags.add(new Tag("Board only", Tag.Colour.GREY));
        if (reading != null && reading.late()) {
            var late = reading.periodsLate(indicator);
            var unit = indicator.grain().name().toLowerCase(Locale.ROOT);
            tags.add(new Tag(late + " " + unit + (late == 1 ? "" : "s") + " late", Tag.Colour.YELLOW));
        }
        return tags;
    }

    static String value(Indicator indicator, Figure figure) {
        return switch (figure) {
            case Figure.Shown shown -> Wording.headline(indicator, shown.value());
            case Figure.Suppressed _ -> "[c]";
            case Figure.NotAvailable _ -> "No figure";
            case Figure.NotForYou _ -> "Not shown to you";
            case Figure.Conflict(var _, var one, var other) -> one + " or " + other;
            case Figure.WorkingItOut(var old) -> value(indicator, old);
        };
    }

    private static String note(Figure figure) {
        return switch (figure) {
            case Figure.Shown _ -> "";
            case Figure.Suppressed _ -> "Hidden to protect people. It is not zero.";
            case Figure.NotAvailable(var _, var reason) -> reason;
            case Figure.NotForYou(var _, var ask) -> ask;
            case Figure.Conflict _ -> "Two sources differ. Both are kept.";
            case Figure.WorkingItOut _ -> "Working it out.";
        };
    }

    private static String under(Indicator indicator, Figure figure) {
        var period = figure.period();
        if (period == null) return "";
        var when = Wording.period(indicator, period);
        return figure instanceof Figure.Shown shown
                ? shown.range()
                        .map(range -> Wording.interval(indicator, range) + " · " + when)
                        .orElse(when)
                : when;
    }

    static List<DataMark> marks(Figure figure) {
        var marks = new ArrayList<DataMark>();
        if (figure instanceof Figure.Suppressed) marks.add(DataMark.SUPPRESSED);
        if (figure instanceof Figure.NotAvailable) marks.add(DataMark.NOT_AVAILABLE);
        if (figure instanceof Figure.Shown shown) {
            for (var mark : shown.marks()) {
                if (mark.sign().equals("p")) marks.add(DataMark.PROVISIONAL);
                if (mark.sign().equals("r")) marks.add(DataMark.REVISED);
                if (mark.sign().equals("u")) marks.add(DataMark.UNRELIABLE);
                if (mark.sign().equals("low")) marks.add(DataMark.LOW);
            }
        }
        return marks;
    }

    static String words(Indicator indicator, Goal goal) {
        return goal.words(Wording.round(indicator, goal.value()));
    }

    private static String comparedTo(Indicator indicator, @Nullable Reading reading) {
        var benchmark = indicator.benchmark();
        if (benchmark == null) return "no published figure";
        if (reading == null || reading.comparison() == Comparison.NOT_COMPARED) return "not compared";
        var word = reading.comparison() == Comparison.SIMILAR ? "to " : "than ";
        return word + benchmark.place() + ", " + Wording.round(indicator, benchmark.value());
    }
}
