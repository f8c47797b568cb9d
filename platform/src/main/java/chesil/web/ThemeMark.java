package chesil.web;

/** A coloured pebble and a name: the colour never stands alone. */
public record ThemeMark(Colour colour, String name) {
    /** The three colours that themes may have. */
    public enum Colour {
        SUPPLY("supply"),
        TREATMENT("treatment"),
        PREVENTION("prevention");

        private final String css;

        Colour(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }
}
