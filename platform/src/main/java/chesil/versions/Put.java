package chesil.versions;

/** What became of an edit. */
public sealed interface Put<T> {
    /** It is the current version now. */
    record Kept<T>(Version<T> version) implements Put<T> {}

    /** It says what is known already, so there is no new version. */
    record Unchanged<T>(int number) implements Put<T> {}

    /** Somebody changed the item since the editor read it; nothing was kept. */
    record Overtaken<T>(Version<T> by) implements Put<T> {}
}
