package chesil.returns.intake;

import chesil.returns.specification.Code;
import chesil.returns.specification.Column;
import chesil.returns.specification.Specification;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table that holds the accepted rows of one version of a specification, keyed by submission and line.
 *
 * <p>Rows come by COPY, a submission at a time, and never change. Their key is not checked by an index: one reading of one file
 * cannot give a line twice, and a tree of a million keys would cost as much again as the rows. A block-range index finds a
 * submission's rows, and a line among them. Codes are kept as their place in the code list, which a version fixes; {@link
 * #decoded} gives them back as text.
 */
public final class RowTable {
    private static final String SCHEMA = "returns";

    private final Specification specification;

    public RowTable(Specification specification) {
        this.specification = specification;
    }

    public Specification specification() {
        return specification;
    }

    /** The table with its schema: {@code returns.row_county_lines_v1}. */
    public String name() {
        return SCHEMA + "." + plainName();
    }

    private String plainName() {
        return "row_" + specification.id().value().replace('-', '_') + "_v" + specification.version();
    }

    /** Statements that make the table where there is none yet. */
    public List<String> createStatements() {
        var columns = specification.columns().stream()
                .map(column ->
                        ",\n  " + quoted(column) + " " + sqlType(column) + (column.required() ? " not null" : ""))
                .collect(Collectors.joining());
        return List.of(
                "create table if not exists " + name() + " (\n  submission bigint not null,\n  line integer not null"
                        + columns + "\n)",
                "create index if not exists " + plainName() + "_place on " + name()
                        + " using brin (submission, line) with (pages_per_range = 32)");
    }

    /** The statement that an {@link IntakeSink}'s tuples are for. */
    public String copyStatement() {
        return "copy " + name() + " (submission, line"
                + specification.columns().stream()
                        .map(column -> ", " + quoted(column))
                        .collect(Collectors.joining())
                + ") from stdin (format binary)";
    }

    /** Run after a COPY, in its transaction: tells the index of the new rows, which it would else only learn from a vacuum. */
    public String summarizeStatement() {
        return "select brin_summarize_new_values('" + SCHEMA + "." + plainName() + "_place'::regclass)";
    }

    /**
     * A select list that gives each column as its specification means it: codes and ids as text.
     *
     * @param alias the table's name in the statement's from clause
     */
    public String decoded(String alias) {
        return specification.columns().stream()
                .map(column -> decoded(alias, column))
                .collect(Collectors.joining(",\n  "));
    }

    private static String decoded(String alias, Column column) {
        var plain = alias + "." + quoted(column);
        return switch (column.type()) {
            case CODE ->
                "(array[" + column.codes().stream().map(RowTable::literal).collect(Collectors.joining(", "))
                        + "]::text[])[" + plain + "] as " + quoted(column);
            case HEX_ID -> "encode(" + plain + ", 'hex') as " + quoted(column);
            default -> plain;
        };
    }

    private static String literal(Code code) {
        return "'" + code.code().replace("'", "''") + "'";
    }

    private static String quoted(Column column) {
        return "\"" + column.name() + "\"";
    }

    private static String sqlType(Column column) {
        return switch (column.type()) {
            case TEXT, AREA -> "text";
            case CODE -> "smallint";
            case INTEGER -> "integer";
            case DECIMAL, MONEY -> "numeric";
            case DATE, MONTH -> "date";
            case TIMESTAMP -> "timestamptz";
            case BOOLEAN -> "boolean";
            case LONGITUDE, LATITUDE -> "double precision";
            case HEX_ID -> "bytea";
        };
    }
}
