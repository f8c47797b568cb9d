package chesil.publishing.web;

import chesil.measures.Indicator;
import chesil.measures.Indicator.ValueKind;
import chesil.releases.Figure;
import chesil.releases.Goal;
import chesil.releases.ReadingCharts;
import chesil.releases.Wording;
import chesil.web.SignalMark;
import chesil.web.chart.Stretch;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures and signals as the public reads them: "62 in every 100", "a real change". Pure. */
final class PlainWords {
    private static final double WHOLE = 100;
    private static final List<String> SMALL_NUMBERS =
            List.of("None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

    private PlainWords() {}

    /** "62 in every 100", "366 crimes", "5.8 per 100,000 a year", "£70,450". */
    static String value(Indicator indicator, double value) {
        var bare = bare(indicator, value);
        var unit = Wording.unit(indicator, value);
        return (indicator.kind() == ValueKind.MODELLED ? "about " : "") + (unit.isEmpty() ? bare : bare + " " + unit);
    }

    /** The value without the words of its unit. */
    private static String bare(Indicator indicator, double value) {
        return indicator.kind() == ValueKind.PROPORTION
                ? Math.round(value) + " in every 100"
                : Wording.value(indicator, value);
    }

    /** When: "in October 2026", "on 31 October 2026", "in 2025/26". */
    static String when(Indicator indicator, Figure.Shown figure) {
        var period = Wording.longPeriod(indicator, figure.period());
        return (indicator.flow() == Indicator.Flow.STOCK ? "on " : "in ") + period;
    }

    /**
     * An answer in up to three sentences: the latest figure, what is usual, what we want.
     *
     * @param usual the last stretch of limits; null where there are none
     */
    static String answer(Indicator indicator, Figure latest, @Nullable Stretch usual, @Nullable Goal goal) {
        return switch (latest) {
            case Figure.Shown shown ->
                sentence(value(indicator, shown.value()) + " " + when(indicator, shown))
                        + usual(indicator, shown, usual)
                        + (goal == null ? "" : " " + goal(indicator, goal));
            case Figure.Suppressed(var period) ->
                "Hidden for " + Wording.longPeriod(indicator, period)
                        + ", so that nobody can be recognised. It is not zero.";
            case Figure.NotAvailable(var _, var reason) -> reason;
            case Figure.NotForYou _ -> "This figure is not published.";
            case Figure.Conflict(var _, var one, var other) ->
                "Two sources differ: " + one + " or " + other + ". Both are kept.";
            case Figure.WorkingItOut(var old) -> answer(indicator, old, usual, goal);
        };
    }

    private static String usual(Indicator indicator, Figure.Shown shown, @Nullable Stretch usual) {
        if (usual != null && indicator.chart().kind().byEvents()) {
            return String.format(
                    Locale.UK,
                    " Usual: %,.0f to %,.0f %s.",
                    usual.usual().lower(),
                    usual.usual().upper(),
                    ReadingCharts.charted(indicator));
        }
        if (usual != null) {
            var lowest = Math.max(0, usual.usual().lower());
            var highest = indicator.kind() == ValueKind.PROPORTION
                    ? Math.min(WHOLE, usual.usual().upper())
                    : usual.usual().upper();
            return " Usual: " + from(indicator, lowest) + " to " + bare(indicator, rounded(indicator, highest)) + ".";
        }
        return shown.range()
                .filter(interval -> interval.complete())
                .map(interval -> " Somewhere between " + from(indicator, interval.lower()) + " and "
                        + bare(indicator, interval.upper()) + ".")
                .orElse("");
    }

    /** "55" of "55 to 68 in every 100". */
    private static String from(Indicator indicator, double value) {
        return indicator.kind() == ValueKind.PROPORTION
                ? String.valueOf(Math.round(value))
                : Wording.value(indicator, rounded(indicator, value));
    }

    private static double rounded(Indicator indicator, double value) {
        return indicator.kind() == ValueKind.RATE ? value : Math.round(value);
    }

    private static String goal(Indicator indicator, Goal goal) {
        var value = bare(indicator, goal.value());
        return "We want " + (goal.atLeast() ? value + " or more." : value + " or fewer.");
    }

    /** The mark with a second line for the public. */
    static SignalMark mark(SignalMark mark) {
        return switch (mark.kind()) {
            case IMPROVING -> mark.saying("a real change");
            case CONCERN -> mark.saying("getting worse");
            case CHANGED -> mark.saying("neither good nor bad");
            case TOO_FEW -> mark.saying("too early to say");
            case MODELLED -> mark.saying("an estimate");
            case NO_SIGNAL -> mark.more().equals(SignalMark.none().more()) ? mark.saying("no clear change") : mark;
        };
    }

    /** "On some things, yes. One is getting worse. On others it is too early to say." */
    static String headline(Collection<SignalMark.Kind> signals) {
        var better = count(signals, SignalMark.Kind.IMPROVING);
        var worse = count(signals, SignalMark.Kind.CONCERN);
        var early = count(signals, SignalMark.Kind.TOO_FEW);
        var others = signals.size() - better - worse - early;
        if (signals.isEmpty()) return "";
        if (better == signals.size()) return "Yes, on all of these.";
        var said = new StringBuilder(
                better == 0 ? "Not that we can tell." : better == 1 ? "On one thing, yes." : "On some things, yes.");
        if (worse > 0) {
            said.append(' ').append(inWords(worse)).append(worse == 1 ? " is getting worse." : " are getting worse.");
        }
        var rest = better + worse == 0 ? "" : "On others ";
        if (others > 0) said.append(' ').append(sentence(rest + "nothing has clearly changed"));
        else if (early > 0) said.append(' ').append(sentence(rest + "it is too early to say"));
        if (others > 0 && early > 0) {
            said.append(' ').append(early == 1 ? "On one it is too early to say." : "On some it is too early to say.");
        }
        return said.toString();
    }

    private static int count(Collection<SignalMark.Kind> signals, SignalMark.Kind kind) {
        return (int) signals.stream().filter(kind::equals).count();
    }

    private static String inWords(int number) {
        return number < SMALL_NUMBERS.size() ? SMALL_NUMBERS.get(number) : String.valueOf(number);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + ".";
    }
}
