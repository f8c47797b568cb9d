package chesil.operating;

import chesil.command.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The user that PostgreSQL runs as: whoever runs us, save that PostgreSQL refuses to run as root, where an ordinary user
 * of the machine is taken (the owner of the cluster if there is one, else {@code postgres}, else {@code nobody}).
 *
 * @param name null where no change of user is needed
 */
record Ordinary(@Nullable String name) {
    static Ordinary forFolder(Path cluster) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) return new Ordinary(null);
        if (!onLinux()) throw new Refusal("PostgreSQL does not run as root. Start Chesil as an ordinary user.");
        if (Files.exists(cluster)) {
            var owner = Files.getOwner(cluster).getName();
            if (!owner.equals("root")) return new Ordinary(owner);
        }
        return new Ordinary(exists("postgres") ? "postgres" : "nobody");
    }

    /** The command as this user, ended by the system when we end. */
    List<String> command(List<String> command) {
        if (!onLinux() || !Files.isExecutable(Path.of("/usr/bin/setpriv"))) return command;
        var whole = new ArrayList<>(List.of("/usr/bin/setpriv"));
        if (name != null) whole.addAll(List.of("--reuid", name, "--regid", group(name), "--clear-groups"));
        whole.addAll(List.of("--pdeathsig", "INT", "--"));
        whole.addAll(command);
        return whole;
    }

    void mustReach(Path folder) throws IOException, InterruptedException {
        if (name == null) return;
        var test = new ProcessBuilder(
                        command(List.of("test", "-x", folder.toAbsolutePath().toString())))
                .start();
        if (test.waitFor() != 0) {
            throw new Refusal("PostgreSQL runs as the user " + name + ", who cannot reach " + folder.toAbsolutePath()
                    + ". Give a folder that it can, such as --data /var/lib/chesil.");
        }
    }

    void own(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        give(folder);
    }

    Path privateFile(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
        give(file);
        return file;
    }

    private void give(Path path) throws IOException {
        if (name == null) return;
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
    }

    private static boolean onLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static boolean exists(String user) throws IOException {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.anyMatch(line -> line.startsWith(user + ":"));
        }
    }

    private static String group(String user) {
        return user.equals("nobody") ? "nogroup" : user;
    }
}
