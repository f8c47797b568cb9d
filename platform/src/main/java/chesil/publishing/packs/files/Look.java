package chesil.publishing.packs.files;

import chesil.publishing.packs.Leaf.Tone;
import chesil.strategy.ThemeColour;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** The colours of our pages, in files. */
final class Look {
    static final String FONT = "Arial";
    static final Color SEA = new Color(0x0f385c);
    static final Color TEXT = new Color(0x0b0c0c);
    static final Color QUIET = new Color(0x505a5f);
    static final Color LINE = new Color(0xb1b4b6);
    static final Color GRID = new Color(0xe7e7e7);
    static final Color BAND = new Color(0xf3f3f3);
    static final Color NONE = new Color(0x6b6c6c);
    static final Color IMPROVING = new Color(0x1d70b8);
    static final Color CONCERN = new Color(0xb7592a);
    static final Color CHANGED = new Color(0x54319f);
    static final Color SUPPLY = new Color(0x651b3e);
    static final Color TREATMENT = new Color(0x106165);
    static final Color PREVENTION = new Color(0x5c5000);

    private Look() {}

    /** Of a theme, dark enough for text on white; the sea's where there is none. */
    static Color of(@Nullable ThemeColour theme) {
        if (theme == null) return SEA;
        return switch (theme) {
            case SUPPLY -> SUPPLY;
            case TREATMENT -> TREATMENT;
            case PREVENTION -> PREVENTION;
        };
    }

    /** Of words beside a mark, at least 4.5 to 1 on white. */
    static Color of(@Nullable Tone tone) {
        if (tone == null) return TEXT;
        return switch (tone) {
            case IMPROVING -> new Color(0x16548a);
            case CONCERN -> new Color(0x7a3c1c);
            case CHANGED -> CHANGED;
            case USUAL, UNJUDGED -> QUIET;
        };
    }

    /** "0f385c". */
    static String hex(Color colour) {
        return String.format(java.util.Locale.ROOT, "%06x", colour.getRGB() & 0xffffff);
    }

    static byte[] rgb(Color colour) {
        return new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()};
    }
}
