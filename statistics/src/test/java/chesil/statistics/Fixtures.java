package chesil.statistics;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Published results, read where they lie: in {@code standards/fixtures/statistics} of the folder that the environment variable
 * {@code CHESIL_SHARED} names, else of {@code ../shared} beside the project. Some are under GPL and so are not copied here.
 */
public final class Fixtures {
    private Fixtures() {}

    /** One line, by column. */
    public record Row(String file, int line, Map<String, String> cells) {
        public String text(String column) {
            var cell = cells.get(column);
            if (cell == null) throw new IllegalArgumentException(file + " has no column " + column);
            return cell;
        }

        public boolean has(String column) {
            return !text(column).isEmpty();
        }

        /** NaN for an empty cell. */
        public double number(String column) {
            return has(column) ? Double.parseDouble(text(column)) : Double.NaN;
        }

        public long whole(String column) {
            return Long.parseLong(text(column));
        }

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** The rows of a file; skips the test, and says so, where the folder is not there. */
    public static List<Row> read(String file) {
        var path = folder().resolve(file);
        assumeTrue(
                Files.exists(path),
                () -> "skipped: the published fixture " + file
                        + " is not at hand; set CHESIL_SHARED to the folder that holds standards/fixtures/statistics");
        try {
            var lines = Files.readAllLines(path);
            var header = cells(lines.getFirst());
            var rows = new ArrayList<Row>();
            for (int i = 1; i < lines.size(); i++) rows.add(row(file, i + 1, header, cells(lines.get(i))));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A test of each part of a file; where it is not there, one that is skipped, so that the report shows it. */
    public static Stream<DynamicTest> tests(String file, Function<List<Row>, Stream<DynamicTest>> parts) {
        return Files.exists(folder().resolve(file))
                ? parts.apply(read(file))
                : Stream.of(DynamicTest.dynamicTest(
                        file, () -> assertThat(read(file)).isEmpty()));
    }

    /** As {@link #tests}, with a test of each run of rows that have the same value in a column. */
    public static Stream<DynamicTest> cases(String file, String column, Consumer<List<Row>> test) {
        return tests(file, rows -> {
            var cases = rows.stream().collect(Collectors.groupingBy(row -> row.text(column), TreeMap::new, toList()));
            return cases.entrySet().stream()
                    .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> test.accept(each.getValue())));
        });
    }

    private static Path folder() {
        var named = System.getenv("CHESIL_SHARED");
        var shared = named == null || named.isEmpty() ? Path.of("..", "..", "shared") : Path.of(named);
        return shared.resolve("standards", "fixtures", "statistics");
    }

    private static Row row(String file, int line, List<String> header, List<String> cells) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) map.put(header.get(i), cells.get(i));
        return new Row(file, line, map);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
