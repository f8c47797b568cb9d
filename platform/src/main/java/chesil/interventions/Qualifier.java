package chesil.interventions;

/** How exactly a source gives a figure; it survives into sums and comparisons. */
public enum Qualifier {
    AT_LEAST("at least"),
    ABOUT("about"),
    NEARLY("nearly"),
    AT_MOST("at most");

    private final String wording;

    Qualifier(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
