package chesil.returns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.intake.IntakeResult.Complete;
import chesil.returns.intake.IntakeResult.Quarantined;
import chesil.returns.intake.IntakeResult.Unreadable;
import chesil.returns.intake.Judge.Verdict;
import chesil.returns.specification.Column;
import chesil.returns.specification.Period;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of damaged files: each is read as the slow reader reads it, or refused in words, and none is an exception. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzedFilesTest {
    private static final int FILES_A_SEED = 100;
    private static final List<String> NAMES = List.of(
            "recorded-crime",
            "stop-and-search",
            "county-lines",
            "seizures",
            "naloxone",
            "school-suspensions",
            "operation-results");
    private static final Specifications SPECIFICATIONS = Specifications.builtIn();
    private static final Expectation EXPECTATION = new Expectation(
            Period.month(YearMonth.of(2026, 3)), List.of("E23000039", "Dorset Police"), Expectation.Usual.NOTHING);

    /** Cells that files have gone wrong by. */
    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "0",
            "-1",
            "-0",
            "+5",
            "1.5",
            "1.1234567",
            ".5",
            "5.",
            "1e5",
            "1,204",
            "£12",
            "999999999999",
            "9999999999999",
            "2147483648",
            "NaN",
            "True",
            "yes",
            "maybe",
            "31/02/2026",
            "2026-02-29",
            "2026-03-15",
            "15/03/2026",
            "2026-03",
            "03/2026",
            "Mar-26",
            "2026-13",
            "2026-03-31T23:30:00+00:00",
            "2026-02-28T23:59:59Z",
            "2026-03-01T00:00:00+01:00",
            "2026-03-01T10:00Z",
            "2026-03-01T10:00:00.123+00:00",
            "=1+1",
            "'=1+1",
            "+44",
            "@SUM(A1)",
            "-cmd",
            "\"",
            "\"\"",
            "a\"b",
            "a,b",
            "a\nb",
            "a\r\nb",
            "\u0000",
            "\u0007",
            "é",
            "日本",
            "\uFEFF",
            "E23000039",
            "E06000058",
            "e06000058",
            "W15000001",
            "E0600005",
            "Dorset Police",
            "Drugs",
            "drugs",
            "DA",
            "D.A.",
            "x".repeat(300),
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_damaged_file_is_read_as_the_slow_reader_reads_it(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < FILES_A_SEED; i++) {
            var specification = anyOf(random);
            var csv = damaged(specification, random);
            var expected = new Judge(specification, EXPECTATION).judge(csv);
            var kept = new Kept(specification);
            var result = kept.read(EXPECTATION, Upload.of("fuzzed.csv", csv.getBytes(StandardCharsets.UTF_8)));
            switch (result) {
                case Complete complete -> {
                    assertThat(verdicts(kept)).as("seed %d file %d", seed, i).isEqualTo(expected.orElseGet(Map::of));
                    assertThat(complete.rows()).isEqualTo(kept.accepted.size() + kept.rejected.size());
                }
                case Unreadable unreadable -> {
                    assertThat(expected)
                            .as("seed %d file %d: %s", seed, i, unreadable)
                            .isEmpty();
                    isInWords(unreadable);
                }
                case Quarantined _ -> {}
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damaged_bytes_are_a_result(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < FILES_A_SEED; i++) {
            var specification = anyOf(random);
            var bytes = damagedBytes(rightCsv(specification, random).getBytes(StandardCharsets.UTF_8), random);
            isAccountedFor(specification, bytes);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_damaged_workbook_is_a_result(long seed) throws IOException {
        var random = new Random(seed);
        var specification = anyOf(random);
        var whole = workbook(specification, random);
        assertThat(new Kept(specification).read(EXPECTATION, Upload.of("whole", whole)))
                .isInstanceOf(Complete.class);
        for (var i = 0; i < FILES_A_SEED / 2; i++) isAccountedFor(specification, damagedBytes(whole, random));
    }

    private static void isAccountedFor(Specification specification, byte[] bytes) {
        var kept = new Kept(specification);
        switch (kept.read(EXPECTATION, Upload.of("fuzzed", bytes))) {
            case Complete complete -> {
                assertThat(complete.accepted()).isEqualTo(kept.accepted.size());
                assertThat(complete.rejected()).isEqualTo(kept.rejected.size());
            }
            case Unreadable unreadable -> isInWords(unreadable);
            case Quarantined quarantined -> assertThat(quarantined.findings()).isNotEmpty();
        }
    }

    private static void isInWords(Unreadable unreadable) {
        assertThat(unreadable.reason()).isNotBlank().hasSizeLessThan(5_000);
        assertThat(unreadable.mend()).isNotBlank().endsWith(".");
    }

    private static Map<Long, Verdict> verdicts(Kept kept) {
        var verdicts = new TreeMap<Long, Verdict>();
        for (var row : kept.accepted) verdicts.put(row.line(), new Verdict(true, row.values()));
        for (var row : kept.rejected) {
            verdicts.put(
                    row.line(),
                    new Verdict(
                            false,
                            row.faults().stream()
                                    .map(fault -> fault.code() + " " + fault.column())
                                    .toList()));
        }
        return verdicts;
    }

    private static Specification anyOf(Random random) {
        return SPECIFICATIONS.get(NAMES.get(random.nextInt(NAMES.size())));
    }

    private static String rightCsv(Specification specification, Random random) {
        var csv = new StringBuilder(Exports.csvLine(specification.headings()));
        for (var row = random.nextInt(1, 30); row > 0; row--) {
            csv.append(Exports.csvLine(specification.columns().stream()
                    .map(column -> right(column, random))
                    .toList()));
        }
        return csv.toString();
    }

    private static String right(Column column, Random random) {
        if (!column.required() && random.nextInt(3) == 0) return "";
        return switch (column.type()) {
            case CODE ->
                column.codes().get(random.nextInt(column.codes().size())).code();
            case INTEGER -> Integer.toString(random.nextInt(1, 40));
            case DECIMAL, MONEY -> random.nextInt(1000) + "." + random.nextInt(10);
            case DATE -> "2026-03-%02d".formatted(random.nextInt(1, 32));
            case MONTH -> "2026-03";
            case TIMESTAMP -> "2026-03-%02dT%02d:15:00+00:00".formatted(random.nextInt(1, 32), random.nextInt(24));
            case BOOLEAN -> random.nextBoolean() ? "True" : "False";
            case LONGITUDE -> "-" + random.nextInt(1, 5) + "." + random.nextInt(100_000, 999_999);
            case LATITUDE -> "50." + random.nextInt(100_000, 999_999);
            case AREA -> column.areas().isEmpty() ? "E01015431" : column.areas().getFirst() + "000039";
            case HEX_ID -> "%016x".formatted(random.nextLong()).repeat(4);
            case TEXT -> column.example().isEmpty() ? "note " + random.nextInt(9) : column.example();
        };
    }

    private static String damaged(Specification specification, Random random) {
        var csv = new StringBuilder();
        var headings = new ArrayList<>(specification.headings());
        if (random.nextInt(20) == 0) headings.remove(random.nextInt(headings.size()));
        if (random.nextInt(20) == 0) headings.set(random.nextInt(headings.size()), anyStrange(random));
        if (random.nextInt(10) == 0) headings.add("Notes");
        if (random.nextInt(30) == 0) csv.append('\uFEFF');
        csv.append(line(headings, random));
        for (var row = random.nextInt(0, 30); row > 0; row--) {
            var cells = new ArrayList<>(specification.columns().stream()
                    .map(column -> right(column, random))
                    .toList());
            if (headings.size() > cells.size()) cells.add(random.nextBoolean() ? "" : "seen");
            while (random.nextInt(3) == 0) cells.set(random.nextInt(cells.size()), anyStrange(random));
            if (random.nextInt(40) == 0) cells.removeLast();
            if (random.nextInt(40) == 0) cells.add(anyStrange(random));
            if (random.nextInt(40) == 0) cells.clear();
            csv.append(line(cells, random));
        }
        if (random.nextInt(15) == 0) csv.setLength(random.nextInt(csv.length()));
        if (random.nextInt(15) == 0 && !csv.isEmpty()) csv.insert(random.nextInt(csv.length()), anyStrange(random));
        return csv.toString();
    }

    private static String anyStrange(Random random) {
        return STRANGE.get(random.nextInt(STRANGE.size()));
    }

    private static String line(List<String> cells, Random random) {
        var line = new StringBuilder();
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var mustQuote = cell.contains(",") || cell.contains("\n") || cell.contains("\r") || cell.startsWith("\"");
            var quote = (mustQuote && random.nextInt(10) > 0) || random.nextInt(12) == 0;
            line.append(i == 0 ? "" : ",").append(quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            if (random.nextInt(200) == 0) line.append(" ");
        }
        return line.append(random.nextInt(3) == 0 ? "\r\n" : random.nextInt(30) == 0 ? "\r" : "\n")
                .toString();
    }

    private static byte[] damagedBytes(byte[] whole, Random random) {
        var bytes = whole.clone();
        for (var hits = random.nextInt(1, 20); hits > 0; hits--)
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        if (random.nextInt(4) == 0) return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        if (random.nextInt(8) == 0) {
            var from = random.nextInt(bytes.length);
            Arrays.fill(bytes, from, Math.min(bytes.length, from + random.nextInt(200)), (byte) 0);
        }
        return bytes;
    }

    private static byte[] workbook(Specification specification, Random random) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Return");
            fill(sheet.createRow(0), specification.headings());
            for (var row = 1; row < 20; row++) {
                fill(
                        sheet.createRow(row),
                        specification.columns().stream()
                                .map(column -> right(column, random))
                                .toList());
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) row.createCell(i).setCellValue(cells.get(i));
    }
}
