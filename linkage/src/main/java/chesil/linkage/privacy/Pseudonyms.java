package chesil.linkage.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names for identifiers that say nothing about them to who has no key. In lower-case hexadecimal, 64 digits. */
public final class Pseudonyms {
    private Pseudonyms() {}

    /**
     * HMAC-SHA-256: what to use. Without the key nobody can try all NHS numbers, of which there are only a billion.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4231">RFC 4231, with test vectors</a>
     */
    public static String hmac(byte[] key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every Java has HmacSHA256
        }
    }

    /**
     * SHA-256 of the message with the salt after it, as OpenPseudonymiser has it: for who must read what others made with that. Who knows the
     * salt can try all NHS numbers in minutes.
     *
     * @param salt may be empty
     * @see <a href="http://www.openpseudonymiser.org">OpenPseudonymiser, University of Nottingham</a>
     */
    public static String salted(String salt, String message) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((message + salt).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
