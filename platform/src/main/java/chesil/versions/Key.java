package chesil.versions;

import java.util.regex.Pattern;

/**
 * The name that others refer to an item by: lower-case words joined by hyphens, as in a file name or an address. Each
 * kind of item has a key type of its own, so that a group cannot be named where an objective is meant.
 */
public interface Key {
    Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    String value();

    /** @throws IllegalArgumentException if {@code value} is not of the form; says which form that is */
    static void check(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not an id: write lower-case words joined by hyphens, such as county-lines");
        }
    }
}
