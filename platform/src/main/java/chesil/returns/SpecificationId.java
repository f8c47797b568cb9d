package chesil.returns;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a return specification, and its file. */
public record SpecificationId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SpecificationId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
