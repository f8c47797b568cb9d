package chesil.publishing.search;

import chesil.access.Viewer;
import chesil.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {
    private static final int LONGEST = 200;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    Page search(
            Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind) {
        var question = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        var results = SearchResults.of(question, kind, search.find(viewer, question));
        var title = question.isEmpty() ? "Search" : question + ": search";
        return Page.of("publishing/search", title, "/search", results);
    }
}
