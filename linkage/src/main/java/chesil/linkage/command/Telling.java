package chesil.linkage.command;

import chesil.linkage.Linker;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says on standard error how far a linkage has come, with the time to completion, and remembers how long each stage took. */
final class Telling implements Linker.Progress {
    private static final long EVERY = 1_000_000_000L;

    private final PrintWriter err;
    private final boolean moving;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String stage = "";
    private long begun;
    private long told;

    /** @param moving whether one line moves (a terminal), or lines follow each other */
    Telling(PrintWriter err, boolean moving) {
        this.err = err;
        this.moving = moving;
    }

    /** A stage that is not the linker's own begins. */
    synchronized void begin(String name) {
        long now = System.nanoTime();
        if (!stage.isEmpty()) seconds.merge(stage, (now - begun) / 1e9, Double::sum);
        stage = name;
        begun = now;
        told = now;
        if (moving && !name.isEmpty()) line(name + " ...");
    }

    void end() {
        begin("");
        if (moving) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    @Override
    public synchronized void at(Linker.Stage of, long done, long all) {
        if (all == 0) {
            begin(of.name().toLowerCase(Locale.ROOT));
            return;
        }
        long now = System.nanoTime();
        if (now - told < EVERY || done == 0) return;
        told = now;
        double left = (now - begun) / 1e9 / done * (all - done);
        line(String.format(Locale.UK, "%s: %d %%, %.0f s to go", stage, 100 * done / all, left));
    }

    private void line(String text) {
        if (moving) err.print("\r\u001b[K" + text);
        else err.println(text);
        err.flush();
    }

    /** By stage how many seconds it took, in order. */
    Map<String, Double> seconds() {
        return seconds;
    }
}
