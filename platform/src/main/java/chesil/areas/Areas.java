package chesil.areas;

import chesil.areas.Boundary.Position;
import chesil.versions.PartialDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The areas that the register holds, for every partnership and for this one. */
@Component
public final class Areas {
    private static final Logger log = LoggerFactory.getLogger(Areas.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    // another instance may load areas: a gazetteer is looked at again after this long
    private static final long FRESH = TimeUnit.SECONDS.toNanos(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Known known;

    /** A gazetteer, the load that it holds, and when we last made sure of it. */
    private record Known(long loading, Gazetteer gazetteer, long looked) {}

    public Areas(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All areas as the register has them now. Costs nothing but for the first call and after a load. */
    public Gazetteer gazetteer() {
        var ours = known;
        if (ours != null && System.nanoTime() - ours.looked() < FRESH) return ours.gazetteer();
        return look(ours);
    }

    private synchronized Gazetteer look(@Nullable Known ours) {
        var loading = jdbc.sql("select coalesce(max(number), 0) from areas.loading")
                .query(Long.class)
                .single();
        var gazetteer = ours != null && ours.loading() == loading ? ours.gazetteer() : Gazetteer.of(read());
        known = new Known(loading, gazetteer, System.nanoTime());
        return gazetteer;
    }

    /**
     * Makes these the areas of the register, all or none; does nothing if the same files were loaded last. Joins the
     * caller's transaction.
     *
     * @param holdings {@link AreaFiles#national()} with those of the partnership
     * @return whether anything changed
     */
    public boolean load(Holdings holdings) {
        var changed = Boolean.TRUE.equals(transaction.execute(_ -> replace(holdings)));
        known = null;
        if (changed) {
            log.atInfo()
                    .addKeyValue("areas", holdings.areas().size())
                    .addKeyValue("boundaries", holdings.boundaries().size())
                    .log("areas loaded");
        }
        return changed;
    }

    private boolean replace(Holdings holdings) {
        jdbc.sql("lock table areas.loading in exclusive mode").update();
        var last = jdbc.sql("select fingerprint from areas.loading order by number desc limit 1")
                .query(String.class)
                .optional();
        if (last.filter(holdings.fingerprint()::equals).isPresent()) return false;
        jdbc.sql("truncate areas.area, areas.lookup, areas.link, areas.succession, areas.estimate, areas.population,"
                        + " areas.deprivation, areas.boundary, areas.inside")
                .update();
        insertAreas(holdings.areas());
        insertLookups(holdings.lookups());
        insertLinks(holdings.links());
        insertSuccessions(holdings.successions());
        insertEstimates(holdings.estimates());
        insertPopulations(holdings.populations());
        insertDeprivations(holdings.deprivations());
        insertBoundaries(holdings.boundaries());
        jdbc.sql(resource("fill-inside.sql")).update();
        jdbc.sql("insert into areas.loading (fingerprint, loaded_at) values (:fingerprint, :at)")
                .param("fingerprint", holdings.fingerprint())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return true;
    }

    private void insertAreas(List<Area> areas) {
        jdbc.sql("insert into areas.area (code, name, type, valid_from, valid_to)"
                        + " select code, name, type, cast(valid_from as date), cast(valid_to as date)"
                        + " from unnest(:code, :name, :type, :from, :to) as t (code, name, type, valid_from, valid_to)")
                .param("code", column(areas, Area::code))
                .param("name", column(areas, Area::name))
                .param("type", column(areas, area -> area.type().id()))
                .param("from", column(areas, Area::validFrom))
                .param("to", column(areas, Area::validTo))
                .update();
    }

    private void insertLookups(List<Lookup> lookups) {
        jdbc.sql("insert into areas.lookup (id, name, as_of, fit, source)"
                        + " select * from unnest(:id, :name, :asOf, :fit, :source)")
                .param("id", column(lookups, Lookup::id))
                .param("name", column(lookups, Lookup::name))
                .param("asOf", column(lookups, Lookup::asOf))
                .param("fit", column(lookups, lookup -> lookup.fit().id()))
                .param("source", column(lookups, Lookup::source))
                .update();
    }

    private void insertLinks(List<Link> links) {
        jdbc.sql("insert into areas.link (child, parent, hierarchy, lookup)"
                        + " select * from unnest(:child, :parent, :hierarchy, :lookup)")
                .param("child", column(links, Link::child))
                .param("parent", column(links, Link::parent))
                .param("hierarchy", column(links, link -> link.hierarchy().id()))
                .param("lookup", column(links, link -> link.lookup().id()))
                .update();
    }

    private void insertSuccessions(List<Succession> successions) {
        jdbc.sql("insert into areas.succession (former, successor, on_day, change, lookup)"
                        + " select former, successor, cast(on_day as date), change, lookup"
                        + " from unnest(:former, :successor, :on, :change, :lookup)"
                        + " as t (former, successor, on_day, change, lookup)")
                .param("former", column(successions, Succession::former))
                .param("successor", column(successions, Succession::successor))
                .param("on", column(successions, Succession::on))
                .param("change", column(successions, each -> each.change().id()))
                .param("lookup", column(successions, each -> each.lookup().id()))
                .update();
    }

    private void insertEstimates(List<Estimate> estimates) {
        jdbc.sql("insert into areas.estimate (id, name, source) select * from unnest(:id, :name, :source)")
                .param("id", column(estimates, Estimate::id))
                .param("name", column(estimates, Estimate::name))
                .param("source", column(estimates, Estimate::source))
                .update();
    }

    private void insertPopulations(List<Population> populations) {
        jdbc.sql("insert into areas.population (area, on_day, estimate, total, ages)"
                        + " select area, cast(on_day as date), estimate, cast(total as bigint), cast(ages as bigint[])"
                        + " from unnest(:area, :on, :estimate, :total, :ages)"
                        + " as t (area, on_day, estimate, total, ages)")
                .param("area", column(populations, Population::area))
                .param("on", column(populations, Population::on))
                .param("estimate", column(populations, each -> each.estimate().id()))
                .param("total", column(populations, Population::total))
                .param("ages", column(populations, Areas::arrayOfAges))
                .update();
    }

    private void insertDeprivations(List<Deprivation> deprivations) {
        jdbc.sql("insert into areas.deprivation (area, edition, score, rank, ranked, decile)"
                        + " select area, edition, cast(score as numeric), cast(rank as int), cast(ranked as int),"
                        + " cast(decile as int) from unnest(:area, :edition, :score, :rank, :of, :decile)"
                        + " as t (area, edition, score, rank, ranked, decile)")
                .param("area", column(deprivations, Deprivation::area))
                .param("edition", column(deprivations, Deprivation::edition))
                .param("score", column(deprivations, Deprivation::score))
                .param("rank", column(deprivations, Deprivation::rank))
                .param("of", column(deprivations, Deprivation::of))
                .param("decile", column(deprivations, Deprivation::decile))
                .update();
    }

    private void insertBoundaries(List<Boundary> boundaries) {
        jdbc.sql("insert into areas.boundary (area, rings) select * from unnest(:area, :rings)")
                .param("area", column(boundaries, Boundary::area))
                .param("rings", column(boundaries, Areas::ringsAsJson))
                .update();
    }

    /** One column of rows as text, for a statement that takes all rows at once. */
    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> cell) {
        return rows.stream()
                .map(cell)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static String arrayOfAges(Population population) {
        return population.ages().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static String ringsAsJson(Boundary boundary) {
        return JSON.writeValueAsString(boundary.rings().stream()
                .map(ring -> ring.stream()
                        .map(position -> List.of(position.longitude(), position.latitude()))
                        .toList())
                .toList());
    }

    private Holdings read() {
        var lookups = byId(
                jdbc.sql("select id, name, as_of, fit, source from areas.lookup order by id")
                        .query((row, _) -> new Lookup(
                                text(row, "id"),
                                text(row, "name"),
                                new PartialDate(text(row, "as_of")),
                                Fit.named(text(row, "fit")).orElseThrow(),
                                text(row, "source")))
                        .list(),
                Lookup::id);
        var estimates = byId(
                jdbc.sql("select id, name, source from areas.estimate order by id")
                        .query((row, _) -> new Estimate(text(row, "id"), text(row, "name"), text(row, "source")))
                        .list(),
                Estimate::id);
        return new Holdings(
                "",
                jdbc.sql("select code, name, type, valid_from, valid_to from areas.area order by code")
                        .query((row, _) -> area(row))
                        .list(),
                List.copyOf(lookups.values()),
                jdbc.sql("select child, parent, hierarchy, lookup from areas.link order by hierarchy, child, parent")
                        .query((row, _) -> new Link(
                                code(row, "child"),
                                code(row, "parent"),
                                Hierarchy.named(text(row, "hierarchy")).orElseThrow(),
                                Objects.requireNonNull(lookups.get(text(row, "lookup")))))
                        .list(),
                jdbc.sql("select former, successor, on_day, change, lookup from areas.succession"
                                + " order by former, successor")
                        .query((row, _) -> new Succession(
                                code(row, "former"),
                                code(row, "successor"),
                                Objects.requireNonNull(day(row, "on_day")),
                                Succession.Change.named(text(row, "change")).orElseThrow(),
                                Objects.requireNonNull(lookups.get(text(row, "lookup")))))
                        .list(),
                List.copyOf(estimates.values()),
                jdbc.sql("select area, on_day, estimate, total, ages from areas.population order by area, on_day")
                        .query((row, _) -> new Population(
                                code(row, "area"),
                                Objects.requireNonNull(day(row, "on_day")),
                                Objects.requireNonNull(estimates.get(text(row, "estimate"))),
                                row.getLong("total"),
                                ages(row.getArray("ages"))))
                        .list(),
                jdbc.sql("select area, edition, score, rank, ranked, decile from areas.deprivation order by area")
                        .query((row, _) -> new Deprivation(
                                code(row, "area"),
                                text(row, "edition"),
                                row.getBigDecimal("score"),
                                row.getInt("rank"),
                                row.getInt("ranked"),
                                row.getInt("decile")))
                        .list(),
                jdbc.sql("select area, rings from areas.boundary order by area")
                        .query((row, _) -> new Boundary(code(row, "area"), rings(text(row, "rings"))))
                        .list());
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(
                code(row, "code"),
                text(row, "name"),
                AreaType.named(text(row, "type")).orElseThrow(),
                day(row, "valid_from"),
                day(row, "valid_to"));
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        var map = new HashMap<String, T>();
        for (var value : values) map.put(id.apply(value), value);
        return map;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static AreaCode code(ResultSet row, String column) throws SQLException {
        return new AreaCode(text(row, column));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<Long> ages(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private static List<List<Position>> rings(String json) {
        var rings = new ArrayList<List<Position>>();
        for (var ring : JSON.readTree(json)) {
            var positions = new ArrayList<Position>();
            for (var position : ring) {
                positions.add(new Position(
                        position.path(0).asDouble(), position.path(1).asDouble()));
            }
            rings.add(positions);
        }
        return rings;
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(Areas.class.getResourceAsStream("/chesil/areas/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
