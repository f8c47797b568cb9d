package chesil.web;

/** One step of a process, such as Sent, Mend, Accept, Counted. */
public record Step(String name, String more, State state) {
    /** Where a step stands. */
    public enum State {
        DONE,
        CURRENT,
        TO_COME
    }
}
