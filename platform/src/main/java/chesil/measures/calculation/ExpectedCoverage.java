package chesil.measures.calculation;

import chesil.measures.Indicator;
import chesil.partnership.Organisation;
import chesil.returns.ExpectedReturn;
import chesil.returns.specification.Period;
import chesil.returns.specification.PeriodKind;
import chesil.returns.specification.Specifications;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coverage by what the partnership expects: its list of who sends which return from when on. */
@Component
class ExpectedCoverage implements Coverage {
    private final JdbcClient jdbc;
    private final Versions<ExpectedReturn> expected;
    private final Versions<Organisation> organisations;
    private final Specifications specifications;

    ExpectedCoverage(JdbcClient jdbc, Items items, Specifications specifications) {
        this.jdbc = jdbc;
        this.expected = items.of(ExpectedReturn.KIND);
        this.organisations = items.of(Organisation.KIND);
        this.specifications = specifications;
    }

    @Override
    public ByPeriod during(Indicator indicator) {
        var senders = senders(indicator);
        var heard = new TreeMap<LocalDate, Integer>();
        jdbc.sql("""
                        select period_from, count(*) as returns from returns.published_submission
                         where specification = any(:specifications) and superseded_no is null
                           and (:anybody or organisation = any(:senders))
                         group by period_from
                        """)
                .param("specifications", indicator.sources().toArray(String[]::new))
                .param("anybody", indicator.heardFrom().isEmpty())
                .param("senders", senders.toArray(String[]::new))
                .query(row -> {
                    heard.put(row.getObject("period_from", LocalDate.class), row.getInt("returns"));
                });
        var expectations = expected.all(AsKnown.NOW).stream()
                .filter(each ->
                        indicator.sources().contains(each.specification().value()))
                .filter(each -> indicator.heardFrom().isEmpty()
                        || senders.contains(each.organisation().value()))
                .toList();
        return period -> {
            var until = indicator.grain().plus(period, 1);
            var of = heard.subMap(period, until).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            var should = expectations.stream()
                    .mapToInt(each -> returnsIn(each, period, until))
                    .sum();
            // what was sent before anybody expected it was heard all the same
            return new Count(of, Math.max(of, should));
        };
    }

    /** The organisations of the kinds that the indicator is heard from. */
    private Set<String> senders(Indicator indicator) {
        if (indicator.heardFrom().isEmpty()) return Set.of();
        return organisations.all(AsKnown.NOW).stream()
                .filter(each -> indicator
                        .heardFrom()
                        .contains(each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .map(each -> each.id().value())
                .collect(Collectors.toSet());
    }

    private int returnsIn(ExpectedReturn each, LocalDate from, LocalDate until) {
        return (int) periods(kind(each.specification().value()), from, until).stream()
                .filter(period -> !period.from().isBefore(each.from().earliest()))
                .count();
    }

    private PeriodKind kind(String specification) {
        return specifications.get(specification).period();
    }

    /** The return's periods that begin within the indicator's. */
    private static List<Period> periods(PeriodKind kind, LocalDate from, LocalDate until) {
        var periods = new ArrayList<Period>();
        for (var period = Period.containing(kind, from); period.from().isBefore(until); period = period.next()) {
            if (!period.from().isBefore(from)) periods.add(period);
        }
        return periods;
    }
}
