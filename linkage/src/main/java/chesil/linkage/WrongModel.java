package chesil.linkage;

import java.util.List;

/** A model file that cannot be used: every fault, each as {@code FILE:LINE: what is wrong. How to mend it.} */
public final class WrongModel extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> faults;

    public WrongModel(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
