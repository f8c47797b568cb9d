package chesil.linkage.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text from bytes, strictly. */
final class Utf8 {
    private Utf8() {}

    /** The text, null where the bytes are not UTF-8. */
    static @Nullable String text(byte[] bytes, int from, int to) {
        int any = 0;
        for (int i = from; i < to; i++) any |= bytes[i];
        if (any >= 0) return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
