package chesil.returns.web;

import chesil.web.Fact;
import chesil.web.Link;
import java.util.List;

/** Who did what about a return, when, and on whose behalf. */
public record StoryPage(List<Link> way, String heading, List<Fact> lines) {}
