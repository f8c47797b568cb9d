package chesil.disclosure.command;

import chesil.command.Checks;
import chesil.command.Fault;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.command.WrongData;
import chesil.disclosure.attack.Effort;
import chesil.disclosure.attack.Finding;
import chesil.disclosure.attack.Knowledge;
import chesil.disclosure.attack.Ledger;
import chesil.disclosure.attack.ReleasedCell;
import chesil.disclosure.attack.ReleasedTable;
import chesil.disclosure.attack.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries to undo a release, with all earlier ones beside it. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        sortOptions = false,
        description = {
            "Tries to undo a release, with all earlier ones beside it.",
            "",
            "Reads one line a cell: its codes, one column a dimension, and what was released of it: a count, or * where it was"
                    + " hidden. A total's code is Total, or what the hierarchy file says. A combination of codes that has no"
                    + " line is a published zero. For each hidden or rounded cell it adds the columns",
            "  lower, upper  the interval that an attacker can prove; empty where nothing bounds it",
            "  verdict       exposed (one value), safe (at least as wide as the threshold, or as what the release says"
                    + " openly), narrow (between them)",
            "  proof         exact (tables that fit reach both ends) or bound (it is certainly within; it may be narrower)",
            "Exit code 3 if a cell is exposed, or the release gives away a cell of an earlier one, or a small number that no"
                    + " table has but that two leave between them; --output is then written all the same."
        },
        footer = {
            "",
            "A cell that two files show as different numbers was revised: each keeps its own, and hidden cells in a sum with it"
                    + " are not taken to have stayed the same.",
            "A hierarchy FILE has the columns dimension,child,parent. A code may have several parents; a file that shows a"
                    + " parent and some of its children shows all: those without a line are zero. An earlier file that lacks a"
                    + " dimension's column is about its total.",
            "A bound FILE has the dimensions and lower, upper (either may be empty): what an attacker knows besides.",
            "",
            "Example:",
            "  printf 'area,sex,released\\nWest,F,*\\nWest,M,20\\nWest,Total,23\\nEast,F,*\\nEast,M,9\\nEast,Total,21\\n"
                    + "Total,F,15\\nTotal,M,29\\nTotal,Total,44\\n' |",
            "    ./chesil disclosure audit --input - --dimensions area,sex --value released --output -"
        })
