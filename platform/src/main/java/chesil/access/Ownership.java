package chesil.access;

import java.util.Optional;

/**
 * Says to which organisation an item in a path belongs, for routes that {@link Routes} opens to one's own organisation.
 * A module offers one for each such path variable; {@code organisation} itself needs none.
 */
public interface Ownership {
    /** The organisation of an item that is there and is nobody's: no viewer belongs to it. */
    String NOBODY = "";

    /** The path variable, such as {@code return}. */
    String item();

    /** The organisation's id, or {@link #NOBODY}; empty where there is no such item (the page then says so). */
    Optional<String> organisationOf(String id);
}
