package chesil.releases.web;

import chesil.measures.Indicator.NationalOutcome;
import chesil.measures.IndicatorId;
import chesil.measures.observations.Judgement;
import chesil.releases.Figure;
import chesil.releases.ReadingCharts;
import chesil.releases.ReadingMarks;
import chesil.releases.Scorecard;
import chesil.releases.ScorecardRow;
import chesil.releases.ToldBefore;
import chesil.releases.Trail;
import chesil.releases.Wording;
import chesil.statistics.spc.SpecialCause;
import chesil.statistics.spc.Variation;
import chesil.web.Choice;
import chesil.web.Link;
import chesil.web.SignalMark;
import chesil.web.TargetMark;
import chesil.web.ThemeMark;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the scorecard shows.
 *
 * @param known the day of the figures, in words
 * @param past what is said where it is shown as known on a past day; null for today
 * @param lead how many indicators there are, or which release this is
 */
public record ScorecardPage(
        String heading,
        String lead,
        String known,
        ViewBar bar,
        @Nullable String past,
        List<StandsOut> standsOut,
        List<GridRow> grid,
        List<Group> groups) {
    private static final int MOST_STANDING_OUT = 5;

    /** The view bar's form, and who is shown what. */
    public record ViewBar(
            String action, List<Choice> areas, String area, String known, String shownTo, List<Link> links) {
        /** The day that is asked for, as it is written for people; what is no day stays as it is. */
        public String knownInWords() {
            try {
                return Wording.day(LocalDate.parse(known.strip()));
            } catch (DateTimeException notADay) {
                return known;
            }
        }
    }

    /** A sentence on what changed, and the figure behind it. */
    public record StandsOut(SignalMark signal, String href, String title, String sentence) {}

    /** Codes by how the target is met. */
    public record GridRow(SignalMark signal, List<List<Link>> cells) {}

    /** The indicators of one outcome; {@code theme} is null where the strategy does not name them. */
    public record Group(NationalOutcome outcome, @Nullable ThemeMark theme, List<RowView> rows) {}

    static ScorecardPage of(
            Scorecard scorecard,
            ViewBar bar,
            @Nullable String past,
            Trail.Places places,
            Map<IndicatorId, ToldBefore> told,
            LocalDate today) {
        return new ScorecardPage(
                "Scorecard",
                lead(scorecard),
                Wording.day(scorecard.known()),
                bar,
                past,
                standsOut(scorecard, bar),
                grid(scorecard, bar),
                groups(scorecard, bar, places, told, today));
    }

    private static String lead(Scorecard scorecard) {
        var outcomes = scorecard.rows().stream()
                .map(row -> row.indicator().outcome())
                .distinct()
                .count();
        var release = scorecard.release();
        var from = release == null ? "" : release.name() + ", " + release.title() + ". ";
        return from + scorecard.rows().size() + " indicators under " + outcomes
                + " outcomes. A change is called a change only when the chart’s rules find one.";
    }

    static List<StandsOut> standsOut(Scorecard scorecard, ViewBar bar) {
        return scorecard.rows().stream()
                .filter(row -> row.reading() != null && row.latest() instanceof Figure.Shown)
                .filter(row -> judged(row).variation() != Variation.COMMON_CAUSE)
                .sorted(Comparator.comparingInt(row -> order(judged(row).variation())))
                .limit(MOST_STANDING_OUT)
                .map(row -> standsOut(row, bar))
                .toList();
    }

    /** Concerns first, then what changed without a good way, then what improved. */
    private static int order(Variation variation) {
        return switch (variation) {
            case CONCERN -> 0;
            case NEUTRAL_HIGH, NEUTRAL_LOW -> 1;
            case IMPROVEMENT -> 2;
            case COMMON_CAUSE -> 3;
        };
    }

    private record Judged(Variation variation, SpecialCause cause) {}

    private static Judged judged(ScorecardRow row) {
        var reading = row.reading();
        if (reading == null || reading.judgement().state() != Judgement.State.JUDGED) {
            return new Judged(Variation.COMMON_CAUSE, SpecialCause.NONE);
        }
        return new Judged(reading.judgement().variation(), reading.judgement().cause());
    }

    private static StandsOut standsOut(ScorecardRow row, ViewBar bar) {
        var indicator = row.indicator();
        var judged = judged(row);
        var title = indicator.title() + (judged.cause().side() < 0 ? " fell" : " rose");
        return new StandsOut(
                ReadingMarks.mark(judged.variation(), judged.cause()),
                href(row, bar),
                title,
                IndicatorPage.sentence(row));
    }

    static String href(ScorecardRow row, ViewBar bar) {
        return "/indicators/" + row.indicator().id() + query(bar);
    }

    /** What is asked for, to be carried on to an indicator's page; empty for the usual view. */
    public String query() {
        return query(bar);
    }

    static String query(ViewBar bar) {
        var parts = new ArrayList<String>();
        if (!bar.area().equals(chesil.releases.Releases.FOOTPRINT)) parts.add("area=" + bar.area());
        if (!bar.known().isEmpty()) parts.add("known=" + bar.known());
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static List<GridRow> grid(Scorecard scorecard, ViewBar bar) {
        var columns = List.of(
                TargetMark.Kind.MEETS, TargetMark.Kind.HIT_AND_MISS, TargetMark.Kind.MISSES, TargetMark.Kind.NONE);
        var rows = new ArrayList<GridRow>();
        for (var kind : List.of(
                SignalMark.Kind.CONCERN,
                SignalMark.Kind.CHANGED,
                SignalMark.Kind.NO_SIGNAL,
                SignalMark.Kind.IMPROVING)) {
            Map<TargetMark.Kind, List<Link>> cells = new EnumMap<>(TargetMark.Kind.class);
            Optional<SignalMark> mark = Optional.empty();
            for (var row : scorecard.rows()) {
                var reading = row.reading();
                if (reading == null || !(row.latest() instanceof Figure.Shown)) continue;
                var signal = ReadingMarks.signal(row.indicator(), reading);
                if (signal.kind() != kind) continue;
                mark = Optional.of(signal);
                cells.computeIfAbsent(ReadingMarks.target(reading).kind(), _ -> new ArrayList<>())
                        .add(new Link(row.indicator().code(), href(row, bar)));
            }
            if (mark.isPresent()) {
                rows.add(new GridRow(
                        mark.get(),
                        columns.stream()
                                .map(column -> cells.getOrDefault(column, List.of()))
                                .toList()));
            }
        }
        return rows;
    }

    private static List<Group> groups(
            Scorecard scorecard, ViewBar bar, Trail.Places places, Map<IndicatorId, ToldBefore> told, LocalDate today) {
        var groups = new ArrayList<Group>();
        for (var outcome : NationalOutcome.values()) {
            var rows = scorecard.rows().stream()
                    .filter(row -> row.indicator().outcome() == outcome)
                    .toList();
            if (rows.isEmpty()) continue;
            var theme = rows.stream()
                    .flatMap(row -> places.of(row.indicator().id()).stream())
                    .map(Trail.Place::theme)
                    .findFirst()
                    .orElse(null);
            groups.add(new Group(
                    outcome,
                    theme,
                    rows.stream()
                            .map(row -> RowView.of(
                                    row,
                                    today,
                                    revised(row, bar, told.get(row.indicator().id()))))
                            .toList()));
        }
        return groups;
    }

    private static @Nullable Link revised(ScorecardRow row, ViewBar bar, @Nullable ToldBefore told) {
        return told == null ? null : new Link(told.words(row.indicator()), href(row, bar) + "#revised");
    }

    /** The usual range in words; empty where there is none. */
    static String usualRange(ScorecardRow row) {
        var reading = row.reading();
        if (reading == null || reading.judgement().marks().isEmpty()) return "";
        var limits = reading.judgement().marks().getLast().limits();
        if (!limits.available()) return "";
        var indicator = row.indicator();
        if (indicator.chart().kind().byEvents()) {
            return String.format(
                    Locale.UK, "%,.0f to %,.0f %s", limits.lower(), limits.upper(), ReadingCharts.charted(indicator));
        }
        // a count below zero and a share above all of it are no part of any range
        var lower = Math.max(0, limits.lower());
        return Wording.value(indicator, lower) + " to " + Wording.value(indicator, limits.upper());
    }
}
