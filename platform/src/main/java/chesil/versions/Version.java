package chesil.versions;

import java.time.Instant;
import java.util.Optional;

/**
 * An item as its owners had it for a time.
 *
 * @param number 1 for the first, rising by one with every change and every ending
 * @param value empty where the item had ended
 * @param author who changed it, as people on the page know them
 * @param reason why, in the author's words
 */
public record Version<T>(String key, int number, Optional<T> value, Instant from, String author, String reason) {}
