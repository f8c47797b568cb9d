package chesil.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorsTest {
    static final String GOOD = """
            id: parcels-stopped
            code: X1
            title: Parcels stopped
            question: Are parcels with drugs in them stopped?
            counts: Parcels in which drugs were found.
            not-counted: Parcels that were let go on.
            cannot-say: How many got through.
            outcome: reduce-drug-supply
            answers: whole-population
            flow: flow
            kind: count
            unit: {one: parcel, many: parcels}
            good: neither
            grain: month
            sources: [parcels]
            areas: [footprint]
            interval: poisson
            ready-after-days: 14
            chart: {kind: xmr}
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_built_in_definitions_have_no_mistake() {
        assertThat(Indicators.read(List.of(Indicators.BUILT_IN)).all()).isNotEmpty();
    }

    @Test
    void adding_a_folder_adds_the_indicator() throws IOException {
        add("parcels-stopped", GOOD);

        var indicators = Indicators.read(List.of(Indicators.BUILT_IN, "file:" + folder));

        assertThat(indicators.get(new IndicatorId("parcels-stopped")).title()).isEqualTo("Parcels stopped");
        assertThat(indicators.fedBy("parcels")).extracting(Indicator::code).containsExactly("X1");
    }

    @Test
    void every_mistake_is_named_with_its_file_and_line() throws IOException {
        add("parcels-stopped", GOOD.replace("good: neither", "good: sideways").replace("ready-after", "ready-aftr"));
        add("other", GOOD);

        assertThatThrownBy(() -> Indicators.read(List.of("file:" + folder)))
                .hasMessageContaining(
                        "measures/parcels-stopped/measure.yaml:13: good: must be one of up, down, neither,"
                                + " but was \"sideways\"")
                .hasMessageContaining("measures/parcels-stopped/measure.yaml:1: ready-after-days: is missing")
                .hasMessageContaining("measures/parcels-stopped/measure.yaml:18: ready-aftr-days: is no field here")
                .hasMessageContaining("measures/other/measure.yaml:1: id: must be the folder's name, other");
    }

    @Test
    void a_modelled_value_cannot_be_charted() throws IOException {
        add("parcels-stopped", GOOD.replace("kind: count", "kind: modelled"));

        assertThatThrownBy(() -> Indicators.read(List.of("file:" + folder)))
                .hasMessageContaining("chart.kind: must be none: no rule of a chart may judge a modelled value");
    }

    @Test
    void a_chart_of_events_needs_their_days_and_no_other_chart_does() throws IOException {
        add("parcels-stopped", GOOD.replace("kind: xmr", "kind: t"));
        add("other", GOOD.replace("parcels-stopped", "other"));
        Files.writeString(folder.resolve("other").resolve("events.sql"), "select 1");

        assertThatThrownBy(() -> Indicators.read(List.of("file:" + folder)))
                .hasMessageContaining(
                        "parcels-stopped/measure.yaml:19: chart.kind: a T chart needs an events.sql beside the file")
                .hasMessageContaining(
                        "other/measure.yaml:19: chart.kind: must be t or g, since there is an events.sql");
    }

    private void add(String name, String yaml) throws IOException {
        var added = Files.createDirectories(folder.resolve(name));
        Files.writeString(added.resolve("measure.yaml"), yaml);
        Files.writeString(added.resolve("measure.sql"), "select 1");
    }
}
