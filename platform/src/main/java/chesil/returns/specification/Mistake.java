package chesil.returns.specification;

/** One thing wrong in a specification file. {@code field} is a path such as {@code columns[3].type}. */
public record Mistake(String file, int line, String field, String wrong) implements Comparable<Mistake> {
    @Override
    public int compareTo(Mistake other) {
        var byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + field + ": " + wrong;
    }
}
