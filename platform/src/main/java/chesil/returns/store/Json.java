package chesil.returns.store;

import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Values as JSON that PostgreSQL takes. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A NUL, which jsonb refuses; what was sent stays whole in the file. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private Json() {}

    public static String text(Object value) {
        var text = MAPPER.writeValueAsString(value);
        return text.contains("\\u0000") ? NUL.matcher(text).replaceAll("$1\\\\ufffd") : text;
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
