package chesil.partnership;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a source. */
public record SourceId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
