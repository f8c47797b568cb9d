package chesil.areas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of an area: of the Office for National Statistics ({@code E06000058}), or one of a partnership's own. */
public record AreaCode(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AreaCode {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("\"" + value + "\" is not an area's code: write one such as E06000058");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
