package chesil.benchmarks;

import java.io.PrintStream;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * W9: signals on 1,000 monthly series of five years. The peer, NHSRplotthedots 0.2.2, is an R package that no registry here
 * serves; that all signals equal its own is tested in the statistics module.
 */
final class ControlChartContest implements Contest {
    @Override
    public String number() {
        return "W9";
    }

    @Override
    public String work() {
        return "SPC signals on " + ControlChartBenchmark.SERIES + " series of " + ControlChartBenchmark.MONTHS
                + " months";
    }

    @Override
    public void run(PrintStream out) throws Exception {
        var options = new OptionsBuilder()
                .include(ControlChartBenchmark.class.getName())
                .include(IntervalBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT)
                .build();
        for (var run : new Runner(options).run()) print(out, run.getPrimaryResult());
    }

    private static void print(PrintStream out, Result<?> result) {
        out.printf(
                Locale.ROOT,
                "    %-8s %8.3f ± %.3f %s%n",
                result.getLabel(),
                result.getScore(),
                result.getScoreError(),
                result.getScoreUnit());
    }
}
