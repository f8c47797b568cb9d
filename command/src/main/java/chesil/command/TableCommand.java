package chesil.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that reads one table and writes one: {@code --input FILE --output FILE}, {@code -} for standard in and out. */
public abstract class TableCommand implements Callable<Integer> {
    @Option(names = "--input", paramLabel = "FILE", required = true, description = "CSV to read; - is standard input.")
    private String input = "-";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "CSV to write; - is standard output.")
    private String output = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * What the command makes of its input; further files may be added to {@code output}.
     *
     * @throws WrongData if the table is wrong
     * @throws Refusal if the options do not go together
     */
    protected abstract Results compute(Table input, Output output);

    /**
     * Looks at the options before any file is read.
     *
     * @throws Refusal if they do not go together
     */
    protected void checkOptions() {}

    /**
     * What is wrong although the results are right, and so are written all the same; one line each, and exit code 3. Asked for
     * once {@link #compute} has given its results.
     */
    protected List<String> findings() {
        return List.of();
    }

    @Override
    public final Integer call() {
        checkOptions();
        var written = new Output();
        var results = compute(Table.read(input), written);
        written.with(output, results).write();
        var findings = findings();
        if (findings.isEmpty()) return Shell.DONE;
        throw new WrongData(findings);
    }

    /** Says something on standard error, such as a warning or how far long work has come. */
    protected final void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
