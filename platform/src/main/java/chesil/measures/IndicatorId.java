package chesil.measures;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an indicator, and the folder of its definition. */
public record IndicatorId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IndicatorId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
