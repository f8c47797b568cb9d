package chesil.strategy;

/** What came of it that we did what the public asked for. None of these claims a cause. */
public enum CameOfIt {
    /** An indicator watches it: its latest released figure is shown beside. */
    MEASURED("Measured"),
    DONE("Done"),
    TOO_EARLY("Too early"),
    NOT_DONE("Not done");

    private final String wording;

    CameOfIt(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
