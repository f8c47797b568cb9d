package chesil.returns.store;

import chesil.returns.Submission;
import chesil.returns.intake.RowTable;
import chesil.returns.specification.Column;
import chesil.returns.specification.Specification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that were accepted by the reader, given back as text that the same reader takes. */
public final class AcceptedRows {
    private static final int AT_A_TIME = 1_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public AcceptedRows(DataSource register) {
        var streaming = new JdbcTemplate(register);
        streaming.setFetchSize(AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(register));
    }

    /** A row, its values in the order of the specification's columns; empty where a cell is. */
    public record Row(long line, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public long count(Specification specification, Submission submission, Map<String, String> having) {
        var found = new LinkedHashMap<String, Object>(
                Map.of("submission", submission.id().value()));
        var where = where(specification, having, found);
        return jdbc.queryForList(
                        "select count(*) from (" + texts(specification) + ") t where true" + where, found, Long.class)
                .getFirst();
    }

    public List<Row> list(
            Specification specification, Submission submission, Map<String, String> having, long after, int most) {
        var found = new LinkedHashMap<String, Object>(
                Map.of("submission", submission.id().value()));
        found.put("after", after);
        found.put("most", most);
        var where = where(specification, having, found);
        return jdbc.query(
                "select * from (" + texts(specification) + ") t where line > :after" + where
                        + " order by line limit :most",
                found,
                (row, _) -> row(specification, row));
    }

    /** These lines of a submission, by line. */
    public Map<Long, Row> lines(Specification specification, Submission submission, Collection<Long> lines) {
        if (lines.isEmpty()) return Map.of();
        var asked = Map.of("submission", submission.id().value(), "lines", lines);
        var found = new HashMap<Long, Row>();
        jdbc.query("select * from (" + texts(specification) + ") t where line in (:lines)", asked, row -> {
            var each = row(specification, row);
            found.put(each.line(), each);
        });
        return found;
    }

    /** Hands over all rows of a submission in the order of the file, a thousand in memory at a time. */
    public void each(Specification specification, Submission submission, Consumer<Row> taker) {
        // only inside a transaction does the driver fetch a part at a time
        transaction.executeWithoutResult(_ -> jdbc.query(
                texts(specification) + " order by r.line",
                Map.of("submission", submission.id().value()),
                row -> {
                    taker.accept(row(specification, row));
                }));
    }

    private static String where(Specification specification, Map<String, String> having, Map<String, Object> found) {
        var where = new StringBuilder();
        having.forEach((name, value) -> specification
                .column(name)
                .filter(column -> !column.identifying())
                .ifPresent(column -> {
                    var parameter = "having" + found.size();
                    where.append(" and \"")
                            .append(column.name())
                            .append("\" = :")
                            .append(parameter);
                    found.put(parameter, value);
                }));
        return where.toString();
    }

    private static Row row(Specification specification, ResultSet row) throws SQLException {
        var values = new ArrayList<String>(specification.columns().size());
        for (var i = 0; i < specification.columns().size(); i++) {
            var value = row.getString(i + 2);
            values.add(value == null ? "" : value);
        }
        return new Row(row.getLong(1), values);
    }

    private static String texts(Specification specification) {
        var table = new RowTable(specification);
        return "select r.line, "
                + specification.columns().stream().map(AcceptedRows::text).collect(Collectors.joining(", "))
                + " from (select rows.submission, rows.line, " + table.decoded("rows") + " from " + table.name()
                + " rows where rows.submission = :submission) r";
    }

    private static String text(Column column) {
        var name = "\"" + column.name() + "\"";
        var plain = "r." + name;
        return switch (column.type()) {
            case TEXT, CODE, AREA, HEX_ID -> plain;
            case MONTH -> "to_char(" + plain + ", 'YYYY-MM') as " + name;
            case DATE -> "to_char(" + plain + ", 'YYYY-MM-DD') as " + name;
            case TIMESTAMP ->
                "to_char(" + plain + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') || '+00:00' as " + name;
            case BOOLEAN -> "case " + plain + " when true then 'True' when false then 'False' end as " + name;
            case INTEGER, DECIMAL, MONEY, LONGITUDE, LATITUDE -> plain + "::text as " + name;
        };
    }
}
