package chesil.operating;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A word of the shell that stands before others, such as {@code partnership}; alone it says how it is used. */
abstract class CommandGroup implements Runnable {
    @ParentCommand
    private @Nullable Commands chesil;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    CommandSpec spec() {
        return spec;
    }

    /** As {@link ApplicationCommands#within}, of the application that this shell belongs to. */
    <T> T inside(Where where, Function<ApplicationContext, T> task) throws IOException, InterruptedException {
        return ApplicationCommands.within(Objects.requireNonNull(chesil).application(), where, task);
    }
}
