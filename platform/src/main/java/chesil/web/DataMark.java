package chesil.web;

/** A mark beside a figure; each is explained in a note under its table. */
public enum DataMark {
    SUPPRESSED("[c]", "suppressed to protect people; it is not zero"),
    PROVISIONAL("[p]", "provisional: late records may still arrive"),
    REVISED("[r]", "revised"),
    NOT_AVAILABLE("[x]", "not available"),
    NOT_APPLICABLE("[z]", "not applicable"),
    LOW("[low]", "rounds to 0 and is not 0"),
    UNRELIABLE("[u]", "unreliable: fewer than 20 events");

    private final String mark;
    private final String meaning;

    DataMark(String mark, String meaning) {
        this.mark = mark;
        this.meaning = meaning;
    }

    public String mark() {
        return mark;
    }

    public String meaning() {
        return meaning;
    }
}
