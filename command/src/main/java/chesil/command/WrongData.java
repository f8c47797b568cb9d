package chesil.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The data that a person gave are wrong: each fault is a line for them, at most 100 and then a count; exit code 3. */
public final class WrongData extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    public WrongData(List<String> faults) {
        super(String.join("\n", shown(faults)));
    }

    /** One fault that has no more of a place than its words say. */
    public static WrongData of(String fault) {
        return new WrongData(List.of(fault));
    }

    private static List<String> shown(List<String> faults) {
        if (faults.size() <= MOST) return faults;
        var shown = new ArrayList<>(faults.subList(0, MOST));
        shown.add(String.format(Locale.UK, "... and %,d more", faults.size() - MOST));
        return shown;
    }
}
