package chesil.publishing.packs.files;

import chesil.publishing.packs.Leaf.Grid;
import chesil.publishing.packs.Leaf.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much room words take on a slide. Whoever writes a slide has no screen to try it on, so widths are reckoned generously:
 * rather a slide more than words that run out of it.
 */
final class Fit {
    /** The mean width of a letter of Arial, as a share of the type size; bold is a little wider. */
    private static final double LETTER = 0.52, BOLD = 0.56;

    private static final double LEADING = 1.22, PADDING = 6, SIDES = 10, AFTER = 4;

    private Fit() {}

    /**
     * A part of a block that fits.
     *
     * @param startsAnew whether it belongs on the next slide
     */
    record Part<T>(T block, double height, boolean startsAnew) {}

    /** How many lines words take: whole words are moved to the next line, as programs do. */
    static int linesOf(String words, double wide, double size, boolean strong) {
        var room = wide / (size * (strong ? BOLD : LETTER));
        var lines = 1;
        var used = 0.0;
        for (var word : words.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
            while (used > room) {
                lines++;
                used -= room;
            }
        }
        return lines;
    }

    static double height(Lines lines, double wide, double size) {
        return lines.lines().stream()
                .mapToDouble(line -> height(line, wide, size))
                .sum();
    }

    private static double height(String line, double wide, double size) {
        return linesOf(line, wide, size, false) * size * LEADING + AFTER;
    }

    static double height(Grid grid, double wide, double size) {
        return headHeight(grid, wide, size)
                + IntStream.range(0, grid.rows().size())
                        .mapToDouble(row -> rowHeight(grid, row, wide, size))
                        .sum();
    }

    static double headHeight(Grid grid, double wide, double size) {
        return IntStream.range(0, grid.columns().size())
                                .map(i -> linesOf(grid.columns().get(i).name(), width(grid, i, wide), size, true))
                                .max()
                                .orElse(1)
                        * size
                        * LEADING
                + PADDING;
    }

    static double rowHeight(Grid grid, int row, double wide, double size) {
        return IntStream.range(0, grid.columns().size())
                                .map(i ->
                                        linesOf(grid.rows().get(row).get(i).text(), width(grid, i, wide), size, i == 0))
                                .max()
                                .orElse(1)
                        * size
                        * LEADING
                + PADDING;
    }

    private static double width(Grid grid, int column, double wide) {
        var shares = grid.columns().stream().mapToInt(each -> each.share()).sum();
        return wide * grid.columns().get(column).share() / shares - SIDES;
    }

    /** A table in parts: the first in what is left of this slide, the others each on a slide of their own. */
    static List<Part<Grid>> rows(Grid grid, double wide, double size, double left, double room) {
        var parts = new ArrayList<Part<Grid>>();
        var head = headHeight(grid, wide, size);
        var start = 0;
        var used = head;
        var free = left;
        var anew = false;
        for (var row = 0; row < grid.rows().size(); row++) {
            var height = rowHeight(grid, row, wide, size);
            if (used + height > free && (row > start || free < room)) {
                if (row > start) parts.add(new Part<>(grid.rows(start, row), used, anew));
                start = row;
                used = head;
                free = room;
                anew = true;
            }
            used += height;
        }
        parts.add(new Part<>(grid.rows(start, grid.rows().size()), used, anew));
        return parts;
    }

    /** Lines in parts, as {@link #rows}. */
    static List<Part<Lines>> lines(Lines lines, double wide, double size, double left, double room) {
        var parts = new ArrayList<Part<Lines>>();
        var here = new ArrayList<String>();
        var used = 0.0;
        var free = left;
        var anew = false;
        for (var line : lines.lines()) {
            var height = height(line, wide, size);
            if (used + height > free && (!here.isEmpty() || free < room)) {
                if (!here.isEmpty()) parts.add(new Part<>(new Lines(here), used, anew));
                here = new ArrayList<>();
                used = 0;
                free = room;
                anew = true;
            }
            here.add(line);
            used += height;
        }
        parts.add(new Part<>(new Lines(here), used, anew));
        return parts;
    }

    /** As many of the lines, from the first on, as there is room for; the last is shortened where it must be. */
    static Lines cut(Lines lines, double wide, double size, double room) {
        var kept = new ArrayList<String>();
        var left = room;
        for (var line : lines.lines()) {
            var fits = (int) Math.floor((left - AFTER) / (size * LEADING));
            if (fits < 1) break;
            var shown = shortened(line, fits * wide, size);
            kept.add(shown);
            left -= height(shown, wide, size);
        }
        return new Lines(kept);
    }

    /** Words cut at the end of one, with an ellipsis, so that they are no longer than that. */
    static String shortened(String words, double wide, double size) {
        var most = (int) (wide / (size * LETTER) * 0.97);
        if (words.length() <= most) return words;
        var end = words.lastIndexOf(' ', most - 1);
        return words.substring(0, end < 1 ? most - 1 : end) + "…";
    }
}
