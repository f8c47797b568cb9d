package chesil.operating;

import chesil.access.TokenScope;
import chesil.access.Tokens;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.command.Refusal;
import chesil.command.Shell;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Makes tokens with which a partner's own system calls the API.")
final class TokenCommand extends CommandGroup {
    private static final Duration LASTS = Duration.ofDays(365);

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = {
                "Makes a token for a user and prints it, once; it may do no more than the user, for a year.",
                "Example: ./chesil token create --user police --name \"Nightly recorded crime\""
            })
    int create(
            @Option(
                            names = "--user",
                            required = true,
                            paramLabel = "NAME",
                            description = "The user name that signs in.")
                    String user,
            @Option(names = "--name", required = true, paramLabel = "TEXT", description = "What it is for.")
                    String name,
            @Mixin Where where)
            throws IOException, InterruptedException {
        var token = inside(where, context -> {
            var known = context.getBean(Users.class)
                    .named(user)
                    .orElseThrow(() ->
                            new Refusal("There is no user " + user + ". Names are those that people sign in with."));
            return context.getBean(Tokens.class)
                    .create(Viewer.nobody(), known.id(), name, EnumSet.allOf(TokenScope.class), LASTS);
        });
        spec().commandLine().getOut().println(token);
        return Shell.DONE;
    }
}
