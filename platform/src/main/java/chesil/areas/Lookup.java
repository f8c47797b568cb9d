package chesil.areas;

import chesil.versions.PartialDate;

/**
 * A published table that says which areas lie in which, or which took over from which.
 *
 * @param asOf the day or year that it describes
 * @param source who published it, and through whom we have it
 */
public record Lookup(String id, String name, PartialDate asOf, Fit fit, String source) {}
