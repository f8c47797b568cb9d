package chesil.strategy;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a theme of the strategy. */
public record ThemeId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ThemeId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
