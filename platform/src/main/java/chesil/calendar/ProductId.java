package chesil.calendar;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a product that the guidance asks for. */
public record ProductId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProductId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
