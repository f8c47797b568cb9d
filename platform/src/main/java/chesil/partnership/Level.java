package chesil.partnership;

/** The level at which a partner works. */
public enum Level {
    STRATEGIC("Strategic"),
    OPERATIONAL("Operational"),
    LOCALITY("Locality");

    private final String wording;

    Level(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