final class AuditCommand extends TableCommand {
    /** Hidden cells up to which intervals are narrowed as far as can be, unless the call says otherwise. */
    private static final int NARROWED_ON = 1_000;

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            arity = "1..*",
            description = "What the same audience got before, the oldest first.")
    private List<String> earlier = List.of();

    @Mixin
    private final Dimensions dimensions = new Dimensions();

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            required = true,
            description = "The column with what was released.")
    private String value = "";

    @Option(names = "--bound", paramLabel = "FILE", description = "What an attacker knows besides.")
    private @Nullable String bound;

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "4",
            description = "The largest count that is hidden (${DEFAULT-VALUE}).")
    private long threshold;

    @Option(
            names = "--hidden",
            paramLabel = "LEAST..MOST",
            description =
                    "What the release says openly of every hidden cell: 1..7, or 1.. where all zeros are shown; nothing"
                            + " unless given.")
    private @Nullable String hidden;

    @Option(
            names = "--rounded-to",
            paramLabel = "BASE",
            description =
                    "Numbers were rounded to multiples of this. A file with a column status says by the word rounded"
                            + " which were (to 5, unless given); of another all were.")
    private @Nullable Long base;

    @Option(
            names = "--effort",
            paramLabel = "HOW_FAR",
            description =
                    "verdicts stops at each cell when its verdict is known; intervals narrows on until each is exact or the"
                            + " work allowed is done. Unless given: intervals for up to 1,000 hidden cells, verdicts beyond.")
    private @Nullable String effort;

    @Option(
            names = "--start",
            paramLabel = "COLUMN",
            description =
                    "The column with the true counts, in each file that has one: the search for tables that fit starts"
                            + " there, which makes large audits faster and changes no interval.")
    private @Nullable String start;

    private List<String> findings = List.of();

    @Override
    protected Results compute(Table table, Output output) {
        var reading = reading();
        var released = new ReleasedFile(table, reading, true).released();
        var ledger = new Ledger(dimensions.names().size(), reading.partitions(), threshold, effort(released));
        if (bound != null) know(ledger, Table.read(bound));
        for (var file : earlier) add(ledger, Table.read(file), reading);
        return switch (ledger.check(released, truth(table))) {
            case Ledger.Answer.Contradictory(var among) -> throw doesNotAddUp(table.file(), among);
            case Ledger.Answer.Checked checked -> found(table, checked);
        };
    }

    @Override
    protected void checkOptions() {
        dimensions.check();
        if (threshold < 1) throw new Refusal("--threshold must be 1 or more, but was " + threshold + ".");
        if (base != null && base < 2) throw new Refusal("--rounded-to must be 2 or more, but was " + base + ".");
    }

    @Override
    protected List<String> findings() {
        return findings;
    }

    private Effort effort(ReleasedTable released) {
        return switch (effort) {
            case null ->
                released.cells().stream().filter(ReleasedCell::secret).count() <= NARROWED_ON
                        ? Effort.INTERVALS
                        : Effort.VERDICTS;
            case "verdicts" -> Effort.VERDICTS;
            case "intervals" -> Effort.INTERVALS;
            default -> throw new Refusal("--effort is verdicts or intervals, not " + effort + ".");
        };
    }

    private ReleasedFile.Reading reading() {
        var open = openlyOfHidden();
        return new ReleasedFile.Reading(
                dimensions.names(),
                Partitions.read(dimensions.hierarchy(), dimensions.names()),
                value,
                base == null ? 5 : base,
                base != null,
                open[0],
                open[1]);
    }

    private long[] openlyOfHidden() {
        if (hidden == null) return new long[] {0, Knowledge.UNBOUNDED};
        if (!hidden.matches("\\d{1,9}\\.\\.\\d{0,9}"))
            throw new Refusal("--hidden is two counts such as 1..7, or one such as 1.., not " + hidden + ".");
        var ends = hidden.split("\\.\\.", 2);
        long least = Long.parseLong(ends[0]);
        long most = ends[1].isEmpty() ? Knowledge.UNBOUNDED : Long.parseLong(ends[1]);
        if (least > most) throw new Refusal("--hidden starts above its end: " + hidden + ".");
        return new long[] {least, most};
    }

    private void know(Ledger ledger, Table known) {
        var checks = new Checks(known);
        var codes = dimensions.names().stream().map(checks::words).toList();
        long[] lower = checks.counts("lower");
        long[] upper = checks.counts("upper");
        for (int row = 0; row < known.size(); row++)
            if (lower[row] != Checks.MISSING && upper[row] != Checks.MISSING && lower[row] > upper[row])
                checks.fault(row, "upper", "this is below lower", "Exchange the two, or correct one");
        checks.refuseIfWrong();
        for (int row = 0; row < known.size(); row++) {
            int at = row;
            ledger.know(
                    codes.stream().map(each -> each.get(at)).toList(),
                    Math.max(0, lower[row]),
                    upper[row] == Checks.MISSING ? Knowledge.UNBOUNDED : upper[row]);
        }
    }

    private void add(Ledger ledger, Table table, ReleasedFile.Reading reading) {
        var released = new ReleasedFile(table, reading, false).released();
        ledger.add(released, truth(table)).ifPresent(contradictory -> {
            throw doesNotAddUp(table.file(), contradictory.among());
        });
    }

    private long[] truth(Table table) {
        if (start == null || !table.has(start)) return new long[0];
        var checks = new Checks(table);
        long[] truth = checks.everyCount(start);
        checks.refuseIfWrong();
        return truth;
    }

    private static WrongData doesNotAddUp(String file, List<String> among) {
        var some = among.stream().limit(12).map(each -> "\"" + each + "\"").toList();
        return WrongData.of(file + ": these do not add up: " + String.join("; ", some)
                + (among.size() > some.size() ? "; and " + (among.size() - some.size()) + " more" : "")
                + ". Correct the one that is wrong; a missing line is a zero, so look for lines that are missing too.");
    }

    private Results found(Table table, Ledger.Answer.Checked checked) {
        if (checked.revised())
            say(table.file()
                    + ": the earlier files and this one do not fit together unless hidden numbers were revised:"
                    + " they are not held against each other.");
        findings = faults(table, checked);
        return Results.carrying(table)
                .with("lower", row -> of(checked, row, each -> number(each.lower())))
                .with("upper", row -> of(checked, row, each -> number(each.upper())))
                .with(
                        "verdict",
                        row -> of(checked, row, each -> each.verdict().name().toLowerCase(Locale.ROOT)))
                .with("proof", row -> of(checked, row, each -> each.exact() ? "exact" : "bound"));
    }

    private static String of(Ledger.Answer.Checked checked, int row, Function<Finding, String> what) {
        return checked.cells().get(row).map(what).orElse("");
    }

    private static String number(long bound) {
        return bound >= Knowledge.UNBOUNDED ? "" : Long.toString(bound);
    }

    private List<String> faults(Table table, Ledger.Answer.Checked checked) {
        var faults = new ArrayList<String>();
        for (int row = 0; row < table.size(); row++) {
            var finding = checked.cells().get(row);
            if (finding.isEmpty() || finding.get().verdict() != Verdict.EXPOSED) continue;
            faults.add(new Fault(
                            table.file(),
                            table.line(row),
                            value,
                            table.text(row, value),
                            "the number can be worked out from what else was released",
                            "Hide more of the cells that add up with it")
                    .toString());
        }
        for (var finding : checked.elsewhere())
            faults.add(table.file() + ": with this table the number for \"" + finding.name()
                    + "\", which no table shows, can be worked out. Hide more of the cells that add up with it.");
        return faults;
    }
}
