package chesil.publishing.packs;

import chesil.releases.ReadingMarks;
import chesil.strategy.ThemeColour;
import chesil.web.SignalMark;
import chesil.web.chart.ControlChart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leaf of a pack: a slide, or a section of a paper.
 *
 * @param title says what happened where there is something to say
 * @param subtitle what it is about: measure, area, period, unit; empty for none
 * @param theme in whose colour it is; null for none
 * @param notes where its figures are from, one sentence each
 */
public record Leaf(String title, String subtitle, @Nullable ThemeColour theme, List<Block> blocks, List<String> notes) {
    public Leaf {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** What stands on a leaf. */
    public sealed interface Block {}

    /** A line each. */
    public record Lines(List<String> lines) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table.
     *
     * @param caption what it holds, also for those who hear it
     * @param rows as many cells as columns each; the first cell names the row
     */
    public record Grid(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of \"" + caption + "\" has " + row.size() + " cells for "
                            + columns.size() + " columns");
                }
            }
        }

        /** Some of its rows under the same head. */
        public Grid rows(int from, int to) {
            return new Grid(caption, columns, rows.subList(from, to));
        }
    }

    /** @param share of the width, in any unit that all columns of a table share */
    public record Column(String name, int share, boolean number) {
        public static Column words(String name, int share) {
            return new Column(name, share, false);
        }

        public static Column number(String name, int share) {
            return new Column(name, share, true);
        }
    }

    /** @param tone what a mark in it means; the words say it too */
    public record Cell(String text, @Nullable Tone tone) {
        public static Cell of(String text) {
            return new Cell(text, null);
        }

        /** A signal as its shape and its words. */
        public static Cell of(SignalMark mark) {
            var tone = Tone.of(mark.kind());
            return new Cell(tone.shape() + " " + words(mark), tone);
        }
    }

    /** The chart of an indicator. */
    public record Picture(ControlChart chart, String unit, String caption) implements Block {}

    /** What a mark means: a shape, and a colour that repeats it. */
    public enum Tone {
        IMPROVING("\u25cf"),
        CONCERN("\u25c6"),
        CHANGED("\u25a0"),
        USUAL("\u25cb"),
        UNJUDGED("\u25cc");

        private final String shape;

        Tone(String shape) {
            this.shape = shape;
        }

        public String shape() {
            return shape;
        }

        static Tone of(SignalMark.Kind kind) {
            return switch (kind) {
                case IMPROVING -> IMPROVING;
                case CONCERN -> CONCERN;
                case CHANGED -> CHANGED;
                case NO_SIGNAL -> USUAL;
                case TOO_FEW, MODELLED -> UNJUDGED;
            };
        }
    }

    /** "Concern, rising"; see {@link ReadingMarks}. */
    public static String words(SignalMark mark) {
        return mark.words() + ", " + mark.more();
    }
}
