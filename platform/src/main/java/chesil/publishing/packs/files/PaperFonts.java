package chesil.publishing.packs.files;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Liberation Sans, which has the measures of Arial and may be given away with a file (SIL Open Font License). It comes with a
 * library and is embedded in every paper, so that a paper looks the same everywhere.
 */
final class PaperFonts implements AutoCloseable {
    private static final String FOLDER = "/liberation/";

    private final TrueTypeFont plain = parsed("LiberationSans-Regular.ttf");
    private final TrueTypeFont bold = parsed("LiberationSans-Bold.ttf");

    static InputStream regular() {
        return file("LiberationSans-Regular.ttf");
    }

    static InputStream bold() {
        return file("LiberationSans-Bold.ttf");
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(
                PaperFonts.class.getResourceAsStream(FOLDER + name), () -> "no font " + name + " among the libraries");
    }

    private static TrueTypeFont parsed(String name) {
        try (var file = file(name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Words as outlines, so that a chart needs no font of the machine; they begin at 0 on the line y = 0. */
    Path2D outline(String words, double size, boolean strong) {
        var font = strong ? bold : plain;
        var outline = new Path2D.Double();
        var x = 0.0;
        try {
            var scale = size / font.getUnitsPerEm();
            var letters = font.getUnicodeCmapLookup();
            for (var letter : words.codePoints().toArray()) {
                var glyph = letters.getGlyphId(letter);
                var place = AffineTransform.getTranslateInstance(x, 0);
                place.scale(scale, -scale);
                var drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null) outline.append(place.createTransformedShape(drawn.getPath()), false);
                x += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return outline;
    }

    double width(String words, double size, boolean strong) {
        var font = strong ? bold : plain;
        try {
            var width = 0.0;
            for (var letter : words.codePoints().toArray())
                width += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter));
            return width * size / font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            plain.close();
            bold.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
