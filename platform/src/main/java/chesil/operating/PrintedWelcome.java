package chesil.operating;

import chesil.access.DemonstrationAccounts;
import chesil.access.FirstAdministrator;
import chesil.access.Role;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

@Component
class PrintedWelcome implements Welcome {
    private final Environment environment;
    private final DemonstrationAccounts accounts;
    private final FirstAdministrator administrator;

    PrintedWelcome(Environment environment, DemonstrationAccounts accounts, FirstAdministrator administrator) {
        this.environment = environment;
        this.accounts = accounts;
        this.administrator = administrator;
    }

    @Override
    @SuppressWarnings("SystemOut") // the person at the shell reads it
    public void print() {
        var address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        System.out.println("Chesil is ready at " + address);
        administrator
                .setUp()
                .ifPresent(
                        link -> System.out.println("To set up the first administrator, open " + address + link.path()));
        var known = accounts.all();
        if (known.isEmpty()) return;
        System.out.println();
        System.out.println("Demonstration accounts; their password in this data folder is " + accounts.password());
        for (var account : known) {
            System.out.printf(
                    Locale.UK,
                    "  %-14s %-14s %s%n",
                    account.userName(),
                    account.name(),
                    account.roles().stream().sorted().map(Role::words).collect(Collectors.joining(", ")));
        }
    }
}
