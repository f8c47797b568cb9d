package chesil.access.web;

/** A one-time link, shown once. */
public record LinkPage(String name, String address, String expires) {}
