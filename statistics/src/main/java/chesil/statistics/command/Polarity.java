package chesil.statistics.command;

import chesil.command.Refusal;
import chesil.statistics.Direction;
import picocli.CommandLine.Option;

/** The option {@code --polarity}: which way is good. */
final class Polarity {
    @Option(
            names = "--polarity",
            paramLabel = "high|low|none",
            defaultValue = "none",
            description = "Which way is good. Default: none, and nothing is called better or worse.")
    private String polarity = "none";

    Direction direction() {
        return switch (polarity) {
            case "high" -> Direction.UP;
            case "low" -> Direction.DOWN;
            case "none" -> Direction.NEITHER;
            default -> throw new Refusal("--polarity is high, low or none, but was \"" + polarity + "\".");
        };
    }
}
