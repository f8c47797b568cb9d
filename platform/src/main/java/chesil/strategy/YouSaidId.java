package chesil.strategy;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names something that the public said. */
public record YouSaidId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public YouSaidId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
