package chesil.operating;

import java.util.List;

/** The data that a person gave are wrong: each fault is a line for them, and the exit code is 3. */
final class WrongData extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongData(List<String> faults) {
        super(String.join("\n", faults));
    }
}
