package chesil.editing;

import chesil.versions.AsKnown;
import chesil.versions.ItemField;
import chesil.versions.Items;
import chesil.versions.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which items name another: the end of one that is named would leave them pointing at nothing. */
@Component
class Naming {
    private static final List<String> NAMES = List.of("name", "title", "what", "figure");

    private final Items items;
    private final ObjectProvider<AllKinds> kinds;
    private final ObjectProvider<Editable<?>> editables;

    Naming(Items items, ObjectProvider<AllKinds> kinds, ObjectProvider<Editable<?>> editables) {
        this.items = items;
        this.kinds = kinds;
        this.editables = editables;
    }

    /** An item that names the other: what it is, what it is called, and its page where it has one. */
    record Named(String kind, String name, @Nullable String page) {}

    List<Named> naming(Set<? extends Record> ids) {
        if (ids.isEmpty()) return List.of();
        return kinds.stream()
                .flatMap(all -> all.kinds().stream())
                .flatMap(kind -> naming(kind, ids))
                .toList();
    }

    private <T extends Record> Stream<Named> naming(Kind<T> kind, Set<? extends Record> ids) {
        return items.of(kind).all(AsKnown.NOW).stream()
                .filter(item -> ItemField.of(kind.type()).stream()
                        .filter(field -> !field.name().equals("id"))
                        .anyMatch(field -> names(field.of(item), ids)))
                .map(item -> new Named(kind.name(), name(item, kind), page(item, kind)));
    }

    private static boolean names(@Nullable Object value, Set<? extends Record> ids) {
        return switch (value) {
            case null -> false;
            case List<?> list -> list.stream().anyMatch(each -> names(each, ids));
            case Record record when ids.contains(record) -> true;
            case Record record
            when !ItemField.isOneText(record.getClass()) ->
                ItemField.of(record.getClass()).stream().anyMatch(field -> names(field.of(record), ids));
            default -> false;
        };
    }

    private static <T extends Record> String name(T item, Kind<T> kind) {
        return ItemField.of(kind.type()).stream()
                .filter(field -> NAMES.contains(field.name()))
                .findFirst()
                .map(field -> Objects.toString(field.of(item)))
                .orElseGet(() -> kind.key().apply(item));
    }

    private <T extends Record> @Nullable String page(T item, Kind<T> kind) {
        return editables.stream()
                .filter(editable -> editable.kind().equals(kind))
                .findFirst()
                .map(editable -> pageOf(editable, item))
                .orElse(null);
    }

    private static <T extends Record> String pageOf(Editable<T> editable, Record item) {
        return editable.page(editable.kind().type().cast(item));
    }
}
