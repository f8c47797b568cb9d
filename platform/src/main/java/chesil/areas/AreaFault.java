package chesil.areas;

/** One mistake in a file of areas. {@code wrong} says what it is and how to mend it. */
public record AreaFault(String file, long line, String column, String wrong) {
    @Override
    public String toString() {
        return file + ":" + line + " " + column + ": " + wrong;
    }
}
