package chesil.returns;

import java.util.Arrays;
import java.util.Locale;

/** What has become of a submission so far; {@link Move} says which state can follow which. */
public enum SubmissionState {
    /** Its file is still arriving. */
    RECEIVING("arriving"),
    /** Its rows are being read. */
    CHECKING("being checked"),
    /** It could not be read as what it should be; no row of it is kept. */
    UNREADABLE("could not be read"),
    /** People were found in a file of counts; no row of it is kept, and nobody opens the file. */
    QUARANTINED("held back"),
    /** Some rows were rejected. */
    TO_MEND("to mend"),
    /** Every row is right; nothing counts yet. */
    READY("ready to accept"),
    /** Its rows count. */
    ACCEPTED("counts"),
    /** A later one counts in its place. */
    SUPERSEDED("superseded"),
    /** Its sender or the manager took it back. */
    WITHDRAWN("taken back"),
    /** It never counted, and its file is gone. */
    DESTROYED("destroyed");

    private final String words;

    SubmissionState(String words) {
        this.words = words;
    }

    /** As the register and programs write it: {@code to-mend}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As pages say it, after "the file is". */
    public String words() {
        return words;
    }

    /** Nothing more happens by itself. */
    public boolean isSettled() {
        return this != RECEIVING && this != CHECKING;
    }

    /** @throws IllegalArgumentException naming all states, if none has this id */
    public static SubmissionState of(String id) {
        for (var state : values()) if (state.id().equals(id)) return state;
        throw new IllegalArgumentException("no submission is \"" + id + "\"; they are "
                + Arrays.stream(values()).map(SubmissionState::id).toList());
    }
}
