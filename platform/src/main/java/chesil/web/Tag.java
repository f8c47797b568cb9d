package chesil.web;

/** The state of a piece of work: never good or bad, and never a signal. */
public record Tag(String text, Colour colour) {
    /** The design system's tag colours that we use, named for what they say. */
    public enum Colour {
        /** Nothing to do: draft, withdrawn, audience. */
        GREY("grey"),
        /** Waiting for somebody: ready to accept, working it out. */
        BLUE("blue"),
        /** Done. */
        GREEN("green"),
        /** Going on now. */
        TURQUOISE("turquoise"),
        /** Needs mending. */
        ORANGE("orange"),
        /** Late, but nothing is lost yet. */
        YELLOW("yellow"),
        /** Overdue, rejected, failed. */
        RED("red"),
        /** Given to somebody. */
        PURPLE("purple");

        private final String css;

        Colour(String css) {
            this.css = css;
        }

        public String css() {
            return "govuk-tag--" + css;
        }
    }
}
