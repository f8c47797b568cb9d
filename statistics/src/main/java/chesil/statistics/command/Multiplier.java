package chesil.statistics.command;

import picocli.CommandLine.Option;

/** The option {@code --multiplier} of commands that give rates. */
final class Multiplier {
    @Option(
            names = "--multiplier",
            paramLabel = "N",
            defaultValue = "100000",
            description = "What rates are given per. Default: ${DEFAULT-VALUE}.")
    private double per = 100_000;

    /** @throws chesil.command.Refusal unless it is above 0 */
    double per() {
        return Cells.multiplier(per);
    }
}
