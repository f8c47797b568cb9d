package chesil.web;

import org.jspecify.annotations.Nullable;

/** One thing that needs doing, with the state of the work. */
public record Task(
        String text, String href, String hint, @Nullable Tag state) {}
