package chesil.areas;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that some files of areas say.
 *
 * @param fingerprint of the files' bytes: the same files give the same
 */
public record Holdings(
        String fingerprint,
        List<Area> areas,
        List<Lookup> lookups,
        List<Link> links,
        List<Succession> successions,
        List<Estimate> estimates,
        List<Population> populations,
        List<Deprivation> deprivations,
        List<Boundary> boundaries) {
    public Holdings {
        areas = List.copyOf(areas);
        lookups = List.copyOf(lookups);
        links = List.copyOf(links);
        successions = List.copyOf(successions);
        estimates = List.copyOf(estimates);
        populations = List.copyOf(populations);
        deprivations = List.copyOf(deprivations);
        boundaries = List.copyOf(boundaries);
    }

    /** Nothing. */
    public static Holdings none() {
        return new Holdings("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** These and those; an area that both describe is to be found once only, in the files of one of them. */
    public Holdings and(Holdings others) {
        return new Holdings(
                fingerprint + others.fingerprint,
                both(areas, others.areas),
                both(lookups, others.lookups),
                both(links, others.links),
                both(successions, others.successions),
                both(estimates, others.estimates),
                both(populations, others.populations),
                both(deprivations, others.deprivations),
                both(boundaries, others.boundaries));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
