package chesil.linkage.yaml;

/** What a file has on a line is not what can be read there; the words say why and how to mend it. */
public final class WrongYaml extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long line;

    public WrongYaml(long line, String wrongAndMend) {
        super(wrongAndMend);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
