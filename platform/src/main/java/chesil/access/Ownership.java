package chesil.access;

import java.util.Optional;

/**
 * Says to which organisation an item in a path belongs, for routes that {@link Routes} opens to one's own organisation.
 * A module offers one for each such path variable; {@code organisation} itself needs none.
 */
public interface Ownership {
    /** The path variable, such as {@code return}. */
    String item();

    /** The organisation's id; empty where there is no such item (the page then says so). */
    Optional<String> organisationOf(String id);
}
