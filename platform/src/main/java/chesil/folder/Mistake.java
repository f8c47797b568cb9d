package chesil.folder;

/** One thing wrong in a folder, where it is, and what was expected there. */
public record Mistake(String file, int line, String what) {
    /** As a compiler says it, so that editors find the line. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}
