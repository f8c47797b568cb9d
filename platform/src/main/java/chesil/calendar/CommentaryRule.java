package chesil.calendar;

/** When owners are asked for commentary before a meeting. */
public enum CommentaryRule {
    EVERY_MEETING("Before every meeting"),
    WHEN_IT_CHANGES("When a signal, how a target is met, or the target itself has changed"),
    NEVER("Never");

    private final String wording;

    CommentaryRule(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
