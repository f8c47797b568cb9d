package chesil.partnership;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the board, a delivery group or a working group. */
public record GroupId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GroupId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
