package chesil.disclosure.attack;

/** What an attacker has of a hidden number. */
public enum Verdict {
    /** A wide interval, or no more than the release says of it openly. */
    SAFE,
    /** More than one value, but fewer than the threshold leaves open; or not shown to be safe. */
    NARROW,
    /** Its value; or, of a count that no table has, that it is small and what it is. */
    EXPOSED
}
