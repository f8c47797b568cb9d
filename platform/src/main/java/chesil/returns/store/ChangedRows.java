package chesil.returns.store;

import chesil.returns.RowChange.Kind;
import chesil.returns.RowTally;
import chesil.returns.Submission;
import chesil.returns.intake.RowTable;
import chesil.returns.specification.Column;
import chesil.returns.specification.ColumnType;
import chesil.returns.specification.Specification;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which rows of a newer submission differ from those of an older one. The register compares them, so that a million rows need
 * no memory here.
 *
 * <p>Rows are matched by the specification's grain; several with one grain stand in the order of their files. Where rows are
 * single happenings, which have no grain, a row is either in both files or in one. What is matched and compared are digests
 * of the values: a row is 16 bytes to sort, however wide it is.
 */
public final class ChangedRows {
    private final JdbcClient jdbc;

    public ChangedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that differs: its lines in both files, null where it is not there. */
    public record Pair(
            Kind kind, @Nullable Long before, @Nullable Long now) {}

    /** How many rows differ. Both submissions are read by the version that is given. */
    public RowTally tally(Specification specification, Submission older, Submission newer) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        jdbc.sql(found(specification) + " select kind, count(*) as rows from found group by kind")
                .param("older", older.id().value())
                .param("newer", newer.id().value())
                .query(row -> {
                    counts.put(Kind.valueOf(row.getString("kind")), row.getLong("rows"));
                });
        var changed = counts.getOrDefault(Kind.CHANGED, 0L);
        var added = counts.getOrDefault(Kind.ADDED, 0L);
        var gone = counts.getOrDefault(Kind.GONE, 0L);
        return new RowTally(changed, added, gone, newer.acceptedRows() - changed - added);
    }

    /** The rows that differ, in the order of the newer file, those that are gone where they stood. */
    public List<Pair> list(
            Specification specification,
            Submission older,
            Submission newer,
            Collection<Kind> kinds,
            long from,
            int most) {
        return jdbc.sql(found(specification) + """
                         select kind, before, now from found where kind in (:kinds)
                         order by coalesce(now, before), kind offset :from limit :most
                        """)
                .param("older", older.id().value())
                .param("newer", newer.id().value())
                .param("kinds", kinds.stream().map(Kind::name).toList())
                .param("from", from)
                .param("most", most)
                .query((row, _) -> new Pair(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("before", Long.class),
                        row.getObject("now", Long.class)))
                .list();
    }

    private static String found(Specification specification) {
        return """
                with older as (%s), newer as (%s), found as (
                    select case when o.line is null then 'ADDED' when n.line is null then 'GONE' else 'CHANGED' end as kind,
                           cast(o.line as bigint) as before, cast(n.line as bigint) as now
                      from older o full join newer n on n.matched = o.matched and n.nth = o.nth
                     where o.line is null or n.line is null or o.compared <> n.compared)
                """.formatted(digests(specification, "older"), digests(specification, "newer"));
    }

    private static String digests(Specification specification, String submission) {
        var table = new RowTable(specification);
        var isGrain = specification.grain();
        var matched = specification.columns().stream()
                .filter(column -> isGrain.isEmpty() || isGrain.contains(column.name()))
                .toList();
        return """
                select line, matched, compared, row_number() over (partition by matched order by line) as nth
                  from (select r.line, %s as matched, %s as compared
                          from (select rows.line, %s from %s rows where rows.submission = :%s) r) digests
                """.formatted(
                digest(matched), digest(specification.columns()), table.decoded("rows"), table.name(), submission);
    }

    private static String digest(List<Column> columns) {
        return columns.stream()
                .map(ChangedRows::plain)
                .collect(Collectors.joining(", ", "cast(md5(cast(row(", ") as text)) as uuid)"));
    }

    /** 12.50 and 12.5 are the same amount. */
    private static String plain(Column column) {
        var name = "r.\"" + column.name() + "\"";
        return column.type() == ColumnType.DECIMAL || column.type() == ColumnType.MONEY
                ? "trim_scale(" + name + ")"
                : name;
    }
}
