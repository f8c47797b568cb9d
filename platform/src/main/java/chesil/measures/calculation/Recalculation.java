package chesil.measures.calculation;

import chesil.measures.Indicator;
import chesil.measures.Indicator.Formula;
import chesil.measures.Indicators;
import chesil.measures.observations.Observation.Method;
import chesil.measures.observations.Observation.Status;
import chesil.measures.observations.Observations;
import chesil.web.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out again what a change touches, and writes what came out differently. Doing it twice writes nothing the second
 * time.
 */
@Component
public class Recalculation {
    private static final Logger log = LoggerFactory.getLogger(Recalculation.class);

    /** The days that a rebuild goes over: all that a return could be about. */
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1), EVER = LocalDate.of(2100, 1, 1);

    private final Indicators indicators;
    private final JdbcClient jdbc;
    private final Observations observations;
    private final ObservationStore store;
    private final AreaTree areas;
    private final Coverage coverage;
    private final Changes changes;
    private final Map<String, Kernel> kernels;

    Recalculation(
            Indicators indicators,
            JdbcClient jdbc,
            Observations observations,
            ObservationStore store,
            AreaTree areas,
            Coverage coverage,
            Changes changes,
            List<Kernel> kernels) {
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.observations = observations;
        this.store = store;
        this.areas = areas;
        this.coverage = coverage;
        this.changes = changes;
        this.kernels =
                kernels.stream().collect(Collectors.toMap(Kernel::name, kernel -> kernel, (a, _) -> a, TreeMap::new));
    }

    /** How many observations changed. */
    @Transactional
    public int after(Change change) {
        return after(change, List::of);
    }

    /**
     * As {@link #after(Change)}, of a change and of those that wait behind it, in one calculation: it already sees what they
     * accepted.
     *
     * @param more asked once no other calculation is under way
     */
    @Transactional
    public int after(Change change, Supplier<List<Change>> more) {
        store.alone();
        var all = Stream.concat(Stream.of(change), more.get().stream())
                .filter(each -> !indicators.fedBy(each.specification()).isEmpty())
                .sorted(Comparator.comparingLong(Change::acceptance))
                .toList();
        if (all.isEmpty()) return 0;
        var written = recalculate(all);
        if (written > 0) changes.announce("figures");
        log.atInfo()
                .addKeyValue("acceptance", all.getLast().acceptance())
                .addKeyValue("changes", all.size())
                .addKeyValue("observations", written)
                .log("indicators recalculated");
        return written;
    }

    /** As {@link #after(Change)}, inside a transaction that is rolled back: nobody is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void supposing(Change change) {
        store.alone();
        if (!indicators.fedBy(change.specification()).isEmpty()) recalculate(List.of(change));
    }

    /** How many observations of the indicators that the changes touch came out differently. */
    private int recalculate(List<Change> all) {
        var calculation = Run.of(store.begin(all), jdbc);
        var fed = all.stream()
                .map(Change::specification)
                .distinct()
                .flatMap(specification -> indicators.fedBy(specification).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var written = 0;
        for (var indicator : inOrder(fed)) {
            for (var span : Span.touched(indicator, all))
                written += recalculate(indicator, span.from(), span.until(), calculation);
        }
        return written;
    }

    /** Works out every observation again; gives how many came out differently, which is none unless a definition changed. */
    @Transactional
    public int everything(java.time.Instant now) {
        store.alone();
        var calculation = Run.of(store.begin(List.of(new Change("everything", ALWAYS, EVER, 0, now))), jdbc);
        var written = 0;
        for (var indicator : inOrder(indicators.all())) written += recalculate(indicator, ALWAYS, EVER, calculation);
        if (written > 0) changes.announce("figures");
        return written;
    }

    /** Kernels last: they stand on what the others give. */
    private static List<Indicator> inOrder(Collection<Indicator> some) {
        return some.stream()
                .sorted(Comparator.comparing(indicator -> indicator.formula() instanceof Formula.Kernel))
                .toList();
    }

    /** One calculation: its number, and the submissions that count and that their partners call provisional. */
    private record Run(long number, Set<Long> provisional) {
        static Run of(long number, JdbcClient jdbc) {
            var provisional = jdbc.sql(
                            "select submission from returns.published_submission where provisional and superseded_no is null")
                    .query(Long.class)
                    .set();
            return new Run(number, provisional);
        }

        Status status(Coverage.Count heard, Collection<Long> submissions) {
            var settled = heard.heard() >= heard.expected() && Collections.disjoint(provisional, submissions);
            return settled ? Status.FINAL : Status.PROVISIONAL;
        }
    }

    private int recalculate(Indicator indicator, LocalDate from, LocalDate until, Run calculation) {
        var heard = coverage.during(indicator);
        var computed = switch (indicator.formula()) {
            case Formula.Sql(var text) -> fromRows(indicator, rows(text, from, until), heard, calculation);
            case Formula.Kernel(var name) -> fromKernel(indicator, name, from, until, heard, calculation);
        };
        var events = indicator.chart().events();
        if (events != null) {
            computed = new ArrayList<>(computed);
            computed.addAll(events(indicator, rows(events, from, until), heard, calculation));
        }
        return store.write(indicator, from, until, computed, calculation.number());
    }

    private List<Given> rows(String sql, LocalDate from, LocalDate until) {
        return jdbc.sql(sql)
                .param("from", from)
                .param("until", until)
                .query((row, _) -> new Given(
                        row.getString("area"),
                        row.getObject("period", LocalDate.class),
                        row.getString("breakdown"),
                        row.getLong("submission"),
                        row.getInt("rows"),
                        row.getDouble("numerator"),
                        number(row, "denominator")))
                .list();
    }

    /** Whatever kind of number the measure's SQL gives; null where it gives none. */
    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }

    private List<Computed> fromRows(Indicator indicator, List<Given> rows, Coverage.ByPeriod heard, Run calculation) {
        var computed = new ArrayList<Computed>();
        Rollup.of(indicator, rows, areas).forEach((cell, sum) -> {
            var count = heard.of(cell.period());
            var status = calculation.status(count, sum.rows().keySet());
            computed.add(new Computed(cell, Worth.of(indicator, sum), status, count, sum.rows()));
        });
        return computed;
    }

    /** Events are kept as observations of their days: how many there were, and of how many opportunities. */
    private List<Computed> events(Indicator indicator, List<Given> rows, Coverage.ByPeriod heard, Run calculation) {
        var computed = new ArrayList<Computed>();
        Rollup.of(indicator, rows, areas).forEach((cell, sum) -> {
            var day = new Cell(cell.area(), Observations.EVENTS, cell.period());
            var worth = new Worth(sum.numerator(), sum.denominator(), sum.numerator(), null, Method.NONE);
            var month = heard.of(indicator.grain().startOf(cell.period()));
            var status = calculation.status(month, sum.rows().keySet());
            computed.add(new Computed(day, worth, status, month, sum.rows()));
        });
        return computed;
    }

    private List<Computed> fromKernel(
            Indicator indicator,
            String name,
            LocalDate from,
            LocalDate until,
            Coverage.ByPeriod heard,
            Run calculation) {
        var kernel = kernels.get(name);
        if (kernel == null)
            throw new NoSuchElementException(indicator.id() + " names the kernel " + name + "; there are "
                    + String.join(", ", kernels.keySet()));
        return kernel.estimate(indicator, from, until, observations).stream()
                .map(estimate -> new Computed(
                        new Cell(estimate.area(), estimate.breakdown(), estimate.period()),
                        new Worth(estimate.value(), null, estimate.value(), estimate.interval(), Method.SIMULATED),
                        calculation.status(
                                heard.of(estimate.period()), estimate.rows().keySet()),
                        heard.of(estimate.period()),
                        estimate.rows()))
                .toList();
    }
}
