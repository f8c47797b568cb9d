package chesil.returns.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chesil.returns.Fault;
import chesil.returns.FaultCode;
import chesil.returns.RowOutcome.Accepted;
import chesil.returns.RowOutcome.Rejected;
import chesil.returns.intake.IntakeResult.Complete;
import chesil.returns.intake.IntakeResult.FaultKind;
import chesil.returns.intake.IntakeResult.Unreadable;
import chesil.returns.specification.Period;
import chesil.returns.specification.Specification;
import chesil.returns.specification.SpecificationReader;
import chesil.returns.specification.SpecificationReader.Reading;
import chesil.returns.specification.Specifications;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeTest {
    private static final Specifications BUILT_IN = Specifications.builtIn();
    private static final Specification SUSPENSIONS = BUILT_IN.get("school-suspensions");
    private static final String HEADER =
            "school_urn,local_authority,term,term_end,reason_code,pupils_on_roll,suspensions,permanent_exclusions\n";
    private static final Specification SMALL = specification("""
            id: small
            title: Small
            about: Small.
            holds: aggregates
            unit: things
            period: month
            columns:
              - {name: text, heading: Some text, type: text, required: false}
              - {name: amount, type: decimal, required: false, min: -10, max: 1000}
              - {name: month, type: month, required: false}
            """);

    private static Specification specification(String yaml) {
        return ((Reading.Good) SpecificationReader.read("test.yaml", yaml, _ -> Optional.empty())).specification();
    }

    @Test
    void every_fault_of_a_row_is_found_with_its_mend() {
        var kept = new Kept(SUSPENSIONS);
        kept.readAll(HEADER + "13641,E06000058,summer,31/06/2026,Drugs,,-3,0\n");
        assertThat(kept.rejected).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.faults())
                    .containsExactly(
                            new Fault(
                                    FaultCode.FORM,
                                    "school_urn",
                                    "13641",
                                    "5 digits.",
                                    "Write the 6-digit number, such as 136410.",
                                    null),
                            new Fault(
                                    FaultCode.NOT_A_DAY,
                                    "term_end",
                                    "31/06/2026",
                                    "Not a day.",
                                    "Write one that exists, such as 30/06/2026.",
                                    null),
                            new Fault(
                                    FaultCode.NOT_IN_LIST,
                                    "reason_code",
                                    "Drugs",
                                    "Not in the code list.",
                                    "Write DA (drugs and alcohol).",
                                    "DA"),
                            new Fault(
                                    FaultCode.MISSING,
                                    "pupils_on_roll",
                                    "",
                                    "Missing.",
                                    "Write how many pupils were on roll when term began.",
                                    null),
                            new Fault(
                                    FaultCode.TOO_SMALL,
                                    "suspensions",
                                    "-3",
                                    "Less than 0.",
                                    "Write 0 or more.",
                                    null));
        });
    }

    @Test
    void a_row_that_repeats_another_names_it() {
        var row = "136512,E06000058,summer,2026-07-17,DA,900,4,0\n";
        var kept = new Kept(SUSPENSIONS);
        kept.readAll(HEADER + row + "136512,E06000058,summer,2026-07-17,PP,900,4,0\n" + row);
        assertThat(kept.rejected).singleElement().satisfies(repeat -> {
            assertThat(repeat.line()).isEqualTo(4);
            assertThat(repeat.faults())
                    .containsExactly(new Fault(
                            FaultCode.REPEATED,
                            "school_urn, term, reason_code",
                            "136512, summer, DA",
                            "The same as row 2.",
                            "Take one of the two out, or add them together.",
                            null));
        });
    }

    @Test
    void mistakes_are_gathered_by_kind_commonest_first() {
        var row = "13651%d,E06000058,summer,2026-07-17,%s,900,%s,0\n";
        var csv = HEADER
                + row.formatted(1, "Drugs", "4")
                + row.formatted(2, "Drugs", "-1")
                + row.formatted(3, "Drugs", "2");
        var result = new Kept(SUSPENSIONS).readAll(csv);
        assertThat(result.kinds())
                .extracting(
                        FaultKind::code, FaultKind::value, FaultKind::suggestion, FaultKind::rows, FaultKind::firstLine)
                .containsExactly(
                        tuple(FaultCode.NOT_IN_LIST, "Drugs", "DA", 3L, 2L),
                        tuple(FaultCode.TOO_SMALL, null, null, 1L, 3L));
    }

    @Test
    void totals_are_of_the_rows_that_are_right() {
        var result = new Kept(SUSPENSIONS)
                .readAll(HEADER
                        + "136511,E06000058,summer,2026-07-17,DA,900,4,1\n136512,E06000058,summer,2026-07-17,DA,900,7,\n"
                        + "136513,E06000058,summer,2026-07-17,XX,900,100,\n");
        assertThat(result.controls())
                .isEqualTo(Map.of("suspensions", BigDecimal.valueOf(11), "permanent_exclusions", BigDecimal.ONE));
    }

    @Test
    void a_value_unlike_the_ones_before_is_pointed_out_and_accepted() {
        var usual = new Expectation.Usual(Map.of(
                "136511 / summer / DA",
                Map.of("suspensions", new Expectation.Range(BigDecimal.ZERO, BigDecimal.valueOf(9), 6))));
        var kept = new Kept(SUSPENSIONS);
        var csv = HEADER
                + "136511,E06000058,summer,2026-07-17,DA,900,41,0\n136512,E06000058,summer,2026-07-17,DA,900,41,0\n";
        var result = (Complete) kept.read(
                new Expectation(null, List.of(), usual), Upload.of("a.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.unusual()).singleElement().satisfies(unusual -> {
            assertThat(unusual.line()).isEqualTo(2);
            assertThat(unusual.value()).isEqualByComparingTo("41");
            assertThat(unusual.usual().periods()).isEqualTo(6);
        });
    }

    @Test
    void columns_are_found_by_heading_in_any_order_and_case() {
        var kept = new Kept(SMALL);
        kept.readAll("MONTH, amount ,Some_Text\n2026-03,5,hello\n");
        assertThat(kept.accepted).containsExactly(new Accepted(2, List.of("hello", "5", "2026-03")));
    }

    @Test
    void missing_unknown_and_double_columns_are_named_at_once() {
        var result = new Kept(SMALL).read("Sme text,month,month,colour\n");
        assertThat(result)
                .isEqualTo(
                        new Unreadable(
                                "Missing are the columns Some text, amount; not known are the columns Sme text (did you mean Some text?), colour;"
                                        + " there twice is the column month",
                                "Name each column as the template does, once, in any order. A column without values is there too, and empty."));
    }

    @Test
    void a_column_that_is_not_asked_for_is_passed_over_and_said_so() {
        var kept = new Kept(SMALL);
        var result = kept.readAll("Some text,amount,month,colour\na,1,2026-03,blue\n");
        assertThat(kept.accepted).hasSize(1);
        assertThat(result.file().notices())
                .containsExactly("The column \"colour\" is not part of this return and was not read.");
    }

    @Test
    void rows_keep_the_line_that_a_spreadsheet_shows() {
        var kept = new Kept(SMALL);
        var result = kept.readAll("Some text,amount,month\n\"two\nlines\",1,\n\n,,\nlast,x,\n");
        assertThat(kept.accepted).extracting(Accepted::line).containsExactly(2L);
        assertThat(kept.rejected).extracting(Rejected::line).containsExactly(5L);
        assertThat(result.file().notices()).containsExactly("2 empty rows were passed over.");
    }

    @Test
    void a_row_with_too_few_cells_is_at_fault_and_the_others_stand() {
        var kept = new Kept(SMALL);
        kept.readAll("Some text,amount,month\na,1\nb,2,\nc,3,,,\nd,4,,e\n");
        assertThat(kept.accepted).extracting(Accepted::line).containsExactly(3L, 4L);
        assertThat(kept.rejected)
                .extracting(row -> row.faults().getFirst().wrong())
                .containsExactly("Has 2 cells where the header has 3.", "Has 4 cells where the header has 3.");
    }

    @Test
    void windows_1252_is_read_and_named() {
        var kept = new Kept(SMALL);
        var bytes = "Some text,amount,month\nCafé – “Zoë”,1,\n".getBytes(Charset.forName("windows-1252"));
        var result = (Complete) kept.read(Expectation.NOTHING, Upload.of("a.csv", bytes));
        assertThat(kept.accepted).containsExactly(new Accepted(2, List.of("Café – “Zoë”", "1", "")));
        assertThat(result.file().encoding()).isEqualTo("Windows-1252");
        assertThat(result.file().notices()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void a_cell_that_is_no_text_amid_utf_8_is_at_fault() {
        var kept = new Kept(SMALL);
        var bytes = "Some text,amount,month\nCafé,1,\nCaf\u00C3(,2,\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5 - 1] = (byte) 0xE9;
        kept.read(Expectation.NOTHING, Upload.of("a.csv", bytes));
        assertThat(kept.accepted).hasSize(1);
        assertThat(kept.rejected)
                .singleElement()
                .satisfies(row -> assertThat(row.faults().getFirst().code()).isEqualTo(FaultCode.CHARACTERS));
    }

    @Test
    void what_looks_like_a_formula_is_text() {
        var kept = new Kept(SMALL);
        kept.readAll("Some text,amount,month\n=1+1,-5,\n'=1+1,+5,\n@x,0,\n");
        assertThat(kept.accepted).extracting(row -> row.values().getFirst()).containsExactly("=1+1", "=1+1", "@x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount|£1,204.50|1204.50",
                "amount|1,204|1204",
                "month|Mar-26|2026-03",
                "month|March 2026|2026-03",
            })
    void a_mend_is_offered_where_the_meaning_is_plain(String column, String sent, String suggestion) {
        var kept = new Kept(SMALL);
        var cells = column.equals("amount") ? "a,\"%s\",".formatted(sent) : "a,,\"%s\"".formatted(sent);
        kept.readAll("Some text,amount,month\n" + cells + "\n");
        assertThat(kept.rejected)
                .singleElement()
                .satisfies(row -> assertThat(row.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.suggestion()).isEqualTo(suggestion);
                    assertThat(fault.mend()).isEqualTo("Write " + suggestion + ".");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03", "03/2026", "2026-03-01", "01/03/2026"})
    void a_month_may_be_written_in_four_ways(String sent) {
        var kept = new Kept(SMALL);
        kept.readAll("Some text,amount,month\n,," + sent + "\n");
        assertThat(kept.accepted).extracting(row -> row.values().get(2)).containsExactly("2026-03");
    }

    @Test
    void a_stop_at_londons_midnight_belongs_to_the_month_that_begins_there() {
        var stops = BUILT_IN.get("stop-and-search");
        var csv = Exports.csvLine(stops.headings()) + "Person search,2019-04-30T23:00:00+00:00" + ",".repeat(13) + "\n"
                + "Person search,2019-04-30T22:59:00+00:00" + ",".repeat(13) + "\n";
        var kept = new Kept(stops);
        kept.read(
                Expectation.of(Period.month(YearMonth.of(2019, 5))),
                Upload.of("a.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(kept.accepted).extracting(Accepted::line).containsExactly(2L);
        assertThat(kept.rejected)
                .singleElement()
                .satisfies(row -> assertThat(row.faults().getFirst().wrong())
                        .isEqualTo("Not in May 2019, which this return is for."));
    }

    @Test
    void another_forces_file_is_told_from_ones_own() {
        var crime = BUILT_IN.get("recorded-crime");
        var csv = Exports.csvLine(crime.headings())
                + ",2026-03,Wiltshire Police,Wiltshire Police,,,No Location,,,Burglary,,\n";
        var kept = new Kept(crime);
        kept.read(
                new Expectation(null, List.of("Dorset Police", "E23000039"), Expectation.Usual.NOTHING),
                Upload.of("a.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(kept.rejected)
                .singleElement()
                .satisfies(row -> assertThat(row.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(FaultCode.OTHER_SENDER);
                    assertThat(fault.mend()).startsWith("Write Dorset Police");
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|The file is empty",
                "'  '|The file holds no rows",
                "Some text;amount;month|The cells are parted by semicolons, not by commas",
                "%PDF-1.7|The file is a PDF",
                "<!DOCTYPE html><html>|The file is a web page",
                "{\"a\": 1}|The file is JSON",
                "Some text,amount,month|The file has a header and no rows",
                "a,b,c|The first line does not name the columns of Small",
            })
    void a_file_of_another_kind_is_refused_in_words(String text, String reason) {
        assertThat(new Kept(SMALL).read(text)).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(reason);
            assertThat(unreadable.mend()).isNotBlank();
        });
    }

    @Test
    void a_file_cut_short_inside_a_quoted_cell_is_refused_whole() {
        assertThat(new Kept(SMALL).read("Some text,amount,month\na,1,\n\"b,2,\n"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason())
                                .isEqualTo("The file ends inside a quoted cell of row 3"));
    }

    @Test
    void utf_16_and_old_workbooks_are_named() {
        assertThat(read("Some text,amount,month\n".getBytes(StandardCharsets.UTF_16LE)))
                .contains("UTF-16");
        assertThat(read("\uFEFFSome text,amount,month\n".getBytes(StandardCharsets.UTF_16)))
                .contains("UTF-16");
        assertThat(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}))
                .contains("old Excel workbook");
        assertThat(read(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0})).contains("gzip");
    }

    private static String read(byte[] bytes) {
        return ((Unreadable) new Kept(SMALL).read(Expectation.NOTHING, Upload.of("a", bytes))).reason();
    }

    @Test
    void a_row_without_an_end_does_not_fill_the_memory() {
        var text = "Some text,amount,month\n\"" + "x".repeat(3 << 20);
        assertThat(new Kept(SMALL).read(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo("Row 2 is longer than 1024 KB"));
    }

    @Test
    void only_so_many_rejected_rows_are_kept_and_all_are_counted() {
        var kept = new Kept(SMALL);
        var result = kept.readAll("Some text,amount,month\n" + "a,x,\n".repeat(12_000));
        assertThat(kept.rejected).hasSize(Intake.MOST_REJECTED);
        assertThat(result.rejected()).isEqualTo(12_000);
        assertThat(result.kinds())
                .singleElement()
                .satisfies(kind -> assertThat(kind.rows()).isEqualTo(12_000));
    }

    @Test
    void a_value_of_an_identifying_column_is_not_repeated() {
        var people = specification("""
                id: people
                title: People
                about: People.
                holds: aggregates
                unit: people
                period: month
                columns:
                  - {name: born, type: date, identifying: true}
                  - {name: visits, type: integer}
                """);
        var kept = new Kept(people);
        var result = kept.readAll("born,visits\n31/02/1990,1\n");
        assertThat(kept.rejected.getFirst().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).isEmpty());
        assertThat(kept.rejected.getFirst().toString() + result.kinds()).doesNotContain("1990");
    }

    @Test
    void rows_about_people_wait_for_the_vault() {
        var people = specification("""
                id: people
                title: People
                about: People.
                holds: people
                unit: people
                period: month
                columns: [{name: visits, type: integer}]
                """);
        assertThat(new Kept(people).read("visits\n1\n")).isInstanceOf(Unreadable.class);
    }
}
