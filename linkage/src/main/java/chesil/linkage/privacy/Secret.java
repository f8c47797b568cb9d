package chesil.linkage.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the partners of one project share and nobody else has. Every use derives a key of its own, so that what is learnt about one field
 * says nothing about another.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869, HKDF</a>
 */
public final class Secret {
    /** Fewer bytes than this could be guessed. */
    public static final int LEAST_BYTES = 32;

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private final SecretKey extracted;

    private Secret(SecretKey extracted) {
        this.extracted = extracted;
    }

    /**
     * @param bytes as they stand in the key file, line ends at the end left out
     * @throws IllegalArgumentException if there are fewer than {@link #LEAST_BYTES}
     */
    public static Secret of(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) end--;
        if (end < LEAST_BYTES)
            throw new IllegalArgumentException("the key has " + end + " bytes, and " + LEAST_BYTES
                    + " are needed: make one with openssl rand -hex 32");
        try {
            var from = new SecretKeySpec(Arrays.copyOf(bytes, end), HMAC);
            var hkdf = KDF.getInstance("HKDF-SHA256");
            return new Secret(hkdf.deriveKey(
                    HMAC,
                    HKDFParameterSpec.ofExtract()
                            .addIKM(from)
                            .addSalt("chesil linkage 1".getBytes(StandardCharsets.US_ASCII))
                            .extractOnly()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK 25 has HKDF-SHA256
        }
    }

    /** The function that turns texts into pseudonyms for one use. */
    Keyed keyFor(String use) {
        try {
            var key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            HMAC,
                            HKDFParameterSpec.expandOnly(extracted, use.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
            return new Keyed(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What joins two pseudonyms to one for one use. */
    Joiner joinerFor(String use) {
        try {
            var key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES", HKDFParameterSpec.expandOnly(extracted, use.getBytes(StandardCharsets.UTF_8), 16));
            return new Joiner(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Joins pseudonyms two by two, as a pseudorandom function of both: one block of AES each, of which the first half is kept. */
    static final class Joiner {
        private final SecretKey key;

        Joiner(SecretKey key) {
            this.key = key;
        }

        /** By place the two joined, 0 where either is. */
        @SuppressWarnings(
                "InsecureCryptoUsage") // no text is encrypted: each block is a value of its own, and equal ones are
        // meant to be equal
        long[] joined(long[] some, long[] others) {
            var blocks = java.nio.ByteBuffer.allocate(Math.multiplyExact(16, some.length));
            for (int i = 0; i < some.length; i++) blocks.putLong(some[i]).putLong(others[i]);
            try {
                var aes = javax.crypto.Cipher.getInstance("AES/ECB/NoPadding");
                aes.init(javax.crypto.Cipher.ENCRYPT_MODE, key);
                var mixed = java.nio.ByteBuffer.wrap(aes.doFinal(blocks.array()));
                var joined = new long[some.length];
                for (int i = 0; i < joined.length; i++)
                    if (some[i] != 0 && others[i] != 0) joined[i] = mixed.getLong(16 * i);
                return joined;
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible); // every Java has AES
            }
        }
    }

    /** Pseudonyms of one use: HMAC-SHA-256 under its key. For one thread at a time. */
    static final class Keyed {
        private final Mac mac;

        Keyed(SecretKey key) {
            try {
                mac = Mac.getInstance(HMAC);
                mac.init(key);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        byte[] of(String message) {
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        }

        /** The first 64 bits. */
        long number(String message) {
            return java.nio.ByteBuffer.wrap(of(message)).getLong();
        }

        String hex(String message) {
            return HexFormat.of().formatHex(of(message));
        }
    }
}
