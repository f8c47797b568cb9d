package chesil.partnership;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a seat in a group, whoever holds it. */
public record SeatId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SeatId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
