package chesil.benchmarks;

import chesil.statistics.evaluation.Controls;
import chesil.statistics.evaluation.Estimate;
import chesil.statistics.evaluation.GroupTime;
import chesil.statistics.evaluation.Panel;
import chesil.statistics.evaluation.SyntheticControl;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * W4: Proposition 99 by synthetic difference in differences with its placebo error, and the group-time effects of mpdta, beside
 * diff-diff 3.13.0 from PyPI in an environment of its own. The peer draws 200 placebos from the 38 there are; ours runs the 38,
 * which is exact. Rounds take turns in one run, since the machine's speed comes and goes.
 */
final class SyntheticControlContest implements Contest {
    private static final int ROUNDS = 3, WARM_UP = 150, FITS = 51;
    private static final String PEER = "diff-diff==3.13.0";
    private static final Path FIXTURES = Path.of("../shared/standards/fixtures/statistics");
    private static final Path SMOKING = FIXTURES.resolve("sc_prop99.csv");
    private static final Path COUNTIES = FIXTURES.resolve("did_mpdta.csv");

    @Override
    public String number() {
        return "W4";
    }

    @Override
    public String work() {
        return "Proposition 99 by synthetic difference in differences, and its placebo error";
    }

    @Override
    public void run(PrintStream out) throws Exception {
        if (!Files.exists(SMOKING) || !Files.exists(COUNTIES)) {
            throw new IOException("it reads " + SMOKING + " and " + COUNTIES + ", of which one is absent");
        }
        var python = peer(out);
        var panel = smoking(SMOKING);
        var counties = counties(COUNTIES);
        for (int i = 0; i < WARM_UP; i++) {
            synthetic(panel);
            groups(counties);
        }
        var ours = new Figures();
        var theirs = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            ours.whole.add(seconds(ownProcess()));
            ours.synthetic.add(median(() -> synthetic(panel)));
            ours.groups.add(median(() -> groups(counties)));
            if (python.isPresent()) measure(python.get(), theirs);
        }
        out.printf(Locale.ROOT, "    Chesil, 38 placebos: %s%n", said(synthetic(panel)));
        ours.print(out, "Chesil");
        if (python.isEmpty()) return;
        out.printf(Locale.ROOT, "    %s, 200 draws: %s%n", PEER, theirs.found);
        theirs.print(out, PEER);
        out.printf(
                Locale.ROOT,
                "    Chesil takes 1/%.0f of the peer's time warm, 1/%.1f as a process, 1/%.1f for group-time effects%n",
                ratio(theirs.synthetic, ours.synthetic),
                ratio(theirs.whole, ours.whole),
                ratio(theirs.groups, ours.groups));
    }

    /** Seconds, a round each. */
    private static final class Figures {
        private final List<Double> whole = new ArrayList<>();
        private final List<Double> synthetic = new ArrayList<>();
        private final List<Double> groups = new ArrayList<>();
        private String found = "";

        void print(PrintStream out, String who) {
            out.printf(
                    Locale.ROOT,
                    "    %-18s warm %.1f ms, new process %.2f s, group-time effects of mpdta %.2f ms%n",
                    who,
                    1000 * middle(synthetic),
                    middle(whole),
                    1000 * middle(groups));
        }
    }

    private static Estimate synthetic(Panel panel) {
        return SyntheticControl.fit(panel, SyntheticControl.Settings.of(SyntheticControl.Method.SDID))
                .effect();
    }

    private static Estimate groups(Panel panel) {
        return GroupTime.fit(panel, Controls.NEVER).simple();
    }

    private static String said(Estimate estimate) {
        return String.format(Locale.ROOT, "%.4f (%.2f)", estimate.value(), estimate.standardError());
    }

    private static double median(Supplier<Estimate> fit) {
        var taken = new ArrayList<Double>();
        for (int i = 0; i < FITS; i++) {
            long start = System.nanoTime();
            if (Double.isNaN(fit.get().value())) throw new IllegalStateException("no effect was found");
            taken.add((System.nanoTime() - start) / 1e9);
        }
        return middle(taken);
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double ratio(List<Double> theirs, List<Double> ours) {
        return middle(theirs) / middle(ours);
    }

    private static Panel smoking(Path file) throws IOException {
        return Panel.ofFlagged(cells(file).stream()
                .map(cells -> new Panel.Flagged(cells[0], cells[1], Double.parseDouble(cells[2]), cells[3].equals("1")))
                .toList());
    }

    private static Panel counties(Path file) throws IOException {
        return Panel.of(cells(file).stream()
                .map(cells -> new Panel.Row(cells[1], cells[0], Double.parseDouble(cells[3]), cells[4]))
                .toList());
    }

    private static List<String[]> cells(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    /** Reads the file, fits and prints, from a standing start. */
    static final class Once {
        private Once() {}

        public static void main(String[] files) throws IOException {
            System.out.println(said(synthetic(smoking(Path.of(files[0])))));
        }
    }

    private static List<String> ownProcess() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Once.class.getName(),
                SMOKING.toString());
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        answer(command);
        return (System.nanoTime() - start) / 1e9;
    }

    /** What the process prints. */
    private static List<String> answer(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("\"" + String.join(" ", command) + "\" failed");
        }
        return lines;
    }

    /** The peer's Python, installed where builds go; empty, and says why, where there is no Python or no package index. */
    private static Optional<Path> peer(PrintStream out) throws InterruptedException {
        var home = Path.of("benchmarks", "target", "peers", PEER.replace("==", "-"))
                .toAbsolutePath();
        var python = home.resolve("bin").resolve("python");
        try {
            if (!Files.exists(home.resolve("installed"))) {
                answer(List.of("python3", "-m", "venv", home.toString()));
                answer(List.of(python.toString(), "-m", "pip", "install", "--quiet", PEER));
                Files.createFile(home.resolve("installed"));
            }
            return Optional.of(python);
        } catch (IOException absent) {
            out.println("    the peer cannot be had here: " + absent.getMessage());
            return Optional.empty();
        }
    }

    /** A process that fits once, timed whole; then one that fits again and again and says what the middle fit took. */
    private static void measure(Path python, Figures theirs) throws IOException, InterruptedException {
        var script = Files.createTempFile("peer", ".py");
        try (var source = SyntheticControlContest.class.getResourceAsStream("synthetic_control_peer.py")) {
            if (source == null) throw new IOException("the peer's script is not among the resources");
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
            theirs.whole.add(seconds(asked(python, script, 1)));
            var lines = answer(asked(python, script, 5)).stream()
                    .map(line -> line.split(" ", -1))
                    .toList();
            theirs.synthetic.add(Double.valueOf(lines.get(0)[0]));
            theirs.groups.add(Double.valueOf(lines.get(1)[0]));
            theirs.found =
                    said(Estimate.normal(Double.parseDouble(lines.get(0)[1]), Double.parseDouble(lines.get(0)[2])));
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private static List<String> asked(Path python, Path script, int fits) {
        return Arrays.asList(
                python.toString(), script.toString(), SMOKING.toString(), COUNTIES.toString(), String.valueOf(fits));
    }
}
