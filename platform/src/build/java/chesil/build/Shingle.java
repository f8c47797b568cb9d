package chesil.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Draws the shingle bank that Chesil is named after: our one ornament, the same pebbles in every build. */
final class Shingle {
    private static final String[] COLOURS = {
        "f3ede6", "e6dad0", "cdb6a3", "b08c6c", "a4805f", "9db4cb", "dfe8f2", "b3aeab", "c9ac93", "e8e2dc"
    };

    private Shingle() {}

    private record Pebble(double x, double y, double across, double high, double turn, int colour) {
        String svg() {
            return String.format(
                    Locale.ROOT,
                    "<ellipse class=\"p%d\" rx=\"%.1f\" ry=\"%.1f\" transform=\"translate(%.1f %.1f) rotate(%.0f)\"/>",
                    colour,
                    across / 2,
                    high / 2,
                    x,
                    y,
                    turn);
        }
    }

    /** The band under the header: one row of pebbles, 1280 px long, whose ends meet. */
    static String band() {
        var random = new Random(18);
        var pebbles = new ArrayList<Pebble>();
        for (double x = 0; x < 1280; ) {
            var across = 9 + random.nextDouble() * 15;
            pebbles.add(new Pebble(x + across / 2, 8.5, across + 3, 7 + random.nextDouble() * 6, 0, colour(random)));
            x += across;
        }
        // the one that straddles the seam is drawn at both ends
        var last = pebbles.getLast();
        pebbles.add(new Pebble(last.x() - 1280, last.y(), last.across(), last.high(), 0, last.colour()));
        return svg(1280, 8, "", pebbles);
    }

    /** The bank at the foot of the public page's heading: higher on the left, as seen from Portland. */
    static String beach() {
        var random = new Random(1672);
        var pebbles = new ArrayList<Pebble>();
        for (var i = 0; i < 1900; i++) {
            var x = random.nextDouble() * 1320 - 20;
            var depth = Math.pow(random.nextDouble(), 0.75);
            var y = crest(x) + depth * (138 - crest(x));
            var size = 9 + 19 * depth + random.nextDouble() * 6;
            pebbles.add(new Pebble(
                    x,
                    y,
                    size,
                    size * (0.55 + random.nextDouble() * 0.25),
                    random.nextDouble() * 40 - 20,
                    colour(random)));
        }
        // a close row along the crest, so that it is pebbles too
        for (double x = 0; x < 1280; x += 5) {
            var size = 9 + random.nextDouble() * 5;
            pebbles.add(new Pebble(x, crest(x) + random.nextDouble() * 8, size, size * 0.7, 0, colour(random)));
        }
        pebbles.sort(Comparator.comparingDouble(Pebble::y));
        // what lies between the pebbles
        var bank = new StringBuilder("<path fill=\"#c3ab98\" d=\"M0 130");
        for (var x = 0; x <= 1280; x += 40) bank.append(String.format(Locale.ROOT, "L%d %.1f", x, crest(x) + 2));
        return svg(1280, 130, bank.append("L1280 130z\"/>").toString(), pebbles);
    }

    /** How far below the top the bank begins. */
    private static double crest(double x) {
        return 8 + 48 * Math.pow(Math.max(0, x - 380) / 900, 1.3);
    }

    private static int colour(Random random) {
        return random.nextInt(COLOURS.length);
    }

    private static String svg(int width, int height, String behind, List<Pebble> pebbles) {
        var text = new StringBuilder();
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\"><style>"
                .formatted(width, height, width, height));
        for (var i = 0; i < COLOURS.length; i++) text.append(".p%d{fill:#%s}".formatted(i, COLOURS[i]));
        text.append("</style>").append(behind);
        for (var pebble : pebbles) text.append(pebble.svg());
        return text.append("</svg>\n").toString();
    }
}
