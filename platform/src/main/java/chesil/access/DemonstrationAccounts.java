package chesil.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts to try Chesil with, one a role, invented people all. They share one password, which each data folder makes for
 * itself and keeps under {@code keys/}: nobody who has read the source can sign in anywhere.
 */
@Component
public class DemonstrationAccounts {
    /** Without the letters and digits that are mistaken for each other: 31 signs, 12 of them give 59 bits. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Users users;
    private final Passwords passwords;
    private final Audit audit;
    private final String password;
    private @Nullable String hash;

    DemonstrationAccounts(
            Users users, Passwords passwords, Audit audit, @Value("${chesil.data:#{null}}") @Nullable Path data) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.password = data == null ? invented() : kept(data.resolve("keys"));
    }

    /** Adds an account if there is none of this name. */
    @Transactional
    public void create(String userName, String name, @Nullable String organisation, Set<Role> roles) {
        if (users.named(userName).isPresent()) return;
        var user = users.add(Viewer.nobody(), userName, name, organisation, roles, User.State.ACTIVE, true);
        passwords.set(user, hash());
    }

    /** The accounts, the most senior role first; none where there is no demonstration. */
    public List<User> all() {
        return users.all().stream()
                .filter(User::demonstration)
                .sorted(Comparator.comparing(user ->
                        user.roles().stream().min(Comparator.naturalOrder()).orElse(Role.ADMINISTRATOR)))
                .toList();
    }

    /** Whether this register was filled with a demonstration. */
    public boolean any() {
        return !all().isEmpty();
    }

    /** The password of all of them, in this data folder. */
    public String password() {
        return password;
    }

    /** Makes the password of this data folder the accounts' password, where they were made with another folder's. */
    @Transactional
    public void adopt() {
        var accounts = all();
        if (accounts.isEmpty() || passwords.match(accounts.getFirst(), password)) return;
        accounts.forEach(user -> passwords.set(user, hash()));
        audit.record(Viewer.nobody(), "access.demonstration-password-changed", "users:demonstration");
    }

    // one hash for all: a dozen of them would take the first start a second or two
    private synchronized String hash() {
        var made = hash;
        if (made == null) hash = made = Passwords.hash(password);
        return made;
    }

    private static String kept(Path keys) {
        try {
            var file = keys.resolve("demonstration-password");
            if (Files.exists(file)) return Files.readString(file).strip();
            Files.createDirectories(
                    keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var fresh = invented();
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, fresh);
            return fresh;
        } catch (IOException failed) {
            throw new UncheckedIOException("The data folder must be writable: " + failed.getMessage(), failed);
        }
    }

    private static String invented() {
        var random = new SecureRandom();
        var signs = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) signs.append('-');
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
