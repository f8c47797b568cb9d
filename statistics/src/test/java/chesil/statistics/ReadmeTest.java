package chesil.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.statistics.spc.Assurance;
import chesil.statistics.spc.ControlChart;
import chesil.statistics.spc.Settings;
import chesil.statistics.spc.Variation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The README's examples, run; and a check that the README still shows these and no others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {
    @Test
    void a_rate_with_its_interval() {
        // README: rate
        var rate = new Rate(65, 380_000, 100_000); // 65 deaths among 380,000 people, per 100,000
        var interval = rate.interval(Confidence.P95); // 13.2 to 21.8, by Byar's method
        var beside = Comparison.with(11.4, interval, Direction.DOWN); // worse than a benchmark of 11.4
        // end
        assertThat(rate.method()).isEqualTo(Method.BYAR);
        assertThat("%.1f to %.1f".formatted(interval.lower(), interval.upper())).isEqualTo("13.2 to 21.8");
        assertThat(beside).isEqualTo(Comparison.WORSE);
    }

    @Test
    void a_run_of_figures_with_its_signal() {
        // README: chart
        double[] shares = {52, 48, 51, 49, 53, 47, 50, 52, 49, 51, 52, 48, 51, 53, 54, 55, 56, 57, 58};
        var chart = ControlChart.xmr(shares, Settings.of(Direction.UP).target(75));

        var why = chart.lastCause().rule().orElseThrow().words(); // "7-point trend"
        var limits = chart.points().getLast().limits(); // the usual range, to draw as a band
        // end
        assertThat(why).isEqualTo("7-point trend");
        assertThat(chart.variation()).isEqualTo(Variation.IMPROVEMENT);
        assertThat(chart.assurance()).isEqualTo(Assurance.CONSISTENT_FAIL);
        assertThat(limits.upper()).isLessThan(75);
    }

    @Test
    void the_readme_shows_the_examples_above() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var source = Files.readString(Path.of("src/test/java/chesil/statistics/ReadmeTest.java"));
        var example = Pattern.compile(" {8}// README: \\w+\n(.*?)\n {8}// end", Pattern.DOTALL)
                .matcher(source);
        int examples = 0;
        while (example.find()) {
            examples++;
            assertThat(readme).contains("```java\n" + example.group(1).stripIndent() + "\n```");
        }
        assertThat(readme.split("```java", -1)).hasSize(examples + 1);
    }
}
