package chesil.releases;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HappenedTest {
    private static final Indicators INDICATORS = Indicators.read(List.of(Indicators.BUILT_IN));
    private static final Indicator MONTHLY = INDICATORS.get(new IndicatorId("cj11a-county-lines-active"));
    private static final Indicator BETWEEN = INDICATORS.get(new IndicatorId("cj14-large-seizures"));
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final List<LocalDate> MONTHS =
            IntStream.range(0, 6).mapToObj(JANUARY::plusMonths).toList();

    @Test
    void what_happened_stands_at_the_period_that_its_day_lies_in() {
        var placed = Happened.on(
                MONTHLY, MONTHS, List.of(on(2026, 3, 31, "The service began"), on(2026, 2, 1, "It was said")));

        assertThat(placed)
                .containsExactly(
                        new Happened.Placed(1, 1, LocalDate.of(2026, 2, 1), "It was said, Feb 2026"),
                        new Happened.Placed(2, 2, LocalDate.of(2026, 3, 1), "The service began, Mar 2026"));
    }

    @Test
    void what_happened_before_or_after_is_not_on_the_chart() {
        assertThat(Happened.on(
                        MONTHLY,
                        MONTHS,
                        List.of(on(2025, 12, 31, "Before"), on(2026, 7, 1, "After"), on(2026, 6, 30, "Last"))))
                .extracting(Happened.Placed::words)
                .containsExactly("Last, Jun 2026");
        assertThat(Happened.on(MONTHLY, List.of(), List.of(on(2026, 1, 1, "Nowhere"))))
                .isEmpty();
    }

    @Test
    void between_events_it_stands_at_the_first_event_from_that_day_on() {
        assertThat(BETWEEN.chart().kind().byEvents()).isTrue();
        var events = List.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 9), LocalDate.of(2026, 3, 2));

        assertThat(Happened.on(BETWEEN, events, List.of(on(2026, 1, 10, "It began"))))
                .singleElement()
                .satisfies(placed -> assertThat(placed.at()).isEqualTo(2));
    }

    @Test
    void a_chart_has_the_latest_nine_and_names_that_fit() {
        var many = IntStream.rangeClosed(1, 12)
                .mapToObj(day ->
                        on(2026, 4, day, "Something with a name that is longer than there is room, number " + day))
                .toList();

        var placed = Happened.on(MONTHLY, MONTHS, many);

        assertThat(placed).hasSize(9).allMatch(each -> each.words().length() <= 50);
        assertThat(placed.getLast().number()).isEqualTo(9);
    }

    private static Happened on(int year, int month, int day, String words) {
        return new Happened(LocalDate.of(year, month, day), words);
    }
}
