package chesil.operating;

import java.nio.file.Path;

/** Where programs that any data folder may use are unpacked: the user's cache, or the machine's for root. */
final class Cache {
    private Cache() {}

    static Path folder() {
        var chosen = System.getenv("CHESIL_CACHE");
        if (chosen != null) return Path.of(chosen);
        // root's own home is closed to the ordinary user that PostgreSQL runs as
        if ("root".equals(System.getProperty("user.name"))) return Path.of("/var/cache/chesil");
        return Path.of(System.getProperty("user.home"), ".cache", "chesil");
    }
}
