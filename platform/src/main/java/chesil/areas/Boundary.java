package chesil.areas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The outline of an area, simplified for drawing: rings of positions, each closed, outer rings and holes alike.
 *
 * <p>Boundaries of one file are simplified together, so that neighbours share their positions exactly; {@link #around}
 * rests on that.
 */
public record Boundary(AreaCode area, List<List<Position>> rings) {
    public Boundary {
        rings = rings.stream().map(List::copyOf).toList();
    }

    /** Degrees east and north (WGS 84). */
    public record Position(double longitude, double latitude) {}

    /** Without positions that lie nearer than this to the one before, in degrees: for small pictures. */
    public Boundary thinned(double degrees) {
        return new Boundary(
                area, rings.stream().map(ring -> thinned(ring, degrees)).toList());
    }

    private static List<Position> thinned(List<Position> ring, double degrees) {
        var kept = new ArrayList<Position>();
        for (var position : ring) {
            var far = kept.isEmpty()
                    || Math.abs(position.longitude() - kept.getLast().longitude()) >= degrees
                    || Math.abs(position.latitude() - kept.getLast().latitude()) >= degrees;
            if (far) kept.add(position);
        }
        return kept.size() < 3 ? ring : kept;
    }

    /**
     * The outline around several areas, under the code given: every side that two of them share is left out, and the others are joined into
     * rings again. They always close, since an even number of sides is left at every position.
     */
    public static Boundary around(AreaCode area, List<Boundary> parts) {
        var ends = new LinkedHashMap<Position, Set<Position>>();
        for (var part : parts) {
            for (var ring : part.rings()) {
                for (var at = 0; at + 1 < ring.size(); at++) toggle(ends, ring.get(at), ring.get(at + 1));
            }
        }
        var rings = new ArrayList<List<Position>>();
        while (!ends.isEmpty()) {
            var ring = takeRing(ends);
            if (ring.size() > 3) rings.add(ring);
        }
        return new Boundary(area, rings);
    }

    /** A side that comes again is shared, and goes. */
    private static void toggle(Map<Position, Set<Position>> ends, Position from, Position to) {
        if (from.equals(to)) return;
        toggleOneWay(ends, from, to);
        toggleOneWay(ends, to, from);
    }

    private static void toggleOneWay(Map<Position, Set<Position>> ends, Position from, Position to) {
        var others = ends.computeIfAbsent(from, _ -> new LinkedHashSet<>());
        if (!others.remove(to)) others.add(to);
        if (others.isEmpty()) ends.remove(from);
    }

    /** Walks from any position along sides not yet walked until it is back; the same sides give the same ring. */
    private static List<Position> takeRing(Map<Position, Set<Position>> ends) {
        var start = ends.keySet().iterator().next();
        var ring = new ArrayList<Position>();
        var here = start;
        do {
            ring.add(here);
            var next = Objects.requireNonNull(ends.get(here)).iterator().next();
            toggle(ends, here, next);
            here = next;
        } while (!here.equals(start));
        ring.add(start);
        return ring;
    }
}
