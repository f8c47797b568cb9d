package chesil.strategy;

/** The three colours of themes, each with its pebble. */
public enum ThemeColour {
    SUPPLY("supply"),
    TREATMENT("treatment"),
    PREVENTION("prevention");

    private final String wording;

    ThemeColour(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
