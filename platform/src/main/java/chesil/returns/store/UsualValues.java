package chesil.returns.store;

import chesil.returns.Return;
import chesil.returns.intake.Expectation.Range;
import chesil.returns.intake.Expectation.Usual;
import chesil.returns.specification.Column;
import chesil.returns.specification.ColumnType;
import chesil.returns.specification.Specification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sender's amounts have been in the periods before: smallest and largest, series by series. */
public final class UsualValues {
    /** How many periods back. */
    private static final int PERIODS = 12;

    /** In how many of them a series must have been seen before it can be called usual. */
    private static final int FEWEST = 4;

    private static final int MOST_SERIES = 20_000;

    private final JdbcClient jdbc;

    public UsualValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Usual of(Return of, Specification specification) {
        var amounts = specification.columns().stream()
                .filter(column -> isAmount(column) && !specification.grain().contains(column.name()))
                .toList();
        if (specification.grain().isEmpty() || amounts.isEmpty()) return Usual.NOTHING;
        var found = new HashMap<String, Map<String, Range>>();
        RowCallbackHandler each = row -> {
            var ranges = new HashMap<String, Range>();
            for (var i = 0; i < amounts.size(); i++) {
                var smallest = row.getBigDecimal(3 + 2 * i);
                if (smallest == null) continue;
                ranges.put(amounts.get(i).name(), new Range(smallest, row.getBigDecimal(4 + 2 * i), row.getInt(2)));
            }
            found.put(row.getString(1), ranges);
        };
        jdbc.sql(sql(specification, amounts))
                .param("organisation", of.organisation().value())
                .param("from", of.period().from())
                .query(each);
        return new Usual(found);
    }

    private static String sql(Specification specification, List<Column> amounts) {
        var view = "accepted." + specification.id().value().replace('-', '_');
        var series = specification.grain().stream()
                .map(name -> specification.columns().get(specification.indexOf(name)))
                .filter(column -> !isTime(column))
                .map(column -> "coalesce(a.\"" + column.name() + "\"::text, '')")
                .collect(Collectors.joining(" || ' / ' || "));
        var ranges = amounts.stream()
                .map(column -> ", min(a.\"%1$s\")::numeric, max(a.\"%1$s\")::numeric".formatted(column.name()))
                .collect(Collectors.joining());
        return """
                with recent as (
                    select distinct period, period_from from %1$s
                     where organisation = :organisation and period_from < :from
                     order by period_from desc limit %2$d)
                select %3$s, count(distinct a.period)%4$s
                  from %1$s a join recent on recent.period = a.period
                 where a.organisation = :organisation
                 group by 1 having count(distinct a.period) >= %5$d limit %6$d
                """.formatted(view, PERIODS, series.isEmpty() ? "''" : series, ranges, FEWEST, MOST_SERIES);
    }

    private static boolean isAmount(Column column) {
        return column.type() == ColumnType.INTEGER
                || column.type() == ColumnType.DECIMAL
                || column.type() == ColumnType.MONEY;
    }

    private static boolean isTime(Column column) {
        return column.type() == ColumnType.DATE
                || column.type() == ColumnType.MONTH
                || column.type() == ColumnType.TIMESTAMP;
    }
}
