package chesil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The tables of the GaussSuppression package's vignette (statisticsnorway/ssb-gausssuppression at 6fa594c): safe by a method of our
 * own, which may hide other cells.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedCasesTest {
    @Test
    void protects_the_vignette_s_first_table_with_as_few_cells() { // age by geo of 2014, maxN = 1 with zeros: 4
        // suppressed
        var cells = List.of(
                Cell.count(20, "Total", "Total"),
                Cell.count(5, "Total", "Iceland"),
                Cell.count(4, "Total", "Portugal"),
                Cell.count(11, "Total", "Spain"),
                Cell.count(13, "old", "Total"),
                Cell.count(3, "old", "Iceland"),
                Cell.count(4, "old", "Portugal"),
                Cell.count(6, "old", "Spain"),
                Cell.count(7, "young", "Total"),
                Cell.count(2, "young", "Iceland"),
                Cell.count(0, "young", "Portugal"),
                Cell.count(5, "young", "Spain"));
        var table = Table.of(List.of(Hierarchy.flat("age"), Hierarchy.flat("geo")), cells);
        assertSafe(table, Profile.NDTMS.hiding(0, 1).withContributors(false), 4);
    }

    @Test
    void protects_the_published_cases() {
        var largest = Map.of("G1", 1L, "G2", 2L, "G4", 1L); // maxN; zeros are hidden too
        var cases = new TreeMap<String, List<Cell>>();
        for (var line : lines()) {
            var words = line.split(",", -1);
            int n = words.length;
            var codes = new ArrayList<String>();
            for (var code : words[n - 4].split(";", -1)) codes.add(code.substring(code.indexOf('=') + 1));
            cases.computeIfAbsent(words[0], _ -> new ArrayList<>())
                    .add(new Cell(codes, Long.parseLong(words[n - 3]), null));
        }
        largest.forEach((name, most) -> {
            var dimensions = new ArrayList<Hierarchy>();
            dimensions.add(Hierarchy.flat("age"));
            dimensions.add(
                    "G1".equals(name)
                            ? Hierarchy.flat("geo")
                            : Hierarchy.of(
                                    "geo",
                                    Map.of(
                                            "Spain",
                                            "EU",
                                            "Portugal",
                                            "EU",
                                            "Iceland",
                                            "nonEU",
                                            "EU",
                                            "Total",
                                            "nonEU",
                                            "Total")));
            var cells = Objects.requireNonNull(cases.get(name), name);
            if (cells.getFirst().codes().size() == 3) dimensions.add(Hierarchy.flat("year"));
            assertSafe(
                    Table.of(dimensions, cells), Profile.NDTMS.hiding(0, most).withContributors(false), cells.size());
        });
    }

    private static void assertSafe(Table table, Profile profile, int most) {
        var made = Protection.of(table, profile);
        var outcomes = made.outcomes().getFirst();
        assertThat(outcomes.stream().filter(Outcome::isHidden).count()).isBetween(1L, (long) most);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).status() != Status.PRIMARY) continue;
            assertThat(new OtherTables(made).couldDiffer(i))
                    .as("%s could only be what it is", table.cells().get(i).codes())
                    .isTrue();
        }
    }

    private static List<String> lines() {
        var named = System.getenv("CHESIL_SHARED");
        var shared = named == null || named.isEmpty() ? Path.of("..", "..", "shared") : Path.of(named);
        var file = shared.resolve("standards/fixtures/statistics/sdc_gauss_cases.csv");
        assumeTrue(Files.exists(file), () -> "skipped: " + file.getFileName() + " is not at hand; set CHESIL_SHARED");
        try {
            var lines = Files.readAllLines(file);
            return lines.subList(1, lines.size());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
