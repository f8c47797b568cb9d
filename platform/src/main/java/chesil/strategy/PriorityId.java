package chesil.strategy;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a priority of the Police and Crime Plan. */
public record PriorityId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PriorityId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
