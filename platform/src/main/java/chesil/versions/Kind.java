package chesil.versions;

import java.util.function.Function;

/**
 * A kind of item that is kept as versions.
 *
 * @param schema of the module that owns the kind; its table {@code item} holds the versions
 * @param name in the singular, as people say it: {@code objective}, {@code plan priority}
 * @param key what tells two items of the kind apart, for as long as they exist
 */
public record Kind<T extends Record>(String schema, String name, Class<T> type, Function<T, String> key) {}
