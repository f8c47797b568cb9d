package chesil.access;

import java.util.List;

/**
 * Something that a search can find.
 *
 * @param kind what it is, in the plural, as the heading over such results: "Delivery groups"
 * @param title its name
 * @param summary what it is about, in a sentence; empty where the name says it
 * @param path its page: whoever may not open that page does not find it either
 * @param words other words that people look for it by, such as a code or a short name
 */
public record Findable(String kind, String title, String summary, String path, List<String> words) {
    public Findable {
        words = List.copyOf(words);
    }

    public Findable(String kind, String title, String summary, String path) {
        this(kind, title, summary, path, List.of());
    }
}
