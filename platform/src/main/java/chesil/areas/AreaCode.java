package chesil.areas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of an area as the Office for National Statistics gives it, such as {@code E06000058}: a letter for the country
 * and eight digits, of which the first two say what kind of area it is. A code is never used again for another area.
 */
public record AreaCode(@JsonValue String value) implements Comparable<AreaCode> {
    private static final Pattern FORM = Pattern.compile("[EWSNKJ][0-9]{8}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AreaCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not the code of an area: write a letter and eight digits, such as E06000058");
        }
    }

    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** The letter and two digits that say what kind of area this is. */
    public String prefix() {
        return value.substring(0, 3);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
