package chesil.publishing;

import chesil.web.Page;

/** The first page for whoever has not signed in. */
public interface FrontPage {
    Page page();
}
