package chesil.partnership;

/** How likely a risk is, or how much it would do, in five steps. */
public enum Degree {
    VERY_LOW(1, "Very low"),
    LOW(2, "Low"),
    MEDIUM(3, "Medium"),
    HIGH(4, "High"),
    VERY_HIGH(5, "Very high");

    private final int step;
    private final String wording;

    Degree(int step, String wording) {
        this.step = step;
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }

    /** From 1 to 5. */
    public int step() {
        return step;
    }
}
