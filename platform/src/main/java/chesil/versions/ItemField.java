package chesil.versions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field of an item, as folders and forms spell it. The records are the one place that says which fields there are:
 * reading, checking, writing, comparing and editing all go by their components.
 */
public record ItemField(String name, RecordComponent component) {
    public static List<ItemField> of(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> new ItemField(words(component.getName(), '-'), component))
                .toList();
    }

    /** A Java name as words: {@code alsoServes} is {@code also-serves}, and {@code public_} is {@code public}. */
    public static String words(String javaName, char between) {
        var words = new StringBuilder();
        for (var place = 0; place < javaName.length(); place++) {
            var letter = javaName.charAt(place);
            if (Character.isUpperCase(letter) && !words.isEmpty()) words.append(between);
            if (letter != '_') words.append(Character.toLowerCase(letter));
        }
        return words.toString();
    }

    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A record that is one text with a form of its own, such as a key or a code. */
    public static boolean isOneText(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    public Type type() {
        return component.getGenericType();
    }

    public boolean isList() {
        return component.getType() == List.class;
    }

    public boolean mayBeAbsent() {
        return isList()
                || component.getType() == boolean.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The type of the value, or of each value where the field is a list. */
    public Class<?> element() {
        return type() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    public @Nullable Object of(Record item) {
        try {
            var accessor = component.getAccessor();
            return accessor.invoke(item);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a record's accessor cannot be called: " + component, impossible);
        }
    }
}
