package chesil.publishing.search;

import chesil.access.Findable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a search came to, by kind; the kind of the best result first.
 *
 * @param kind the only kind that was asked for; empty for all
 * @param mended the words that were looked for, where they are not those that were asked; empty where they are
 */
public record SearchResults(String question, String kind, int found, String mended, List<OfKind> kinds) {
    private static final int AT_FIRST = 5;

    /** Results of one kind, and how many more there are of it behind {@code moreHref}. */
    public record OfKind(String name, List<Result> results, int all, String moreHref) {
        public int more() {
            return all - results.size();
        }
    }

    /** One result. */
    public record Result(String title, String summary, String path) {}

    static SearchResults of(String question, String kind, Ranking.Found found) {
        var byKind = found.items().stream()
                .filter(item -> kind.isEmpty() || item.kind().equals(kind))
                .collect(Collectors.groupingBy(Findable::kind, LinkedHashMap::new, Collectors.toList()));
        return new SearchResults(
                question,
                byKind.containsKey(kind) ? kind : "",
                byKind.values().stream().mapToInt(List::size).sum(),
                found.mended() ? String.join(" ", found.lookedFor()) : "",
                byKind.entrySet().stream()
                        .map(each -> ofKind(question, each.getKey(), each.getValue(), kind.isEmpty()))
                        .toList());
    }

    private static OfKind ofKind(String question, String kind, List<Findable> items, boolean amongOthers) {
        return new OfKind(
                kind,
                items.stream()
                        .limit(amongOthers ? AT_FIRST : Long.MAX_VALUE)
                        .map(item -> new Result(item.title(), item.summary(), item.path()))
                        .toList(),
                items.size(),
                "/search?q=" + encoded(question) + "&kind=" + encoded(kind));
    }

    public String allHref() {
        return "/search?q=" + encoded(question);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
