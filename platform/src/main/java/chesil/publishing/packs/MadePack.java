package chesil.publishing.packs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pack of a release, and what became of making it.
 *
 * @param made null until it is made
 * @param files none until it is made
 */
public record MadePack(
        long id,
        long release,
        State state,
        String askedBy,
        Instant asked,
        @Nullable Instant made,
        List<File> files) {
    public MadePack {
        files = List.copyOf(files);
    }

    /** How far it is. */
    public enum State {
        ASKED,
        MADE,
        FAILED
    }

    /** One of its files; {@code sha256} in hexadecimal digits. */
    public record File(PackFormat format, long bytes, String sha256) {}
}
