package chesil.returns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.specification.Period;
import chesil.returns.specification.Specifications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a newcomer's first start loads has no row that would be rejected. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemonstrationReturnsTest {
    private static final Path RETURNS = Path.of("..", "partnerships", "dorset", "demonstration", "returns");
    private static final Specifications SPECIFICATIONS = Specifications.builtIn();

    static Stream<Path> files() throws IOException {
        try (var files = Files.walk(RETURNS)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream()
                    .map(RETURNS::relativize);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void has_no_fault(Path file) {
        var specification = SPECIFICATIONS.get(file.getName(0).toString());
        var key = file.getFileName().toString().replace(".csv", "");
        var period = Period.parse(specification.period(), key);
        assertThat(period).as(key + " is a period").isPresent();
        var result =
                new Kept(specification).read(Expectation.of(period.orElseThrow()), Upload.of(RETURNS.resolve(file)));
        assertThat(result).isInstanceOfSatisfying(IntakeResult.Complete.class, complete -> {
            assertThat(complete.kinds()).isEmpty();
            assertThat(complete.rejected()).isZero();
        });
    }
}
