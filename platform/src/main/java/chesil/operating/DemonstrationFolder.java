package chesil.operating;

import chesil.access.Role;
import chesil.command.Refusal;
import chesil.partnership.OrganisationId;
import chesil.returns.Return;
import chesil.returns.SpecificationId;
import chesil.returns.specification.Period;
import chesil.returns.specification.Specifications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The part {@code demonstration/} of a partnership's folder: accounts to try, and invented returns. */
final class DemonstrationFolder {
    private DemonstrationFolder() {}

    /** One account to try. */
    record Account(String user, String name, @Nullable String organisation, Set<Role> roles) {}

    /** One invented return: {@code demonstration/returns/<specification>/<organisation>/<period>.csv}. */
    record Sent(Return of, Path file) {}

    static List<Account> accounts(Path folder) throws IOException {
        var file = folder.resolve("demonstration/accounts.yaml");
        if (!Files.exists(file)) return List.of();
        var read = (Map<?, ?>)
                new Load(LoadSettings.builder().setLabel(file.toString()).build())
                        .loadFromString(Files.readString(file));
        var accounts = new ArrayList<Account>();
        for (var each : (List<?>) Objects.requireNonNull(read.get("accounts"))) {
            var account = (Map<?, ?>) each;
            var roles = ((List<?>) Objects.requireNonNull(account.get("roles")))
                    .stream().map(role -> Role.of(role.toString())).collect(Collectors.toSet());
            var organisation = account.get("organisation");
            accounts.add(new Account(
                    text(account, "user"),
                    text(account, "name"),
                    organisation == null ? null : organisation.toString(),
                    roles));
        }
        return accounts;
    }

    /** The invented returns, the oldest period first, so that later ones have something to be compared with. */
    static List<Sent> returns(Path folder) throws IOException {
        var root = folder.resolve("demonstration/returns");
        if (!Files.isDirectory(root)) return List.of();
        var specifications = Specifications.builtIn();
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(file -> sent(file, specifications))
                    .sorted((one, other) ->
                            one.of().period().compareTo(other.of().period()))
                    .toList();
        }
    }

    private static Sent sent(Path file, Specifications specifications) {
        var organisation = Objects.requireNonNull(file.getParent());
        var specification = specifications.get(
                Objects.requireNonNull(organisation.getParent()).getFileName().toString());
        var key = file.getFileName().toString().replaceFirst("\\.csv$", "");
        var period = Period.parse(specification.period(), key)
                .orElseThrow(() -> new Refusal(file + ": \"" + key + "\" is no "
                        + specification.period().key() + "."));
        return new Sent(
                new Return(
                        new SpecificationId(specification.id().value()),
                        new OrganisationId(organisation.getFileName().toString()),
                        period),
                file);
    }

    private static String text(Map<?, ?> account, String field) {
        return Objects.requireNonNull(account.get(field), field).toString();
    }
}
