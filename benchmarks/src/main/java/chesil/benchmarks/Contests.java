package chesil.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Runs the contests asked for, or all of them: {@code ./chesil bench [CONTEST...]}. */
public final class Contests {
    static final List<Contest> ALL = List.of(
            new IndicatorQueryContest(),
            new ControlChartContest(),
            new LargeReturnContest(),
            new SyntheticControlContest(),
            new SuppressionContest());

    private Contests() {}

    /** Exits 0 when all have run, 1 when one could not, 2 when one is asked for that there is not. */
    public static void main(String[] asked) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var known = ALL.stream().map(Contest::number).toList();
        var unknown = Arrays.stream(asked).filter(each -> !known.contains(each)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("There is no contest " + String.join(", ", unknown) + ". There are "
                    + String.join(", ", known) + ".");
            System.exit(2);
        }
        var wanted = asked.length == 0 ? known : List.of(asked);
        boolean allRan = true;
        for (var contest : ALL) if (wanted.contains(contest.number())) allRan &= ran(contest, out);
        if (!allRan) System.exit(1);
    }

    private static boolean ran(Contest contest, PrintStream out) {
        out.println(contest.number() + "  " + contest.work());
        try {
            contest.run(out);
            return true;
        } catch (Exception e) { // the others still run
            System.err.println(contest.number() + " could not be run: " + e);
            return false;
        }
    }
}
