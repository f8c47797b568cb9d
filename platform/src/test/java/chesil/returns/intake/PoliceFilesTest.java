package chesil.returns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.RowOutcome.Accepted;
import chesil.returns.specification.Period;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import chesil.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every real file of the shared police data, held against the counts of its manifest. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoliceFilesTest {
    private static final Specifications SPECIFICATIONS = Specifications.builtIn();

    /** One line of the manifest; -1 where it counts nothing. */
    record Expected(
            String file,
            String kind,
            long rows,
            long withoutId,
            long repeatedIds,
            long withoutPlace,
            long withoutLsoa) {
        static Expected of(String line) {
            var cells = line.split(",", -1);
            return new Expected(
                    cells[0],
                    cells[1],
                    count(cells[2]),
                    count(cells[5]),
                    count(cells[6]),
                    count(cells[8]),
                    count(cells[9]));
        }

        private static long count(String cell) {
            return cell.isEmpty() ? -1 : Long.parseLong(cell);
        }

        Specification specification() {
            return SPECIFICATIONS.get(
                    switch (kind) {
                        case "street" -> "recorded-crime";
                        case "outcomes" -> "crime-outcomes";
                        default -> "stop-and-search";
                    });
        }

        Period period() {
            var name = Path.of(file).getFileName().toString();
            return Period.month(YearMonth.parse(name.substring(0, 7)));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Expected> manifest() throws IOException {
        return Files.readAllLines(Shared.at("data/police/MANIFEST.csv")).stream()
                .skip(1)
                .map(Expected::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manifest")
    void every_row_is_accepted_and_counted_as_the_manifest_does(Expected expected) {
        var specification = expected.specification();
        var kept = new Kept(specification);
        var result =
                kept.read(Expectation.of(expected.period()), Upload.of(Shared.at("data/police/" + expected.file())));

        assertThat(result).isInstanceOfSatisfying(IntakeResult.Complete.class, complete -> {
            assertThat(complete.kinds()).isEmpty();
            assertThat(complete.rows()).isEqualTo(expected.rows());
            assertThat(complete.accepted()).isEqualTo(expected.rows());
        });
        assertThat(kept.accepted).hasSize((int) expected.rows());
        var places = column(kept.accepted, specification, "longitude");
        assertThat(places.stream().filter(String::isEmpty).count()).isEqualTo(expected.withoutPlace());
        if (expected.withoutId() >= 0) {
            var ids = column(kept.accepted, specification, "crime_id");
            assertThat(ids.stream().filter(String::isEmpty).count()).isEqualTo(expected.withoutId());
            assertThat(usedMoreThanOnce(ids)).isEqualTo(expected.repeatedIds());
        }
        if (expected.withoutLsoa() >= 0) {
            var areas = column(kept.accepted, specification, "lsoa_code");
            assertThat(areas.stream().filter(String::isEmpty).count()).isEqualTo(expected.withoutLsoa());
        }
    }

    private static List<String> column(List<Accepted> rows, Specification specification, String name) {
        var index = specification.indexOf(name);
        return rows.stream().map(row -> row.values().get(index)).toList();
    }

    private static long usedMoreThanOnce(List<String> ids) {
        var uses = new HashMap<String, Integer>();
        for (var id : ids) if (!id.isEmpty()) uses.merge(id, 1, Integer::sum);
        return uses.values().stream().filter(count -> count > 1).count();
    }
}
