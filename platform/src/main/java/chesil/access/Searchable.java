package chesil.access;

import java.util.List;

/** What a module lets people find. A module gives one bean a kind of item; the search asks them all. */
public interface Searchable {
    /**
     * What this viewer may find: at most some thousand items, since all are looked through. What lies behind a page that
     * the viewer may not open is left out by the search itself.
     */
    List<Findable> findable(Viewer viewer);
}
