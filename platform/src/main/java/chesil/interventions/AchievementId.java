package chesil.interventions;

import chesil.versions.Key;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an achievement of a year. */
public record AchievementId(@JsonValue String value) implements Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AchievementId {
        Key.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
