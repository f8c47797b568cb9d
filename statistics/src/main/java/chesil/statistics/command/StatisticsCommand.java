package chesil.statistics.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code chesil statistics METHOD}. */
@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        description = {
            "Figures with their uncertainty, runs of figures with their signals, and designs that say whether something worked.",
            "",
            "Each METHOD reads a CSV file and writes one: columns that it does not know are carried through, in order, and what it "
                    + "computes comes after them. Intervals are given at 95 %% and 99.8 %%. An empty cell is \"not available\"."
        },
        subcommands = {
            CountCommand.class,
            RateCommand.class,
            ProportionCommand.class,
            DirectlyStandardisedCommand.class,
            IndirectlyStandardisedCommand.class,
            MeanCommand.class,
            QuantileCommand.class,
            InequalityCommand.class,
            CompareCommand.class,
            TrendCommand.class,
            ControlChartCommand.class,
            FunnelCommand.class,
            InterruptedSeriesCommand.class,
            DifferenceInDifferencesCommand.class,
            SyntheticControlCommand.class,
            SurvivalCommand.class
        })
public final class StatisticsCommand implements Runnable {
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
