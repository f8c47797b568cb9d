package chesil.disclosure.command;

import chesil.command.Checks;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.TableCommand;
import chesil.disclosure.Cell;
import chesil.disclosure.Holdings;
import chesil.disclosure.Profile;
import chesil.disclosure.Protection;
import chesil.disclosure.Reason;
import chesil.disclosure.Report;
import chesil.disclosure.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hides what is small in a table, and the fewest other cells that would give it back. */
@Command(
        name = "protect",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        sortOptions = false,
        description = {
            "Hides what may not be told of a table, and the fewest other cells that would give it back.",
            "",
            "Reads one line a cell: its codes, one column a dimension, and its value. A total's code is Total, or what the"
                    + " hierarchy file says. A combination of codes that has no line is a zero that everyone may know."
                    + " Totals have to add up. Adds the columns",
            "  status    shown, primary (hidden for what it is), secondary (hidden to protect another), rounded",
            "  released  what an audience may see: a number, or *",
            "",
            "Only the codes and the column released are for an audience: status tells more."
        },
        footer = {
            "",
            "Profiles: ndtms hides counts of 1 to 4; hes hides 1 to 7, rounds the rest to 5 and hides nothing else; ons hides"
                    + " 1 and 2; board hides 1 to 4, and amounts that two contributors dominate.",
            ProfileFile.FORMAT,
            "",
            "A hierarchy FILE has the columns dimension,child,parent; a dimension it names has no other codes.",
            "",
            "Example:",
            "  printf 'area,sex,freq\\nWest,F,3\\nWest,M,20\\nWest,Total,23\\nEast,F,12\\nEast,M,9\\nEast,Total,21\\n"
                    + "Total,F,15\\nTotal,M,29\\nTotal,Total,44\\n' |",
            "    ./chesil disclosure protect --input - --dimensions area,sex --value freq --profile ndtms --output -"
        })
final class ProtectCommand extends TableCommand {
    @Mixin
    private final Dimensions dimensions = new Dimensions();

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            required = true,
            description = "The column with the count, or the amount in whole units.")
    private String value = "";

    @Option(
            names = "--holdings",
            paramLabel = "COLUMN",
            description =
                    "Where values are amounts: the column that says how many contributed. What is small is then judged by it.")
    private @Nullable String holdings;

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            required = true,
            description = "ndtms, hes, ons, board, or a file of rules (below).")
    private String profile = "";

    @Option(
            names = "--attacker",
            paramLabel = "WHO",
            description =
                    "Against whom cells are protected: contributor (who alone is a cell and knows it; as the profile says"
                            + " unless given) or outsider, which hides fewer.")
    private @Nullable String attacker;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where to write how many cells were hidden and why (reason,dimension,code,cells,hidden).")
    private @Nullable String report;

    @Override
    protected void checkOptions() {
        dimensions.check();
    }

    @Override
    protected Results compute(chesil.command.Table input, Output output) {
        var rules = rules();
        var hierarchies = HierarchyFile.read(dimensions.hierarchy(), dimensions.names());
        var checks = new Checks(input);
        var cells = cells(input, checks);
        var table = switch (Table.check(hierarchies, cells)) {
            case Table.Checked.Sound(var sound) -> sound;
            case Table.Checked.Unsound(var faults) -> throw refused(checks, faults);
        };
        var made = Protection.of(table, rules);
        if (report != null) output.with(report, reported(made.report()));
        var outcomes = made.outcomes().getFirst();
        return Results.carrying(input)
                .with("status", row -> outcomes.get(row).status().word())
                .with("released", row -> outcomes.get(row).text());
    }

    private Profile rules() {
        var rules = ProfileFile.read(profile);
        if (attacker == null) return rules;
        return switch (attacker) {
            case "contributor" -> rules.withContributors(true);
            case "outsider" -> rules.withContributors(false);
            default -> throw new Refusal("--attacker is contributor or outsider, not " + attacker + ".");
        };
    }

    private List<Cell> cells(chesil.command.Table input, Checks checks) {
        var codes = new ArrayList<List<String>>();
        for (var dimension : dimensions.names()) codes.add(checks.words(dimension));
        long[] values = checks.everyCount(value);
        long[] contributors = holdings == null ? new long[0] : checks.everyCount(holdings);
        checks.refuseIfWrong();
        var cells = new ArrayList<Cell>(input.size());
        for (int row = 0; row < input.size(); row++) {
            var of = new String[codes.size()];
            for (int d = 0; d < of.length; d++) of[d] = codes.get(d).get(row);
            cells.add(new Cell(List.of(of), values[row], holdings == null ? null : Holdings.of(contributors[row])));
        }
        return cells;
    }

    private RuntimeException refused(Checks checks, List<Table.Fault> faults) {
        for (var fault : faults) {
            if (fault.cell() < 0) {
                checks.fault(
                        fault.column() + " \"" + fault.value() + "\": " + fault.wrong() + ". " + fault.mend() + ".");
            } else {
                var column = fault.column().equals(Table.Fault.VALUE) ? value : fault.column();
                checks.fault(fault.cell(), column, fault.wrong(), fault.mend());
            }
        }
        checks.refuseIfWrong();
        return new IllegalStateException("a table was refused without a fault");
    }

    private static Results reported(Report report) {
        record Line(String reason, String dimension, String code, String cells, String hidden) {}
        var lines = new ArrayList<Line>();
        lines.add(new Line("all", "", "", number(report.cells()), number(report.hidden())));
        for (var reason : Reason.values()) {
            var hidden = report.reasons().get(reason);
            if (hidden != null) lines.add(new Line(reason.words(), "", "", "", number(hidden)));
        }
        if (report.hidden() > 0 && report.reasons().isEmpty()) {
            lines.add(new Line(
                    "reasons are not counted: one has fewer than " + Report.FEWEST + " cells", "", "", "", ""));
        }
        for (var code : report.codes())
            lines.add(new Line("all", code.dimension(), code.code(), number(code.cells()), number(code.hidden())));
        return Results.of(lines.size())
                .with("reason", row -> lines.get(row).reason())
                .with("dimension", row -> lines.get(row).dimension())
                .with("code", row -> lines.get(row).code())
                .with("cells", row -> lines.get(row).cells())
                .with("hidden", row -> lines.get(row).hidden());
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%d", count);
    }
}
