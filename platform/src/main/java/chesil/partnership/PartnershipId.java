package chesil.partnership;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The short name of a partnership, and of its folder. */
public record PartnershipId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartnershipId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
