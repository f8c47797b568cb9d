package chesil.areas;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All areas that we hold, and the questions that can be asked of them. Never changes: {@link Areas} makes another when
 * areas are loaded.
 *
 * <p>Lists of areas are sorted by name, then by code.
 */
public final class Gazetteer {
    private static final Comparator<Area> BY_NAME =
            Comparator.comparing(Area::name).thenComparing(Area::code);

    private final Map<AreaCode, Area> areas = new LinkedHashMap<>();
    private final List<Lookup> lookups;
    private final Map<AreaCode, List<Link>> up = new HashMap<>();
    private final Map<AreaCode, List<Link>> down = new HashMap<>();
    private final Map<AreaCode, List<Succession>> before = new HashMap<>();
    private final Map<AreaCode, List<Succession>> after = new HashMap<>();
    private final Map<AreaCode, List<Population>> populations = new HashMap<>();
    private final Map<AreaCode, Deprivation> deprivations = new HashMap<>();
    private final Map<AreaCode, Boundary> boundaries = new HashMap<>();

    private Gazetteer(Holdings holdings) {
        for (var area : holdings.areas()) areas.put(area.code(), area);
        lookups = holdings.lookups();
        for (var link : holdings.links()) {
            up.computeIfAbsent(link.child(), _ -> new ArrayList<>()).add(link);
            down.computeIfAbsent(link.parent(), _ -> new ArrayList<>()).add(link);
        }
        for (var succession : holdings.successions()) {
            before.computeIfAbsent(succession.successor(), _ -> new ArrayList<>())
                    .add(succession);
            after.computeIfAbsent(succession.former(), _ -> new ArrayList<>()).add(succession);
        }
        for (var population : holdings.populations()) {
            populations
                    .computeIfAbsent(population.area(), _ -> new ArrayList<>())
                    .add(population);
        }
        for (var known : populations.values())
            known.sort(Comparator.comparing(Population::on).reversed());
        for (var deprivation : holdings.deprivations()) deprivations.put(deprivation.area(), deprivation);
        for (var boundary : holdings.boundaries()) boundaries.put(boundary.area(), boundary);
    }

