package chesil.returns.store;

import chesil.returns.RowOutcome.Rejected;
import chesil.returns.SpecificationId;
import chesil.returns.SubmissionId;
import chesil.returns.intake.RowTable;
import chesil.returns.specification.Specification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The typed tables that accepted rows lie in, one a specification version, and the views over all versions that other modules
 * read: {@code accepted.<specification>} of what counts now, {@code accepted.<specification>_known} of all that ever counted,
 * with the acceptance numbers between which it did.
 *
 * <p>A view's columns are submission, line, organisation, period, period_from, period_to, accepted_no ({@code _known} has
 * superseded_no too) and then those of the newest version; older versions give null where they lack one.
 */
public final class RowTables {
    private final DataSource register;
    private final JdbcClient jdbc;

    public RowTables(DataSource register) {
        this.register = register;
        this.jdbc = JdbcClient.create(register);
    }

    /** Makes the tables and views that are not there yet. */
    public void bringUpTo(Collection<Specification> specifications) {
        new TransactionTemplate(new DataSourceTransactionManager(register)).executeWithoutResult(_ -> {
            // two instances that start together make them one after the other
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('returns.row_table', 0))")
                    .query()
                    .listOfRows();
            for (var specification : specifications) {
                table(new RowTable(specification));
                views(specification);
            }
        });
    }

    private void table(RowTable table) {
        table.createStatements().forEach(each -> jdbc.sql(each).update());
        jdbc.sql("""
                insert into returns.row_table (specification, version, name, decoded)
                values (:specification, :version, :name, :decoded)
                on conflict (specification, version) do update set decoded = excluded.decoded
                """)
                .param("specification", table.specification().id().value())
                .param("version", table.specification().version())
                .param("name", table.name())
                .param("decoded", table.decoded("rows"))
                .update();
    }

    private record Version(int version, String name, String decoded) {}

    private List<Version> versions(Specification specification) {
        return jdbc.sql(
                        "select version, name, decoded from returns.row_table where specification = :id order by version")
                .param("id", specification.id().value())
                .query(Version.class)
                .list();
    }

    private void views(Specification specification) {
        var name = specification.id().value().replace('-', '_');
        var versions = versions(specification);
        var newest = columns(versions.getLast());
        var rows = versions.stream().map(each -> rows(each, newest)).collect(Collectors.joining("\n union all\n"));
        view("accepted." + name, """
                select s.id as submission, v.line, r.organisation, r.period, r.period_from, r.period_to, s.accepted_no%s
                  from (%s) v
                  join returns.submission s on s.id = v.submission and s.state = 'accepted'
                  join returns.return r on r.id = s.return
                """.formatted(listed(newest), rows));
        view("accepted." + name + "_known", """
                select s.id as submission, v.line, r.organisation, r.period, r.period_from, r.period_to, s.accepted_no,
                       s.superseded_no%s
                  from (%s) v
                  join returns.submission s on s.id = v.submission and s.accepted_no is not null
                  join returns.return r on r.id = s.return
                """.formatted(listed(newest), rows));
    }

    private static String listed(Map<String, String> columns) {
        return columns.keySet().stream().map(name -> ", v." + quoted(name)).collect(Collectors.joining());
    }

    private String rows(Version version, Map<String, String> newest) {
        var here = columns(version);
        var list = newest.entrySet().stream()
                .map(column -> here.containsKey(column.getKey())
                        ? "cast(d." + quoted(column.getKey()) + " as " + column.getValue() + ") as "
                                + quoted(column.getKey())
                        : "cast(null as " + column.getValue() + ") as " + quoted(column.getKey()))
                .collect(Collectors.joining(", "));
        return "select d.submission, d.line, %s from (%s) d".formatted(list, decoded(version));
    }

    private static String decoded(Version version) {
        return "select rows.submission, rows.line, %s from %s rows".formatted(version.decoded(), version.name());
    }

    /** The columns of a version, without submission and line, each with its type. */
    private Map<String, String> columns(Version version) {
        ResultSetExtractor<Map<String, String>> names = none -> {
            var about = none.getMetaData();
            var columns = new LinkedHashMap<String, String>();
            for (var i = 3; i <= about.getColumnCount(); i++)
                columns.put(about.getColumnName(i), about.getColumnTypeName(i));
            return columns;
        };
        return jdbc.sql("select * from (" + decoded(version) + ") rows where false")
                .query(names);
    }

    /** Makes a view where it is missing or was made from another text, which its comment holds. */
    private void view(String name, String text) {
        var print = Integer.toHexString(text.hashCode()) + "-" + text.length();
        var made = jdbc.sql("select obj_description(to_regclass(:name), 'pg_class')")
                .param("name", name)
                .query(String.class)
                .list();
        if (made.contains(print)) return;
        jdbc.sql("drop view if exists " + name).update();
        jdbc.sql("create view " + name + " as " + text).update();
        jdbc.sql("comment on view " + name + " is '" + print + "'").update();
    }

    /** Rows on their way into a table, in the caller's transaction, which is then rolled back unless they are finished. */
    public Sink sink(Specification specification) {
        var rejected = new ArrayList<Rejected>();
        try {
            var table = new RowTable(specification);
            var connection = DataSourceUtils.getConnection(register);
            return new Sink(CopiedRows.into(table, connection, rejected::add), rejected, table);
        } catch (SQLException refused) {
            throw new IllegalStateException("rows cannot be stored", refused);
        }
    }

    /** Where the rows of one file go. */
    public final class Sink implements chesil.returns.intake.IntakeSink, AutoCloseable {
        private final CopiedRows rows;
        private final List<Rejected> rejected;
        private final RowTable table;

        private Sink(CopiedRows rows, List<Rejected> rejected, RowTable table) {
            this.rows = rows;
            this.rejected = rejected;
            this.table = table;
        }

        @Override
        public byte[] accepted(byte[] tuples, int length) {
            return rows.accepted(tuples, length);
        }

        @Override
        public void rejected(Rejected row) {
            rows.rejected(row);
        }

        public List<Rejected> rejected() {
            return rejected;
        }

        /** Has the rows stand in their table. */
        public void finish() {
            try {
                rows.finish();
                jdbc.sql(table.summarizeStatement()).query().listOfRows();
            } catch (SQLException refused) {
                throw new IllegalStateException("rows were not stored", refused);
            }
        }

        @Override
        public void close() {
            try {
                rows.close();
            } catch (SQLException refused) {
                throw new IllegalStateException("rows were not given up", refused);
            }
        }
    }

    /** Removes the rows of a submission that never counted. */
    public void drop(SpecificationId specification, int version, SubmissionId submission) {
        jdbc.sql("select name from returns.row_table where specification = :id and version = :version")
                .param("id", specification.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .ifPresent(name -> jdbc.sql("delete from " + name + " where submission = :submission")
                        .param("submission", submission.value())
                        .update());
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }
}
