package chesil.statistics.command;

import chesil.command.Checks;
import chesil.statistics.evaluation.Panel;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a method refuses, said as a fault of the file. */
final class Faults {
    private Faults() {}

    /** What the method gives; null, and a fault, where it refuses the data. */
    static <T> @Nullable T orFault(Checks checks, String of, Supplier<T> method) {
        try {
            return method.get();
        } catch (IllegalArgumentException refused) {
            checks.fault((of.isEmpty() ? "" : of + ": ") + refused.getMessage() + ".");
            return null;
        }
    }

    /** Faults of a panel, each in its row; mends there end with a full stop and here do not. */
    static void ofPanel(Checks checks, List<Panel.Fault> faults) {
        for (var fault : faults) {
            var mend = fault.mend();
            checks.fault(fault.row(), fault.column(), fault.wrong(), mend.substring(0, mend.length() - 1));
        }
    }
}
