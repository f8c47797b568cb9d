package chesil.interventions;

/** The four kinds of intervention. */
public enum InterventionKind {
    OPERATION("operation"),
    SERVICE("service"),
    PROJECT("project"),
    PLACE("place");

    private final String wording;

    InterventionKind(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
