package chesil.web;

/**
 * Will it meet the target? A rounded square, and the words beside it.
 *
 * @param more a second line; empty for none
 */
public record TargetMark(Kind kind, String words, String more) {
    /** The target against the limits, or a contract test. */
    public enum Kind {
        MEETS("meets"),
        HIT_AND_MISS("hit-and-miss"),
        MISSES("misses"),
        NONE("no-target");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    public static TargetMark meets() {
        return new TargetMark(Kind.MEETS, "Reliably meets", "");
    }

    public static TargetMark hitAndMiss() {
        return new TargetMark(Kind.HIT_AND_MISS, "Hit and miss", "");
    }

    public static TargetMark misses() {
        return new TargetMark(Kind.MISSES, "Reliably misses", "");
    }

    public static TargetMark none() {
        return new TargetMark(Kind.NONE, "No target", "");
    }

    public static TargetMark notJudged() {
        return new TargetMark(Kind.NONE, "Not judged", "");
    }

    public TargetMark saying(String another) {
        return new TargetMark(kind, words, another);
    }
}
