package chesil.strategy;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an objective of the strategy. */
public record ObjectiveId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ObjectiveId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
