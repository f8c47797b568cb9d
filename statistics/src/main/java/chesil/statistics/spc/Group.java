package chesil.statistics.spc;

/**
 * A stretch of a chart whose limits were computed together.
 *
 * @param from its first point
 * @param to after its last point
 * @param values how many of its points have a value that counts: neither missing nor ghosts
 */
public record Group(int from, int to, int values) {
    /** Making Data Count wants so many points before limits are more than trial limits. */
    public static final int ENOUGH = 13;

    /** Whether to draw the points and judge nothing yet. */
    public boolean tooFewPoints() {
        return values < ENOUGH;
    }
}
