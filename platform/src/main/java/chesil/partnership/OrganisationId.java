package chesil.partnership;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an organisation, whether a partner or not. */
public record OrganisationId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
