package chesil.areas.web;

import chesil.areas.Area;
import chesil.areas.AreaType;
import chesil.areas.Gazetteer;
import chesil.areas.Hierarchy;
import chesil.web.Link;
import chesil.web.chart.AreaMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /areas} shows: the partnership's areas on a map; every area of England and Wales by name, code or kind.
 *
 * @param asked what was looked for; empty if nothing was
 * @param found areas that answer to it, or all of {@code kind}
 * @param kind the kind whose areas are listed; null for none
 * @param map of the small areas within the footprint; null where we hold none
 * @param councils the councils of the footprint and how deprived their small areas are
 * @param ours what lies in the footprint or holds it, by kind
 */
public record AreasPage(
        String asked,
        List<Row> found,
        @Nullable String kind,
        @Nullable AreaMap map,
        List<Council> councils,
        List<Kind> ours,
        List<Kind> everywhere,
        List<LookupRow> lookups) {
    /** One area in a list. {@code in} is the region or council that it lies in, {@code until} its last day. */
    public record Row(Link area, String code, String kind, String in, String until) {}

    /** @param fifths how many small areas are in each fifth of England, the most deprived first */
    public record Council(Link area, List<Integer> fifths) {
        public int smallAreas() {
            return fifths.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Areas of one kind, or the way to their list. */
    public record Kind(String name, String href, int count, List<Link> areas) {}

    /** A lookup as the page says it. */
    public record LookupRow(String name, String asOf, String fit, String source) {}

    static AreasPage of(Gazetteer gazetteer, String asked, @Nullable AreaType type, LocalDate on) {
        var councils = gazetteer.mappedAuthorities();
        var found = type != null && asked.isBlank() ? gazetteer.ofType(type, on) : gazetteer.search(asked);
        return new AreasPage(
                asked.strip(),
                found.stream().limit(500).map(area -> row(gazetteer, area)).toList(),
                type == null ? null : type.plural(),
                map(gazetteer, councils, on),
                councils.stream()
                        .map(council -> council(gazetteer, council, on))
                        .toList(),
                ours(gazetteer, councils, on),
                everywhere(gazetteer, on),
                gazetteer.lookups().stream()
                        .map(lookup -> new LookupRow(
                                lookup.name(),
                                Say.day(lookup.asOf()),
                                lookup.fit().words(),
                                lookup.source()))
                        .sorted(Comparator.comparing(LookupRow::name))
                        .toList());
    }

    public String title() {
        return asked.isEmpty() ? kind == null ? "Areas" : kind : "Areas called “" + asked + "”";
    }

    /** What the map shows, in a sentence. */
    public String mapTitle() {
        var most = councils.stream()
                .mapToInt(council -> council.fifths().getFirst())
                .sum();
        var all = councils.stream().mapToInt(Council::smallAreas).sum();
        return most + " of " + all + " small areas are in the most deprived fifth of England";
    }

    /** Whether a list was asked for, and stands before the map. */
    public boolean lists() {
        return kind != null || !asked.isEmpty();
    }

    private static @Nullable AreaMap map(Gazetteer gazetteer, List<Area> councils, LocalDate on) {
        var small = councils.stream()
                .flatMap(council -> gazetteer.within(council.code(), AreaType.LSOA, on).stream())
                .toList();
        return Maps.deprivation(gazetteer, small).orElse(null);
    }

    private static Council council(Gazetteer gazetteer, Area council, LocalDate on) {
        var fifths = new int[5];
        for (var small : gazetteer.within(council.code(), AreaType.LSOA, on)) {
            gazetteer.deprivation(small.code()).ifPresent(deprivation -> fifths[deprivation.quintile() - 1]++);
        }
        return new Council(Say.link(council), Arrays.stream(fifths).boxed().toList());
    }

    /** What holds the councils, at any height, and the wards within them. */
    private static List<Kind> ours(Gazetteer gazetteer, List<Area> councils, LocalDate on) {
        var around = new LinkedHashSet<Area>();
        for (var council : councils) {
            for (var link : gazetteer.parents(council.code())) around.add(gazetteer.get(link.parent()));
        }
        around.addAll(councils);
        var kinds = new ArrayList<Kind>();
        for (var type : List.of(
                AreaType.LOCAL_AUTHORITY,
                AreaType.POLICE_FORCE_AREA,
                AreaType.COMMUNITY_SAFETY_PARTNERSHIP,
                AreaType.INTEGRATED_CARE_BOARD,
                AreaType.REGION)) {
            var links = around.stream()
                    .filter(area -> area.type() == type)
                    .map(Say::link)
                    .toList();
            if (!links.isEmpty()) {
                kinds.add(new Kind(links.size() == 1 ? type.words() : type.plural(), "", links.size(), links));
            }
        }
        for (var council : councils) {
            var wards = gazetteer.within(council.code(), AreaType.WARD, on);
            if (!wards.isEmpty()) {
                kinds.add(new Kind(
                        "Wards of " + council.name(),
                        "",
                        wards.size(),
                        wards.stream().map(Say::link).toList()));
            }
        }
        return kinds;
    }

    private static List<Kind> everywhere(Gazetteer gazetteer, LocalDate on) {
        return Arrays.stream(AreaType.values())
                .map(type -> new Kind(
                        type.plural(),
                        "/areas?type=" + type.id(),
                        gazetteer.ofType(type, on).size(),
                        List.of()))
                .filter(kind -> kind.count() > 0)
                .toList();
    }

    private static Row row(Gazetteer gazetteer, Area area) {
        var in = gazetteer.parents(area.code()).stream()
                .filter(link -> link.hierarchy() != Hierarchy.COMMUNITY_SAFETY)
                .findFirst()
                .map(link -> gazetteer.get(link.parent()).name())
                .orElse("");
        return new Row(Say.link(area), area.code().value(), area.type().words(), in, Say.day(area.validTo(), ""));
    }
}
