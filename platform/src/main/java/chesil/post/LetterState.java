package chesil.post;

import java.util.Locale;

/** What has become of a letter. */
public enum LetterState {
    /** It is sent as soon as the mail server takes it. */
    WAITING("waiting"),
    /** It is in hand. */
    SENDING("being sent"),
    /** The mail server took it. */
    SENT("sent"),
    /** The mail server will not have it, or could not be reached for too long. */
    REFUSED("not sent"),
    /** The line broke at the last moment: it may have gone, so that it is not sent again unasked. */
    UNSURE("may have been sent"),
    /** There is no mail server, or nobody to send it to. */
    KEPT("kept, not sent");

    private final String words;

    LetterState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LetterState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
