package chesil.releases;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The recent trend over whole financial years. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class YearlyTrendTest {
    private static final Indicators BUILT_IN = Indicators.read(List.of(Indicators.BUILT_IN));
    private static final LocalDate APRIL = LocalDate.of(2020, 4, 1);

    @Test
    void a_count_that_grows_every_year_has_a_trend() {
        var series = months(60, month -> 100 + month);

        assertThat(YearlyTrend.words(indicator("recorded-drug-offences"), series))
                .isEqualTo("Increasing, over the last 5 financial years.");
        assertThat(YearlyTrend.words(indicator("h4-neighbourhood-crime"), series))
                .isEqualTo("Increasing and getting worse, over the last 5 financial years.");
    }

    @Test
    void a_count_that_goes_up_and_down_has_none() {
        assertThat(YearlyTrend.words(indicator("h4-neighbourhood-crime"), months(60, month -> 100 + month % 12)))
                .isEqualTo("No significant change, over the last 5 financial years.");
    }

    @Test
    void a_year_without_one_of_its_months_is_no_whole_year() {
        var series = months(60, _ -> 100);
        var without = new Series("footprint", "", series.figures().subList(1, 60));

        assertThat(YearlyTrend.words(indicator("h4-neighbourhood-crime"), without))
                .isEqualTo("Needs 5 whole financial years of figures; there are 4.");
    }

    @Test
    void stocks_and_rolling_years_are_not_added_up() {
        assertThat(YearlyTrend.words(indicator("cj11a-county-lines-active"), months(60, _ -> 9)))
                .isEmpty();
        assertThat(YearlyTrend.words(indicator("h5-drug-misuse-deaths"), months(60, _ -> 9)))
                .isEmpty();
    }

    private static Indicator indicator(String id) {
        return BUILT_IN.get(new IndicatorId(id));
    }

    private static Series months(int months, IntUnaryOperator count) {
        var figures = new ArrayList<Figure>();
        for (var month = 0; month < months; month++) {
            double counted = count.applyAsInt(month);
            figures.add(new Figure.Shown(
                    APRIL.plusMonths(month), counted, "", null, new Figure.Counts(counted, null), List.of()));
        }
        return new Series("footprint", "", figures);
    }
}
