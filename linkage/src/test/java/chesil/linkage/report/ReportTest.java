package chesil.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.linkage.Column;
import chesil.linkage.Dataset;
import chesil.linkage.Linked;
import chesil.linkage.Linker;
import chesil.linkage.ModelFile;
import chesil.linkage.Records.Kind;
import chesil.linkage.Settings;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportTest {
    private static final String MODEL = """
            chesil-linkage-model: 1
            prior: 0.1
            standardise: {surname: name, born: date}
            block: [[surname], [born]]
            compare:
              - {column: surname, term-frequency: true, levels: [{when: exact, m: 0.9, u: 0.1}, {when: else, m: 0.1, u: 0.9}]}
              - {column: born, levels: [{when: exact, m: 0.95, u: 0.01}, {when: else, m: 0.05, u: 0.99}]}
            """;

    private static Linked linked() {
        return Linker.link(
                List.of(
                        dataset(
                                "custody",
                                List.of("Quillfeather", "Marrow", ""),
                                List.of("1984-03-02", "1990-05-06", "")),
                        dataset("clinic", List.of("Quillfeather", "Marrow"), List.of("1984-03-02", "1971-01-09"))),
                ModelFile.read("model.yaml", MODEL),
                Settings.of(Kind.LINK).withThresholds(0.05, 0.9),
                Linker.Progress.NONE);
    }

    private static Dataset dataset(String name, List<String> surnames, List<String> born) {
        return new Dataset(
                name,
                Dataset.Ids.counting(surnames.size()),
                List.of(Column.of("surname", surnames), Column.of("born", born)));
    }

    private static String page(boolean showValues) {
        var about = new About(
                "24 November 2026", "Chesil 0.1.0", List.of(new About.Source("a&b.csv", "00ff")), 1.5, showValues);
        return Report.html(linked(), Settings.of(Kind.LINK).withThresholds(0.05, 0.9), about);
    }

    @Test
    void fetches_nothing_and_runs_nothing() {
        assertThat(page(false))
                .contains("default-src &#39;none&#39;")
                .doesNotContain("<script", "http://", "https://", "url(", "src=", "href=");
    }

    @Test
    void shows_no_value_of_any_record_unless_asked() {
        assertThat(page(false)).doesNotContain("QUILLFEATHER", "MARROW", "1984-03-02");
        assertThat(page(true)).contains("QUILLFEATHER", "It is about people");
    }

    @Test
    void tells_weights_as_log2_of_m_over_u() {
        assertThat(page(false))
                .contains("<td class=\"n\">0.9000</td><td class=\"n\">0.1000</td><td class=\"n\">+3.17</td>") // log2 9
                .contains("<td class=\"n\">+6.57</td>"); // log2 95
    }

    @Test
    void tells_who_cannot_be_linked() {
        // prior odds of 1 to 9; the record without name and day has nothing to add to them
        assertThat(page(false)).contains("<th scope=\"row\">custody</th><td class=\"n\">0</td>");
        double[] self = Unlinkable.selfWeights(linked());
        assertThat(self[2]).isCloseTo(Math.log(1 / 9.0) / Math.log(2), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(Unlinkable.share(self, 0.5)).isEqualTo(0.2);
    }

    @Test
    void escapes_what_comes_from_files() {
        assertThat(page(false)).contains("a&amp;b.csv").doesNotContain("a&b.csv");
    }

    @Test
    void every_chart_is_named_and_is_followed_by_a_table() {
        var page = page(false);
        var charts = Pattern.compile("<svg role=\"img\"[^>]* aria-label=\"[^\"]+\">")
                .matcher(page)
                .results()
                .count();
        assertThat(charts).isEqualTo(page.split("<svg", -1).length - 1L).isGreaterThanOrEqualTo(4);
        for (var after : page.split("</svg>", -1))
            if (!after.equals(page.split("</svg>", -1)[0])) assertThat(after).contains("<table>");
    }

    @Test
    void has_the_four_steps_of_guild() {
        assertThat(page(false)).contains("1. Data", "2. Linkage", "3. Quality of the linkage", "4. Analysis");
    }
}
