package chesil.web.chart;

import gg.jte.Content;
import java.util.List;

/** A chart that can be drawn at any width without its text growing or shrinking. */
public interface Chart {
    /** Said in place of the picture: its shape, level and signal, in one or two sentences. */
    String label();

    /**
     * The picture as SVG.
     *
     * @param width of the drawing in pixels, at least 300; text is 14 px in it
     * @param css classes of the picture, which say at which screens it is shown
     */
    String svg(int width, String css);

    /** What the lines mean, for screens too narrow to have it beside them; empty where nothing is to be said. */
    default String key() {
        return "";
    }

    /** What the numbers drawn on it stand for, from 1; empty where none are. */
    default List<String> marks() {
        return List.of();
    }

    /** The picture, for a template to show. */
    default Content at(int width, String css) {
        return output -> output.writeContent(svg(width, css));
    }
}
