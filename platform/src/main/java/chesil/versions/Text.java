package chesil.versions;

/** What every text of an item has to be. */
public final class Text {
    private Text() {}

    /** @throws IllegalArgumentException if there is nothing to read in it; names the field */
    public static void required(String field, String value) {
        if (value.isBlank()) throw new IllegalArgumentException(field + " must not be empty");
    }
}
