package chesil.returns.web;

import chesil.returns.SubmissionId;
import java.util.Optional;

/** Numbers in addresses, which may be anything. */
final class Numbers {
    private static final int MOST_DIGITS = 18;

    private Numbers() {}

    static Optional<SubmissionId> submission(String text) {
        return isNumber(text) ? Optional.of(new SubmissionId(Long.parseLong(text))) : Optional.empty();
    }

    static boolean isNumber(String text) {
        return text.length() <= MOST_DIGITS && text.matches("[1-9][0-9]*");
    }
}
