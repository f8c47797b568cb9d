package chesil.returns.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The key that wraps the key of every file. It lies in the data folder and never in the database, so that neither a copy of
 * the database nor one of the folder alone opens a file.
 */
public final class MasterKey {
    private final Aead wrapping;

    private MasterKey(Aead wrapping) {
        this.wrapping = wrapping;
    }

    /**
     * Reads the master key of a data folder, and makes one where there is none: {@code keys/returns.json}, for its owner's eyes
     * alone.
     */
    public static MasterKey in(Path data) {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            var file = data.resolve("keys").resolve("returns.json");
            if (!Files.exists(file)) make(file);
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get());
            return new MasterKey(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the master key of returns cannot be read", unreadable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "the master key of returns is broken: restore the data folder's keys", broken);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(file.getParent(), ownerOnly);
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        // whole before it has its name: a key that was half written when the power failed would lock every file away
        var half = Files.createTempFile(file.getParent(), "returns", ".new"); // made with rw for its owner alone
        Files.writeString(half, text, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, half); // fails where another instance was first
            Files.delete(half);
        } catch (FileAlreadyExistsException another) {
            Files.delete(half);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** A new key for one file, wrapped. */
    byte[] newFileKey(String file) throws GeneralSecurityException {
        var key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping, name(file));
    }

    /** What encrypts and decrypts a file with its key. */
    StreamingAead unwrap(String file, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, name(file))
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    /** Binds key and chunks to their file ("submission 214"), so that none can be passed off as another's. */
    static byte[] name(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
