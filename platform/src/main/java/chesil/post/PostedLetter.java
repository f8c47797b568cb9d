package chesil.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was put in the post, and what became of it.
 *
 * @param letter null once its text is gone, some weeks after it was put
 * @param attempts how often it was tried
 * @param why it was not sent, where that is so
 */
public record PostedLetter(
        long id,
        @Nullable Letter letter,
        LetterState state,
        int attempts,
        Instant putAt,
        @Nullable Instant sentAt,
        @Nullable String why) {
    /** Whether somebody may ask that it be sent, though it may have gone before. */
    public boolean maySendAgain() {
        return letter != null && (state == LetterState.UNSURE || state == LetterState.REFUSED);
    }
}
