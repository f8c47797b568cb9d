package chesil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Fixtures.Row;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The limits that OHID's own package, PHEindicatormethods 2.1.0, is tested by. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedIntervalsTest {
    @Test
    void agrees_with_the_package_on_byar_and_wilson() {
        for (var row : Fixtures.read("phe_byars_wilson.csv")) {
            var confidence = row.text("confidence").equals("95%") ? Confidence.P95 : Confidence.P998;
            var interval = row.text("method").equals("Byars")
                    ? Count.byar(row.whole("x"), confidence)
                    : new Proportion(row.whole("x"), row.whole("n")).interval(confidence);
            close(row, "lowercl", interval.lower(), 1);
            close(row, "uppercl", interval.upper(), 1);
        }
    }

    @Test
    void agrees_with_the_package_on_proportions() {
        for (var row : Fixtures.read("phe_proportion.csv")) {
            if (!row.has("Numerator") || !row.has("Denominator")) continue;
            var share = new Proportion(row.whole("Numerator"), row.whole("Denominator"));
            double multiplier = row.number("multiplier");
            close(row, "value", share.value(), multiplier);
            limits(row, share.interval(Confidence.P95), share.interval(Confidence.P998), multiplier);
            assertThat(share.method().label()).isEqualTo(row.text("method"));
        }
    }

    @Test
    void agrees_with_the_package_on_rates() {
        for (var row : Fixtures.read("phe_rate.csv")) {
            if (!row.has("Numerator") || !row.has("Denominator")) continue;
            var rate = new Rate(row.whole("Numerator"), row.number("Denominator"), row.number("multiplier"));
            close(row, "value", rate.value(), 1);
            limits(row, rate.interval(Confidence.P95), rate.interval(Confidence.P998), 1);
            assertThat(rate.method().label()).isEqualTo(row.text("method"));
        }
    }

    private static void limits(Row row, Interval p95, Interval p998, double multiplier) {
        close(row, "lower95_0cl", p95.lower(), multiplier);
        close(row, "upper95_0cl", p95.upper(), multiplier);
        close(row, "lower99_8cl", p998.lower(), multiplier);
        close(row, "upper99_8cl", p998.upper(), multiplier);
    }

    private static void close(Row row, String column, double actual, double multiplier) {
        double expected = row.number(column);
        var said = row + " " + column;
        // the files print 15 significant digits; R's own chi-square quantiles are good to 12
        if (Double.isNaN(expected)) assertThat(actual).as(said).isNaN();
        else assertThat(actual * multiplier).as(said).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }
}
