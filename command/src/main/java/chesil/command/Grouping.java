package chesil.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option {@code --group a,b}: the columns that set apart one series or area from the next; without it all is one group. */
public final class Grouping {
    @Option(
            names = "--group",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns that set apart one series or area from the next; without it the file is one group.")
    private List<String> by = List.of();

    /** The columns that were named. */
    public List<String> by() {
        return by;
    }

    /** The rows of each group, by its words in those columns, in order; a column that is not there is a fault of {@code checks}. */
    public Map<List<String>, int[]> of(Table table, Checks checks) {
        return by.stream().allMatch(checks::needs) ? table.groups(by) : Map.of();
    }

    /** A group's name as a fault says it. */
    public String name(List<String> key) {
        return by.isEmpty() ? "the file" : String.join(", ", by) + " \"" + String.join(", ", key) + "\"";
    }
}
