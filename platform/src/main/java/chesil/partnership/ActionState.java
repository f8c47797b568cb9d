package chesil.partnership;

/** What became of an action. */
public enum ActionState {
    OPEN("Open"),
    DONE("Done"),
    NOT_DONE("Not done");

    private final String wording;

    ActionState(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
