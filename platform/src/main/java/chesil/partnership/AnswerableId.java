package chesil.partnership;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names whoever answers for something: a group or an organisation. */
public record AnswerableId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AnswerableId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
