package chesil.access;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail. Its hash is SHA-256 over its fields in the order below, {@code hash} left out, each written
 * as four bytes of length and UTF-8; a list or map is its size and then its parts, keys in order. As {@code previous} is
 * among them, no entry can change without every later hash changing.
 *
 * @param number 1, 2, 3 ... without a gap
 * @param at to the microsecond
 * @param user who did it; null for nobody signed in
 * @param roles ids of the roles that the user had then
 * @param previous the hash of the entry before; {@link Hash#BEGINNING} for the first
 */
public record AuditEntry(
        long number,
        Instant at,
        @Nullable Long user,
        @Nullable String organisation,
        List<String> roles,
        String action,
        String subject,
        Map<String, String> detail,
        Hash previous,
        Hash hash) {

    public AuditEntry {
        roles = List.copyOf(roles);
        detail = new TreeMap<>(detail);
    }

    /** A SHA-256, written as 64 hexadecimal digits. */
    public record Hash(String hex) {
        public static final Hash BEGINNING = of(new byte[32]);

        public static Hash of(byte[] bytes) {
            return new Hash(HexFormat.of().formatHex(bytes));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }

        @Override
        public String toString() {
            return hex;
        }
    }

    static AuditEntry unchained(
            long number, Instant at, Viewer viewer, String action, String subject, Map<String, ?> detail) {
        var texts = new TreeMap<String, String>();
        detail.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        var roles = viewer.roles().stream().sorted().map(Role::id).toList();
        var user = viewer.signedIn() ? (Long) viewer.user() : null;
        return new AuditEntry(
                number, at, user, viewer.organisation(), roles, action, subject, texts, Hash.BEGINNING, Hash.BEGINNING);
    }

    /** The same entry, joined to the one before it. */
    AuditEntry after(Hash before) {
        var joined =
                new AuditEntry(number, at, user, organisation, roles, action, subject, detail, before, Hash.BEGINNING);
        return new AuditEntry(
                number, at, user, organisation, roles, action, subject, detail, before, joined.computedHash());
    }

    /** What the hash must be, if nothing was changed. */
    Hash computedHash() {
        var parts = new Canonical();
        parts.put(Long.toString(number)).put(at.toString()).put(user == null ? "" : Long.toString(user));
        parts.put(organisation == null ? "" : organisation).put(roles.size());
        roles.forEach(parts::put);
        parts.put(action).put(subject).put(detail.size());
        detail.forEach((key, value) -> parts.put(key).put(value));
        return parts.put(previous.hex).sha256();
    }

    private static final class Canonical {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Canonical put(String text) {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            put(utf8.length);
            bytes.writeBytes(utf8);
            return this;
        }

        Canonical put(int size) {
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(size).array());
            return this;
        }

        Hash sha256() {
            try {
                return Hash.of(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible); // every Java has SHA-256
            }
        }
    }
}
