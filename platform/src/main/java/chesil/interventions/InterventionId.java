package chesil.interventions;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an intervention, and its file. */
public record InterventionId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InterventionId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
