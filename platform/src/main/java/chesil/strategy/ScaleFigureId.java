package chesil.strategy;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a cited figure on the scale of the challenge. */
public record ScaleFigureId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScaleFigureId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
