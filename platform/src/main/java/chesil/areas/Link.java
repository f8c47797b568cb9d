package chesil.areas;

/** One row of a lookup: the child lies in the parent, as exactly as the lookup says. */
public record Link(AreaCode child, AreaCode parent, Hierarchy hierarchy, Lookup lookup) {}
