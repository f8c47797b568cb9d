package chesil.benchmarks;

import chesil.disclosure.Profile;
import chesil.disclosure.Protection;
import chesil.disclosure.Protection.Protected;
import chesil.disclosure.Status;
import chesil.disclosure.Table;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * W3: secondary suppression of a table of about 22,800 cells, against outsiders and against contributors. The peer, SSBtools, is an R
 * package that no registry here serves: its figures are in {@code docs/performance.md}.
 */
final class SuppressionContest implements Contest {
    private static final int WARM = 3;
    private static final int RUNS = 5;

    @Override
    public String number() {
        return "W3";
    }

    @Override
    public String work() {
        return "hide what gives back small counts of " + InventedTreatment.PEOPLE
                + " people, in five and in four dimensions";
    }

    @Override
    public void run(PrintStream out) {
        for (int dimensions : new int[] {5, 4}) {
            var table = InventedTreatment.table(1, dimensions);
            run(out, table, dimensions, Profile.NDTMS.withContributors(false), "outsiders");
            run(out, table, dimensions, Profile.NDTMS, "contributors");
        }
    }

    private static void run(PrintStream out, Table table, int dimensions, Profile profile, String against) {
        var times = new double[RUNS];
        long cpu = 0;
        Protected made = Protection.of(table, profile);
        for (int i = 1; i < WARM; i++) made = Protection.of(table, profile);
        for (int i = 0; i < RUNS; i++) {
            long before = cpu();
            long start = System.nanoTime();
            made = Protection.of(table, profile);
            times[i] = (System.nanoTime() - start) / 1e6;
            cpu += cpu() - before;
        }
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "    %d dimensions, %,d cells, against %s: %,d primary, %,d secondary; %.0f ms (least %.0f; processor %.0f)%n",
                dimensions,
                table.cells().size(),
                against,
                count(made, Status.PRIMARY),
                count(made, Status.SECONDARY),
                times[RUNS / 2],
                times[0],
                cpu / 1e6 / RUNS);
    }

    private static long count(Protected made, Status status) {
        return made.outcomes().getFirst().stream()
                .filter(outcome -> outcome.status() == status)
                .count();
    }

    /** Nanoseconds of the processor that this process has taken, on all threads. */
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
