package chesil.areas;

/** What a series of populations is, such as the mid-2020 estimate, and who published it. */
public record Estimate(String id, String name, String source) {}
