package chesil.editing;

import chesil.versions.ItemField;
import chesil.web.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks for.
 *
 * @param field of the item, as the folder spells it; {@code partner.level} is a field within a field
 * @param missing what to say where nothing is entered; null where it may stay empty
 * @param shape how it is asked for
 */
public record Asked(
        String field,
        String label,
        @Nullable String hint,
        @Nullable String missing,
        Shape shape) {
    /** How something is asked for. */
    public sealed interface Shape {
        /** A text of one line, a number or a date. */
        record Line(int longest) implements Shape {}

        /** A text of several lines. */
        record Lines(int longest) implements Shape {}

        record OneOf(List<Choice> choices) implements Shape {
            public OneOf {
                choices = List.copyOf(choices);
            }
        }

        record AnyOf(List<Choice> choices) implements Shape {
            public AnyOf {
                choices = List.copyOf(choices);
            }
        }

        /** One box to tick. */
        record YesNo() implements Shape {}

        /** Items within the item, each with its own fields; there is always room for one more. */
        record Rows(String noun, List<Asked> each) implements Shape {
            public Rows {
                each = List.copyOf(each);
            }
        }
    }

    private static final int A_LINE = 200, A_PAGE = 4_000;
    private static final String DATES = "A day, a month or a year, such as 2026-04-01, 2026-04 or 2026";

    public static Asked line(String field, String label, @Nullable String missing) {
        return new Asked(field, label, null, missing, new Shape.Line(A_LINE));
    }

    public static Asked lines(String field, String label, @Nullable String missing) {
        return new Asked(field, label, null, missing, new Shape.Lines(A_PAGE));
    }

    /** A day, a month or a year. */
    public static Asked date(String field, String label, @Nullable String missing) {
        return new Asked(field, label, DATES, missing, new Shape.Line(A_LINE));
    }

    /** A day. */
    public static Asked day(String field, String label, @Nullable String missing) {
        return new Asked(field, label, "Such as 2026-04-01", missing, new Shape.Line(A_LINE));
    }

    public static Asked oneOf(String field, String label, List<Choice> choices, @Nullable String missing) {
        return new Asked(field, label, null, missing, new Shape.OneOf(choices));
    }

    public static Asked anyOf(String field, String label, List<Choice> choices, @Nullable String missing) {
        return new Asked(field, label, null, missing, new Shape.AnyOf(choices));
    }

    public static Asked yesNo(String field, String label) {
        return new Asked(field, label, null, null, new Shape.YesNo());
    }

    public static Asked rows(String field, String label, String noun, Asked... each) {
        return new Asked(field, label, null, null, new Shape.Rows(noun, Arrays.asList(each)));
    }

    public Asked hinting(String other) {
        return new Asked(field, label, other, missing, shape);
    }

    /** The constants of an enum in their order, as pages say them. */
    public static <E extends Enum<E>> List<Choice> constants(Class<E> type, Function<E, String> wording) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Choice(ItemField.words(constant), wording.apply(constant)))
                .toList();
    }

    /** Items by their key and name. */
    public static <T> List<Choice> items(Collection<T> items, Function<T, ?> key, Function<T, String> name) {
        return items.stream()
                .map(item -> new Choice(key.apply(item).toString(), name.apply(item)))
                .toList();
    }

    /** The same with what the item says already among the choices, though it may be offered no more. */
    Asked keeping(List<String> values) {
        return switch (shape) {
            case Shape.OneOf(var choices) -> with(new Shape.OneOf(keeping(choices, values)));
            case Shape.AnyOf(var choices) -> with(new Shape.AnyOf(keeping(choices, values)));
            default -> this;
        };
    }

    private static List<Choice> keeping(List<Choice> choices, List<String> values) {
        var all = new ArrayList<>(choices);
        for (var value : values) {
            if (!value.isEmpty()
                    && all.stream().noneMatch(choice -> choice.value().equals(value))) {
                all.add(new Choice(value, value));
            }
        }
        return all;
    }

    private Asked with(Shape other) {
        return new Asked(field, label, hint, missing, other);
    }
}
