package chesil.strategy;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an outcome of the strategy. */
public record OutcomeId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutcomeId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
