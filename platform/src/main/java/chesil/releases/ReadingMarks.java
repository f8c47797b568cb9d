package chesil.releases;

import chesil.measures.Indicator;
import chesil.measures.Indicator.ChartKind;
import chesil.measures.observations.Judgement;
import chesil.statistics.Comparison;
import chesil.statistics.spc.Rule;
import chesil.statistics.spc.SpecialCause;
import chesil.statistics.spc.Variation;
import chesil.web.SignalMark;
import chesil.web.SignalMark.Way;
import chesil.web.TargetMark;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reading's judgement is called on pages. */
public final class ReadingMarks {
    private ReadingMarks() {}

    /** The signal of the latest figure. */
    public static SignalMark signal(Indicator indicator, Reading reading) {
        var judgement = reading.judgement();
        return switch (judgement.state()) {
            case MODELLED -> SignalMark.modelled();
            case NOT_CHARTED -> new SignalMark(SignalMark.Kind.MODELLED, null, "Not charted", "rolling period");
            case DAYS_NOT_GIVEN ->
                new SignalMark(SignalMark.Kind.MODELLED, null, "Not charted", "days are not released");
            case TOO_FEW_POINTS -> SignalMark.tooFew(judgement.points(), Judgement.needed());
            case STALE -> SignalMark.none().saying("not judged: figure is late");
            case JUDGED -> {
                var mark = mark(judgement.variation(), judgement.cause());
                var named = indicator.chart().kind() != ChartKind.XMR && mark.kind() == SignalMark.Kind.NO_SIGNAL;
                yield named ? mark.saying(indicator.chart().kind().title()) : mark;
            }
        };
    }

    /** The signal of any point. */
    public static SignalMark mark(Variation variation, SpecialCause cause) {
        var way = cause.side() < 0 ? Way.FALLING : Way.RISING;
        return switch (variation) {
            case COMMON_CAUSE -> SignalMark.none();
            case IMPROVEMENT -> SignalMark.improving(way);
            case CONCERN -> SignalMark.concern(way);
            case NEUTRAL_HIGH, NEUTRAL_LOW -> SignalMark.changed(way);
        };
    }

    /** What lies between one event and the next, the latest first; empty unless the chart is one of events. */
    public static List<Gap> gaps(Indicator indicator, Reading reading) {
        if (!indicator.chart().kind().byEvents()) return List.of();
        return reading.judgement().marks().reversed().stream()
                .map(each -> new Gap(
                        each.period(),
                        Math.round(each.value()),
                        each.variation() == Variation.COMMON_CAUSE ? null : mark(each.variation(), each.cause()),
                        each.cause().rule().map(Rule::words).orElse("none")))
                .toList();
    }

    /**
     * One event and what lies between it and the one before.
     *
     * @param day of the event
     * @param between days, or opportunities that came to nothing
     * @param signal null where the rules find nothing
     * @param rule the rule that found it, in words
     */
    public record Gap(LocalDate day, long between, @Nullable SignalMark signal, String rule) {}

    /** The target against the limits. */
    public static TargetMark target(Reading reading) {
        if (reading.goal() == null) return TargetMark.none();
        if (reading.judgement().state() != Judgement.State.JUDGED) return TargetMark.notJudged();
        return switch (reading.judgement().assurance()) {
            case CONSISTENT_PASS -> TargetMark.meets();
            case CONSISTENT_FAIL -> TargetMark.misses();
            case INCONSISTENT -> TargetMark.hitAndMiss();
            case NOT_JUDGED -> TargetMark.notJudged();
        };
    }

    /** "Similar", "Higher": how the latest figure compares with the benchmark. */
    public static String compared(Comparison comparison) {
        return switch (comparison) {
            case BETTER -> "Better";
            case SIMILAR -> "Similar";
            case WORSE -> "Worse";
            case HIGHER -> "Higher";
            case LOWER -> "Lower";
            case NOT_COMPARED -> "None";
        };
    }
}
