package chesil.strategy;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a challenge in the register. */
public record ChallengeId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChallengeId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
