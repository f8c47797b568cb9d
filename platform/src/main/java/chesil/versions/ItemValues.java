package chesil.versions;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of items' fields as folders and forms write them, and back again. */
public final class ItemValues {
    private ItemValues() {}

    /**
     * The value of this type that a text stands for; null where it stands for none.
     *
     * @throws java.time.DateTimeException if a day is expected and this is none
     * @throws IllegalArgumentException if a record of one text refuses it, or it is no number where one is expected
     */
    public static @Nullable Object parsed(Class<?> type, String text) {
        if (type == String.class) return text;
        if (type == BigDecimal.class) return new BigDecimal(text);
        if (type == Integer.class || type == int.class) return Integer.valueOf(text);
        if (type == LocalDate.class) return LocalDate.parse(text);
        if (type == boolean.class) return text.equals("true") ? (Boolean) true : text.equals("false") ? false : null;
        if (type == URI.class) return text.matches("https?://[^\\s]+") ? URI.create(text) : null;
        if (type.isEnum()) return constant(type, text);
        if (ItemField.isOneText(type)) return made(type.asSubclass(Record.class), Arrays.asList((Object) text));
        throw new IllegalStateException("there is no way to write a " + type);
    }

    /** The text that {@link #parsed} reads as this value. */
    public static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> ItemField.words(constant);
            case Record oneText
            when ItemField.isOneText(oneText.getClass()) ->
                String.valueOf(ItemField.of(oneText.getClass()).getFirst().of(oneText));
            default -> value.toString();
        };
    }

    /** @throws IllegalArgumentException if the record's own checks refuse the values */
    public static <T extends Record> T made(Class<T> type, List<? extends @Nullable Object> values) {
        try {
            var components = type.getRecordComponents();
            var types = Arrays.stream(components).map(part -> part.getType()).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException why) throw why;
            throw new IllegalStateException("a record's constructor failed: " + type, refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record cannot be made: " + type, impossible);
        }
    }

    private static @Nullable Object constant(Class<?> type, String text) {
        for (var constant : type.getEnumConstants()) {
            if (ItemField.words((Enum<?>) constant).equals(text)) return constant;
        }
        return null;
    }
}
