package chesil.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.releases.Figure;
import chesil.releases.Goal;
import chesil.statistics.Interval;
import chesil.web.SignalMark;
import chesil.web.chart.Range;
import chesil.web.chart.Stretch;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainWordsTest {
    private static final Indicators ALL = Indicators.read(List.of("classpath*:measures"));
    private static final Indicator CARE = ALL.get(new IndicatorId("h10-continuity-of-care"));
    private static final Indicator CRIME = ALL.get(new IndicatorId("h4-neighbourhood-crime"));
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Test
    void a_share_is_so_many_in_every_hundred_with_what_is_usual_and_what_we_want() {
        assertThat(PlainWords.answer(CARE, shown(61.8, null), usual(45.2, 58.9), new Goal(true, 75, "group")))
                .isEqualTo(
                        "62 in every 100 in October 2026. Usual: 45 to 59 in every 100. We want 75 in every 100 or more.");
    }

    @Test
    void a_count_has_its_unit() {
        assertThat(PlainWords.answer(CRIME, shown(1366, null), usual(1210.4, 1533.8), null))
                .isEqualTo("1,366 crimes in October 2026. Usual: 1,210 to 1,534.");
    }

    @Test
    void what_cannot_be_below_nothing_is_not_said_to_be() {
        assertThat(PlainWords.answer(CRIME, shown(3, null), usual(-4, 9), null)).contains("Usual: 0 to 9.");
        assertThat(PlainWords.answer(CARE, shown(90, null), usual(60, 112), null))
                .contains("60 to 100 in every 100");
    }

    @Test
    void without_limits_the_interval_is_said() {
        assertThat(PlainWords.answer(CARE, shown(62, new Interval(55, 68)), null, null))
                .isEqualTo("62 in every 100 in October 2026. Somewhere between 55 and 68 in every 100.");
    }

    @Test
    void what_is_hidden_is_said_to_be_no_zero() {
        assertThat(PlainWords.answer(CARE, new Figure.Suppressed(OCTOBER), usual(45, 60), null))
                .isEqualTo("Hidden for October 2026, so that nobody can be recognised. It is not zero.");
    }

    @Test
    void the_headline_counts_signals_and_claims_nothing_else() {
        assertThat(headline("IIICNT"))
                .isEqualTo("On some things, yes. One is getting worse. On others nothing has clearly changed."
                        + " On one it is too early to say.");
        assertThat(headline("IIT")).isEqualTo("On some things, yes. On others it is too early to say.");
        assertThat(headline("NNN")).isEqualTo("Not that we can tell. Nothing has clearly changed.");
        assertThat(headline("CC")).isEqualTo("Not that we can tell. Two are getting worse.");
        assertThat(headline("II")).isEqualTo("Yes, on all of these.");
        assertThat(headline("")).isEmpty();
    }

    private static String headline(String signals) {
        return PlainWords.headline(signals.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'I' -> SignalMark.Kind.IMPROVING;
                    case 'C' -> SignalMark.Kind.CONCERN;
                    case 'T' -> SignalMark.Kind.TOO_FEW;
                    default -> SignalMark.Kind.NO_SIGNAL;
                })
                .toList());
    }

    private static Figure shown(double value, @Nullable Interval interval) {
        return new Figure.Shown(OCTOBER, value, String.valueOf(value), interval, null, List.of());
    }

    private static Stretch usual(double lower, double upper) {
        return new Stretch(0, 12, (lower + upper) / 2, new Range(lower, upper), null);
    }
}
