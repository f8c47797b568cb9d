package chesil.editing;

import chesil.access.Viewer;
import chesil.versions.Kind;
import chesil.web.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the items of one kind are changed, added and ended on pages. A module offers a bean for each kind that owners edit;
 * the pages are made of it. Each path must have its lines in the table of routes, which alone says who may come in.
 */
public interface Editable<T extends Record> {
    Kind<T> kind();

    /** What people call one, with its article: {@code an objective}. */
    String noun();

    /**
     * The path of one item with the variable that stands for its key, such as {@code /groups/{group}}; its form is at
     * {@code …/change}. A path without a variable is that of the only item.
     */
    String path();

    /** Where one is added: this path and {@code /add}; its variables give the fields of their names. Null where none is. */
    default @Nullable String collection() {
        return null;
    }

    /** Whether one can be ended, at {@link #path} and {@code /end}. */
    default boolean mayEnd() {
        return collection() != null;
    }

    /** What its form asks for, in order. */
    List<Asked> asked(Viewer viewer, @Nullable T item);

    /** The page where one is read. */
    String page(T item);

    /**
     * The page to go back to from the form of a new item.
     *
     * @param given the variables of the path
     */
    default String listing(Map<String, String> given) {
        return "/home";
    }

    /** The page to go to once one is ended. */
    default String pageAfter(T ended) {
        return listing(Map.of());
    }

    /** The fields that a new item's key is made of. */
    default List<String> keyFields() {
        return List.of("name");
    }

    /** Whether this viewer, whom the table of routes let in, may change this item. */
    default boolean mayChange(Viewer viewer, T item) {
        return true;
    }

    /** What is wrong with the item among others, by field. */
    default Faults faults(Viewer viewer, T item) {
        return Faults.none();
    }

    /** The ids under which other items name it: the end of an item that is named is refused. */
    default Set<? extends Record> ids(T item) {
        return Set.of();
    }

    /** What people know it by. */
    String name(T item);

    /** The path of the navigation item that is current. */
    default String section() {
        return "/strategy";
    }

    /** Such as {@code Change an objective}. */
    default String heading(T item) {
        return "Change " + noun();
    }
}
