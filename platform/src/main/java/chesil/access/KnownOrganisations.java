package chesil.access;

import java.util.SortedMap;

/** The organisations that users may belong to; the module that knows them offers one of these. */
public interface KnownOrganisations {
    /** Names by id. */
    SortedMap<String, String> names();
}
