package chesil.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The 4 x 4 table of sdcTable's tests (sdcTools/sdcTable, test-simpleheuristic), in which nine suppressions give one of themselves
 * away, and the bounds that its linear programmes find for each cell that might be hidden besides.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedAttackTest {
    private static final String[] ROWS = {"w", "x", "y", "z", "total"};
    private static final String[] COLUMNS = {"a", "b", "c", "d", "total"};
    private static final long[][] VALUES = {
        {30, 47, 64, 89, 230},
        {90, 124, 5, 31, 250},
        {92, 100, 59, 85, 336},
        {800, 991, 651, 685, 3127},
        {1012, 1262, 779, 890, 3943}
    };
    private static final List<String> HIDDEN = List.of("w,a", "w,b", "w,c", "x,a", "x,c", "y,b", "y,d", "z,b", "z,d");

    @Test
    void recovers_the_cell_that_nine_suppressions_give_away() {
        assertThat(bounds(HIDDEN)).containsEntry("w,b", "47 to 47").containsEntry("w,a", "25 to 94");
        assertThat(verdicts(HIDDEN)).containsEntry("w,b", Verdict.EXPOSED).containsEntry("w,a", Verdict.SAFE);
    }

    @Test
    void finds_it_safe_when_one_more_cell_is_hidden() {
        var more = new ArrayList<>(HIDDEN);
        more.add("x,d");
        assertThat(bounds(more)).containsEntry("w,b", "0 to 78");
        assertThat(verdicts(more).values()).containsOnly(Verdict.SAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "w,d", "x,b", "x,d", "y,a", "y,c", "z,a", "z,c"})
    void agrees_with_every_published_bound(String extra) throws IOException {
        var published = published(extra);
        assumeTrue(!published.isEmpty(), "skipped: sdc_attack_expected.csv is not at hand, or has no case " + extra);
        var hidden = new ArrayList<>(HIDDEN);
        if (!extra.equals("none")) hidden.add(extra);
        assertThat(bounds(hidden)).containsExactlyInAnyOrderEntriesOf(published);
    }

    private static Map<String, String> bounds(List<String> hidden) {
        var bounds = new HashMap<String, String>();
        for (var finding : AuditTest.findings(Audit.of(table(hidden), Effort.INTERVALS))) {
            assertThat(finding.exact()).as(finding.toString()).isTrue();
            bounds.put(finding.name().toString(), finding.lower() + " to " + finding.upper());
        }
        return bounds;
    }

    private static Map<String, Verdict> verdicts(List<String> hidden) {
        var verdicts = new HashMap<String, Verdict>();
        for (var finding : AuditTest.findings(Audit.of(table(hidden), Effort.VERDICTS)))
            verdicts.put(finding.name().toString(), finding.verdict());
        return verdicts;
    }

    private static Knowledge table(List<String> hidden) {
        var known = Knowledge.builder();
        var places = new int[5][5];
        for (int r = 0; r < 5; r++) {
            for (int c = 0; c < 5; c++) {
                var name = ROWS[r] + "," + COLUMNS[c];
                places[r][c] = hidden.contains(name) ? known.hidden(name) : known.published(name, VALUES[r][c]);
            }
        }
        for (int i = 0; i < 5; i++) {
            known.sum(places[i][4], places[i][0], places[i][1], places[i][2], places[i][3]);
            known.sum(places[4][i], places[0][i], places[1][i], places[2][i], places[3][i]);
        }
        return known.build();
    }

    private static Map<String, String> published(String extra) throws IOException {
        var shared = System.getenv("CHESIL_SHARED");
        var file = (shared == null || shared.isEmpty() ? Path.of("..", "..", "shared") : Path.of(shared))
                .resolve("standards/fixtures/statistics/sdc_attack_expected.csv");
        var bounds = new HashMap<String, String>();
        if (!Files.exists(file)) return bounds;
        for (var line : Files.readAllLines(file)) {
            var cells =
                    line.replace("\"" + extra + "\"", extra.replace(",", ";")).split(",", -1);
            if (cells[0].equals(extra.replace(",", ";")))
                bounds.put(cells[1] + "," + cells[2], cells[3] + " to " + cells[4]);
        }
        return bounds;
    }
}
