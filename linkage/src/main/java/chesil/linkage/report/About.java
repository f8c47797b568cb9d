package chesil.linkage.report;

import java.util.List;

/**
 * What a report says of a run besides what the linkage found.
 *
 * @param made when, as people read it
 * @param program name and version of what linked
 * @param sources what was linked, by dataset in order
 * @param seconds how long it took, 0 where that is not known
 * @param showValues whether values of example pairs are shown: then the report is about people, and is kept as their data are
 */
public record About(String made, String program, List<Source> sources, double seconds, boolean showValues) {
    public About {
        sources = List.copyOf(sources);
    }

    /**
     * Where a dataset comes from.
     *
     * @param file its name
     * @param sha256 of its bytes in hexadecimal, empty where that was not worked out
     */
    public record Source(String file, String sha256) {}
}
