package chesil.publishing.web;

/** A page of the footer that is text alone. */
public record Footer(String heading, String partnership) {}
