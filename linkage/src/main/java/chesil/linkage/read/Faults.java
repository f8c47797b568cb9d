package chesil.linkage.read;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, gathered so that a person mends it once; text is kept of the first hundred. */
final class Faults {
    private static final int KEPT = 100;
    private static final int SHOWN = 60;

    private final String file;
    private final List<String> lines = new ArrayList<>();
    private long count;

    Faults(String file) {
        this.file = file;
    }

    /** {@code wrongAndMend} are two sentences. */
    void add(long line, String wrongAndMend) {
        if (count++ < KEPT) lines.add(file + ":" + line + ": " + wrongAndMend);
    }

    void add(long line, String column, String value, String wrongAndMend) {
        if (count++ < KEPT)
            lines.add(file + ":" + line + " " + column + " \"" + shortened(value) + "\": " + wrongAndMend);
    }

    void addAll(Faults others) {
        for (var line : others.lines) if (lines.size() < KEPT) lines.add(line);
        count += others.count;
    }

    String file() {
        return file;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** @throws WrongFile with all of them, if there is one */
    void refuseIfAny() {
        if (count > 0) throw new WrongFile(lines, count);
    }

    private static String shortened(String value) {
        var line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