    public static Gazetteer of(Holdings holdings) {
        return new Gazetteer(holdings);
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** @throws IllegalArgumentException if no area has this code */
    public Area get(AreaCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no area has the code " + code));
    }

    /** The areas of a type that there were on that day. */
    public List<Area> ofType(AreaType type, LocalDate on) {
        return chosen(area -> area.type() == type && area.heldOn(on));
    }

    /** Areas whose code is this text or whose name has it, in any case; replaced ones too. */
    public List<Area> search(String text) {
        var sought = text.strip().toLowerCase(Locale.UK);
        if (sought.isEmpty()) return List.of();
        return chosen(area -> area.code().value().toLowerCase(Locale.UK).equals(sought)
                || area.name().toLowerCase(Locale.UK).contains(sought));
    }

    /** Lookups that say in which areas this one lies, and along which line. */
    public List<Link> parents(AreaCode child) {
        return up.getOrDefault(child, List.of());
    }

    /** Lookups that say which areas lie in this one. */
    public List<Link> children(AreaCode parent) {
        return down.getOrDefault(parent, List.of());
    }

    /**
     * The areas of a type that lie in this one on that day, at any depth. A best fit counts; areas that only overlap do
     * not, since nothing adds up over them.
     */
    public List<Area> within(AreaCode outer, AreaType type, LocalDate on) {
        var inside = closure(Set.of(outer), down, Link::child);
        return chosen(area -> area.type() == type && area.heldOn(on) && inside.contains(area.code()));
    }

    /** Whether the inner area is the outer one or lies in it, at any depth; best fit counts, overlap does not. */
    public boolean contains(AreaCode outer, AreaCode inner) {
        return closure(Set.of(inner), up, Link::parent).contains(outer);
    }

    /**
     * Whether an area lies in a footprint: in one of its areas, or made of local authorities that all do. So a police
     * force area lies in the footprint of its two councils, and so does a community safety partnership that cuts across
     * them.
     */
    public boolean inFootprint(Collection<AreaCode> footprint, AreaCode area) {
        if (footprint.stream().anyMatch(outer -> contains(outer, area))) return true;
        var authorities = children(area).stream()
                .map(Link::child)
                .filter(child -> AreaType.of(child).orElse(null) == AreaType.LOCAL_AUTHORITY)
                .toList();
        var parts = new LinkedHashSet<>(authorities);
        // a local authority names the community safety partnerships that it overlaps as parents, so it is among the
        // children
        return !parts.isEmpty()
                && parts.stream().allMatch(part -> footprint.stream().anyMatch(outer -> contains(outer, part)));
    }

    /** What took over from this area. */
    public List<Succession> successors(AreaCode former) {
        return after.getOrDefault(former, List.of());
    }

    /** What this area took over from. */
    public List<Succession> predecessors(AreaCode successor) {
        return before.getOrDefault(successor, List.of());
    }

    /** Every population that we hold of an area, the latest first. */
    public List<Population> populations(AreaCode area) {
        return populations.getOrDefault(area, List.of());
    }

    /** The population nearest to a day, whatever its estimate. The one returned says its own day. */
    public Optional<Population> population(AreaCode area, LocalDate on) {
        return nearest(area, on, _ -> true);
    }

    /** The population by age nearest to a day. */
    public Optional<Population> populationByAge(AreaCode area, LocalDate on) {
        return nearest(area, on, population -> !population.ages().isEmpty());
    }

    public Optional<Deprivation> deprivation(AreaCode area) {
        return Optional.ofNullable(deprivations.get(area));
    }

    public List<Lookup> lookups() {
        return lookups;
    }

    /**
     * The outline of an area: around its LSOAs where we hold theirs, its own where it has one, or else around its local
     * authorities. Empty where we hold none of these.
     */
    public Optional<Boundary> outline(AreaCode area) {
        if (isMapped(area)) return Optional.of(Boundary.around(area, parts(area, AreaType.LSOA)));
        var own = boundaries.get(area);
        if (own != null) return Optional.of(own);
        var coarse = parts(area, AreaType.LOCAL_AUTHORITY);
        return coarse.isEmpty() ? Optional.empty() : Optional.of(Boundary.around(area, coarse));
    }

    /** Local authorities whose LSOAs we hold with their boundaries: those of the partnership. */
    public List<Area> mappedAuthorities() {
        return chosen(area -> area.type() == AreaType.LOCAL_AUTHORITY && isMapped(area.code()));
    }

    /** Whether we hold the boundaries of the LSOAs in the whole of an area. */
    private boolean isMapped(AreaCode area) {
        if (parts(area, AreaType.LSOA).isEmpty()) return false;
        return parts(area, AreaType.LOCAL_AUTHORITY).stream()
                .allMatch(authority -> !parts(authority.area(), AreaType.LSOA).isEmpty());
    }

    /** The boundaries of the areas of a type in this one, this one left out. */
    private List<Boundary> parts(AreaCode area, AreaType type) {
        return closure(Set.of(area), down, Link::child).stream()
                .filter(code -> AreaType.of(code).orElse(null) == type && !code.equals(area))
                .sorted()
                .flatMap(code -> Optional.ofNullable(boundaries.get(code)).stream())
                .toList();
    }

    private Optional<Population> nearest(AreaCode area, LocalDate on, Predicate<Population> wanted) {
        return populations(area).stream()
                .filter(wanted)
                .min(Comparator.comparingLong(population -> Math.abs(ChronoUnit.DAYS.between(population.on(), on))));
    }

    private List<Area> chosen(Predicate<Area> wanted) {
        return areas.values().stream().filter(wanted).sorted(BY_NAME).toList();
    }

    /** The areas themselves and all that links lead to, overlaps left out. */
    private static Set<AreaCode> closure(
            Set<AreaCode> from, Map<AreaCode, List<Link>> links, java.util.function.Function<Link, AreaCode> onward) {
        var reached = new LinkedHashSet<>(from);
        var toVisit = new ArrayList<>(from);
        while (!toVisit.isEmpty()) {
            for (var link : links.getOrDefault(toVisit.removeLast(), List.of())) {
                if (link.lookup().fit() == Fit.OVERLAP) continue;
                if (reached.add(onward.apply(link))) toVisit.add(onward.apply(link));
            }
        }
        return reached;
    }
}
