package chesil.areas.web;

import chesil.areas.Area;
import chesil.areas.AreaCode;
import chesil.areas.AreaType;
import chesil.areas.Boundary;
import chesil.areas.Gazetteer;
import chesil.areas.Hierarchy;
import chesil.areas.Link;
import chesil.web.chart.AreaMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps of areas themselves, without any figure of the partnership's. */
final class Maps {
    // about a pixel where the whole footprint is in the picture
    private static final double PIXEL = 0.0012;

    private Maps() {}

    /**
     * The areas shaded by how deprived they are, the most deprived fifth of England darkest. Those of one shade are drawn
     * as one: hundreds of outlines say less, and cost a reader's machine more.
     */
    static Optional<AreaMap> deprivation(Gazetteer gazetteer, List<Area> areas) {
        Map<Integer, List<Boundary>> fifths = new TreeMap<>();
        for (var area : areas) {
            gazetteer
                    .deprivation(area.code())
                    .ifPresent(deprivation -> gazetteer
                            .outline(area.code())
                            .ifPresent(outline -> fifths.computeIfAbsent(deprivation.quintile(), _ -> new ArrayList<>())
                                    .add(outline)));
        }
        if (fifths.isEmpty()) return Optional.empty();
        var shapes = new ArrayList<AreaMap.Shape>();
        fifths.forEach((quintile, outlines) -> shapes.add(shape(
                "The " + fifth(quintile),
                Boundary.around(areas.getFirst().code(), outlines).thinned(PIXEL),
                5 - quintile,
                Say.count(outlines.size(), "small area", "small areas"))));
        return Optional.of(new AreaMap(
                "Map of " + areas.size()
                        + " small areas by how deprived they are; the table gives how many there are of each",
                shapes,
                List.of("least deprived fifth", "fourth", "third", "second", "most deprived fifth")));
    }

    /** The area among those of its kind that it lies beside. */
    static Optional<AreaMap> where(Gazetteer gazetteer, Area area, LocalDate on) {
        var around = around(gazetteer, area);
        var shapes = new ArrayList<AreaMap.Shape>();
        if (around != null) {
            for (var neighbour : gazetteer.within(around, area.type(), on)) {
                if (neighbour.equals(area)) continue;
                gazetteer
                        .outline(neighbour.code())
                        .ifPresent(outline -> shapes.add(shape(neighbour.name(), outline, 0, "beside it")));
            }
        }
        var outline = gazetteer.outline(area.code());
        if (outline.isEmpty()) return Optional.empty();
        shapes.add(shape(area.name(), outline.get(), shapes.isEmpty() ? 0 : 1, "this area"));
        var steps = shapes.size() == 1 ? List.of(area.name()) : List.of("around it", "this area");
        var inside = around == null ? "" : " in " + gazetteer.get(around).name();
        return Optional.of(new AreaMap("Map of where " + area.name() + " lies" + inside, shapes, steps));
    }

    /** In what an area of its kind is looked for: a ward in its council, a council or a force in its region. */
    private static @Nullable AreaCode around(Gazetteer gazetteer, Area area) {
        var wanted = switch (area.type()) {
            case WARD, MSOA, LSOA -> AreaType.LOCAL_AUTHORITY;
            case LOCAL_AUTHORITY, POLICE_FORCE_AREA, COUNTY -> AreaType.REGION;
            case REGION -> AreaType.COUNTRY;
            default -> null;
        };
        if (wanted == null) return null;
        return ancestors(gazetteer, area.code()).stream()
                .filter(code -> AreaType.of(code).orElse(null) == wanted)
                .findFirst()
                .orElse(null);
    }

    private static List<AreaCode> ancestors(Gazetteer gazetteer, AreaCode code) {
        var found = new ArrayList<AreaCode>();
        var links = gazetteer.parents(code).stream()
                .filter(link -> link.hierarchy() != Hierarchy.COMMUNITY_SAFETY)
                .sorted(Comparator.comparing(Link::hierarchy))
                .map(Link::parent)
                .toList();
        found.addAll(links);
        for (var parent : links) found.addAll(ancestors(gazetteer, parent));
        return found;
    }

    private static AreaMap.Shape shape(String name, Boundary outline, int step, String says) {
        return new AreaMap.Shape(
                name,
                outline.rings().stream()
                        .map(ring -> ring.stream()
                                .map(place -> new AreaMap.Place(place.longitude(), place.latitude()))
                                .toList())
                        .toList(),
                new AreaMap.Shade.Step(step),
                says);
    }

    static String fifth(int quintile) {
        return switch (quintile) {
            case 1 -> "most deprived fifth of England";
            case 2 -> "second most deprived fifth";
            case 3 -> "middle fifth";
            case 4 -> "second least deprived fifth";
            default -> "least deprived fifth of England";
        };
    }
}
