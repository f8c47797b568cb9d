package chesil.operating;

import chesil.command.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that came with the build, unpacked once for all data folders of a machine. */
final class PostgresBinaries {
    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /**
     * Unpacks the programs where there are none yet.
     *
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     * @throws Refusal if the build brought no PostgreSQL for this machine
     */
    static Path unpacked(Path cache) throws IOException {
        var home = cache.resolve("postgresql-" + VERSION + "-" + kind());
        if (Files.isExecutable(home.resolve("bin/postgres"))) return home;
        Files.createDirectories(cache);
        var fresh = Files.createTempDirectory(
                cache, "unpacking", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        // the parts appear under their name all at once, so that two starts do not see each other's half
        unpack(fresh);
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
            Folders.delete(fresh);
        } catch (java.nio.file.FileSystemException another) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) throw another;
            Folders.delete(fresh);
        }
        return home;
    }

    private static void unpack(Path into) throws IOException {
        var resource = "/postgres-" + kind() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new Refusal("No PostgreSQL came with this build for " + kind()
                        + ". Run a PostgreSQL 18 server of your own and give --database JDBC_URL.");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(entry, tar, into);
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream tar, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) throw new IOException("the archive of PostgreSQL leaves its folder");
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var mayRun = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mayRun ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** As the jars of binaries name machines: {@code linux-x86_64}, {@code linux-arm_64}, {@code darwin-arm_64}. */
    private static String kind() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch");
        return os + "-" + (arch.equals("aarch64") ? "arm_64" : "x86_64");
    }
}
