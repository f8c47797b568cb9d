package chesil.web;

/** Words that lead somewhere. */
public record Link(String text, String href) {}
