package chesil.web;

import org.jspecify.annotations.Nullable;

/**
 * Did it change? A shape, and the words beside it, which are never dropped.
 *
 * @param way where the data went; null where nothing moved
 * @param words the first line, such as "Improving"
 * @param more the second line, such as "falling" or "9 of 13"
 */
public record SignalMark(Kind kind, @Nullable Way way, String words, String more) {
    /** What the chart's rules found. */
    public enum Kind {
        IMPROVING("improving"),
        CONCERN("concern"),
        CHANGED("changed"),
        NO_SIGNAL("none"),
        TOO_FEW("too-few"),
        MODELLED("modelled");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /** Where the data went. */
    public enum Way {
        RISING("rising"),
        FALLING("falling");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static SignalMark improving(Way way) {
        return new SignalMark(Kind.IMPROVING, way, "Improving", way.words());
    }

    public static SignalMark concern(Way way) {
        return new SignalMark(Kind.CONCERN, way, "Concern", way.words());
    }

    public static SignalMark changed(Way way) {
        return new SignalMark(Kind.CHANGED, way, "Changed", way.words());
    }

    public static SignalMark none() {
        return new SignalMark(Kind.NO_SIGNAL, null, "No signal", "usual range");
    }

    public static SignalMark tooFew(int points, int needed) {
        return new SignalMark(Kind.TOO_FEW, null, "Too few points", points + " of " + needed);
    }

    public static SignalMark modelled() {
        return new SignalMark(Kind.MODELLED, null, "Modelled", "not charted");
    }

    /** The same shape with another second line, such as "T chart" or "a real change". */
    public SignalMark saying(String another) {
        return new SignalMark(kind, way, words, another);
    }
}
