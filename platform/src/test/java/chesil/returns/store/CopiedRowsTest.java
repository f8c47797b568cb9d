package chesil.returns.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.returns.intake.Expectation;
import chesil.returns.intake.Intake;
import chesil.returns.intake.IntakeResult;
import chesil.returns.intake.IntakeResult.Complete;
import chesil.returns.intake.RowTable;
import chesil.returns.intake.Upload;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import chesil.testing.Shared;
import chesil.testing.TestRegister;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestRegister
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopiedRowsTest {
    private static final Specifications BUILT_IN = Specifications.builtIn();

    private final DataSource register;
    private final JdbcClient jdbc;

    CopiedRowsTest(DataSource register) {
        this.register = register;
        this.jdbc = JdbcClient.create(register);
    }

    @BeforeEach
    void make_the_tables() {
        jdbc.sql("create schema if not exists returns").update();
        for (var specification : BUILT_IN.all()) {
            for (var statement : new RowTable(specification).createStatements())
                jdbc.sql(statement).update();
        }
    }

    @Test
    void every_type_of_value_is_found_again_as_it_was_sent() throws Exception {
        var seizures = BUILT_IN.get("seizures");
        var csv = header(seizures)
                + "D-1,14/03/2026,E06000058,operation-scorpion,drugs,heroin,A,1234.567891,g,weighed,0.07,street,\n"
                + "D-2,2026-03-31,E23000039,,cash,,,,,,999999999999.99,counted,seized\n"
                + "D-3,2026-03-31,E23000039,,phone,,,10000,items,weighed,0,market,\n";
        store(seizures, csv, 41);
        assertThat(rows(
                        seizures,
                        "seizure, seized_on::text, kind, drug, quantity::text, unit, value_gbp::text, cash_state"))
                .containsExactly(
                        "[D-1, 2026-03-14, drugs, heroin, 1234.567891, g, 0.07, null]",
                        "[D-2, 2026-03-31, cash, null, null, null, 999999999999.99, seized]",
                        "[D-3, 2026-03-31, phone, null, 10000.000000, items, 0.00, null]");
        assertThat(jdbc.sql("select distinct submission from returns.row_seizures_v1")
                        .query(Long.class)
                        .list())
                .containsExactly(41L);
    }

    @Test
    void moments_truth_and_letters_beyond_ascii_are_found_again() throws Exception {
        var stops = BUILT_IN.get("stop-and-search");
        var csv = header(stops)
                + "Person search,2021-06-01T08:00:00+01:00,True,Opération “Zoë”,50.751656,-1.886319,Male,18-24,,,,"
                + "Controlled drugs,Arrest,False,\n";
        store(stops, csv, 1);
        assertThat(
                        rows(
                                stops,
                                "type, (date at time zone 'UTC')::text, part_of_a_policing_operation::text, policing_operation,"
                                        + " latitude::text, longitude::text, age_range, outcome_linked::text, outer_clothing_removed::text"))
                .containsExactly(
                        "[Person search, 2021-06-01 07:00:00, true, Opération “Zoë”, 50.751656, -1.886319, 18-24, false, null]");
    }

    @Test
    void a_real_month_is_stored_row_for_row() throws Exception {
        var file = Shared.at("data/police/2024-01/2024-01-dorset-street.csv");
        var crime = BUILT_IN.get("recorded-crime");
        store(crime, Files.readString(file), 7);
        assertThat(jdbc.sql(
                                "select count(*) from (select %s from returns.row_recorded_crime_v1 r) t where crime_type = 'Drugs'"
                                        .formatted(new RowTable(crime).decoded("r")))
                        .query(Long.class)
                        .single())
                .isEqualTo(80);
        var line = Files.readAllLines(file).stream()
                .filter(each -> each.contains(",Drugs,"))
                .findFirst()
                .orElseThrow();
        assertThat(rows(crime, "crime_id, crime_type, lsoa_name, last_outcome_category"))
                .anyMatch(row -> row.startsWith("[" + line.substring(0, 64) + ", Drugs, "));
    }

    @Test
    void what_is_not_finished_leaves_nothing() throws Exception {
        var lines = BUILT_IN.get("county-lines");
        try (var connection = transaction()) {
            try (var rows = CopiedRows.into(new RowTable(lines), connection, _ -> {})) {
                var csv = header(lines) + "2026-03,E23000039,external,8,1,0,0,0,6\n\"cut short";
                var result = read(lines, csv, 9, rows);
                assertThat(result).isInstanceOf(IntakeResult.Unreadable.class);
            }
            connection.rollback();
        }
        assertThat(jdbc.sql("select count(*) from returns.row_county_lines_v1")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_server_that_refuses_is_an_exception_and_never_a_silence() throws Exception {
        var lines = BUILT_IN.get("county-lines");
        jdbc.sql("alter table returns.row_county_lines_v1 add constraint none check (lines_known < 0)")
                .update();
        try (var connection = transaction()) {
            assertThatThrownBy(() -> {
                        try (var rows = CopiedRows.into(new RowTable(lines), connection, _ -> {})) {
                            read(lines, header(lines) + "2026-03,E23000039,external,8,1,0,0,0,6\n", 9, rows);
                            rows.finish();
                        }
                    })
                    .isInstanceOf(SQLException.class);
            connection.rollback();
        } finally {
            jdbc.sql("alter table returns.row_county_lines_v1 drop constraint none")
                    .update();
        }
    }

    private static String header(Specification specification) {
        return String.join(",", specification.headings()) + "\n";
    }

    private Connection transaction() throws SQLException {
        var connection = register.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static IntakeResult read(Specification specification, String csv, long submission, CopiedRows rows)
            throws Exception {
        return Intake.read(
                specification,
                Expectation.NOTHING,
                Upload.of("test.csv", csv.getBytes(StandardCharsets.UTF_8)),
                submission,
                rows);
    }

    private void store(Specification specification, String csv, long submission) throws Exception {
        var table = new RowTable(specification);
        jdbc.sql("truncate " + table.name()).update();
        try (var connection = transaction()) {
            try (var rows = CopiedRows.into(table, connection, _ -> {})) {
                var result = (Complete) read(specification, csv, submission, rows);
                assertThat(result.kinds()).isEmpty();
                assertThat(rows.finish()).isEqualTo(result.accepted());
            }
            connection.commit();
        }
        jdbc.sql(table.summarizeStatement()).query().singleRow();
    }

    private List<String> rows(Specification specification, String columns) {
        var table = new RowTable(specification);
        return jdbc
                .sql("select %s from (select r.line, %s from %s r) t order by line"
                        .formatted(columns, table.decoded("r"), table.name()))
                .query()
                .listOfRows()
                .stream()
                .map(row -> row.values().toString())
                .toList();
    }
}
