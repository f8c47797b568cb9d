package chesil.disclosure;

/** Why a cell is hidden. */
public enum Reason {
    SMALL("few people or things stand behind it"),
    ZERO("it is none, and the profile hides that"),
    DOMINANT("one contributor stands out"),
    GROUP("a whole group is in one place"),
    PROTECTS("it would give back another that is hidden");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
