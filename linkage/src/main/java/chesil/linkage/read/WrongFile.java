package chesil.linkage.read;

import java.util.List;

/** A file that is no such table: every fault, each {@code FILE:LINE COLUMN "VALUE": what is wrong. How to mend it.} */
public final class WrongFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> faults;
    private final long count;

    WrongFile(List<String> faults, long count) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
        this.count = count;
    }

    static WrongFile of(String fault) {
        return new WrongFile(List.of(fault), 1);
    }

    /** At most the first hundred. */
    public List<String> faults() {
        return faults;
    }

    /** How many there are in all. */
    public long count() {
        return count;
    }
}
