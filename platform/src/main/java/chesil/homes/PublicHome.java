package chesil.homes;

/** What the public's first page shows. */
public record PublicHome(String heading) {}
