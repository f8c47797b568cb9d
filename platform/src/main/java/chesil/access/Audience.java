package chesil.access;

/** For whom figures are meant; each audience has disclosure rules of its own. */
public enum Audience {
    /** Named roles, audited: live, unsuppressed counts. */
    INSIDE("inside"),
    /** A partner's people: live figures of their own returns, and what the board was shown. */
    PARTNER("partner"),
    /** The partnership board: signed-off releases. */
    BOARD("board"),
    /** Anyone: signed-off releases. */
    PUBLIC("public");

    private final String id;

    Audience(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
