package chesil.linkage.command;

import chesil.linkage.Linked;
import chesil.linkage.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code run.json}: what is needed to trust a linkage and to repeat it. Counts and times; nothing about people. */
final class RunRecord {
    private RunRecord() {}

    /** Inputs by name with their hash, in the order given. */
    record Input(String file, String sha256) {}

    static String json(
            Linked linked, Settings settings, List<Input> inputs, Map<String, Double> seconds, double whole) {
        var json = new StringBuilder("{\n");
        json.append("  \"chesil\": \"0.1.0\",\n  \"java\": ")
                .append(text(System.getProperty("java.version")))
                .append(",\n");
        json.append("  \"inputs\": [")
                .append(list(inputs.stream()
                        .map(each -> "{\"file\": " + text(each.file()) + ", \"sha256\": " + text(each.sha256()) + "}")
                        .toList()))
                .append("],\n");
        json.append("  \"datasets\": [")
                .append(list(linked.records().datasets().stream()
                        .map(each -> "{\"name\": " + text(each.name()) + ", \"records\": " + each.size() + "}")
                        .toList()))
                .append("],\n");
        json.append("  \"kind\": ")
                .append(text(settings.kind().name().toLowerCase(Locale.ROOT)))
                .append(",\n");
        json.append("  \"seed\": ").append(settings.seed()).append(",\n");
        json.append("  \"threads\": ").append(settings.threads()).append(",\n");
        json.append("  \"threshold\": ").append(settings.threshold()).append(",\n");
        json.append("  \"cluster_threshold\": ")
                .append(settings.clusterThreshold())
                .append(",\n");
        json.append("  \"columns\": [")
                .append(list(linked.columns().stream()
                        .map(each -> "{\"name\": " + text(each.column().name()) + ", \"wrong\": " + each.wrong()
                                + ", \"default_days\": " + each.defaults() + ", \"distinct\": "
                                + each.column().distinct() + "}")
                        .toList()))
                .append("],\n");
        json.append("  \"rules\": [")
                .append(list(linked.rules().stream()
                        .map(each -> "{\"rule\": " + text(each.rule()) + ", \"pairs\": " + each.pairs()
                                + ", \"first\": " + each.first() + ", \"largest_block\": " + each.largest() + "}")
                        .toList()))
                .append("],\n");
        json.append("  \"training\": [")
                .append(list(linked.training().rules().stream()
                        .map(each -> "{\"rule\": " + text(each.rule()) + ", \"pairs\": " + each.pairs()
                                + ", \"share\": " + each.share() + ", \"rounds\": "
                                + each.changes().size() + "}")
                        .toList()))
                .append("],\n");
        json.append("  \"remarks\": [")
                .append(list(linked.training().remarks().stream()
                        .map(RunRecord::text)
                        .toList()))
                .append("],\n");
        json.append("  \"counts\": {\"records\": ").append(linked.records().size());
        json.append(", \"pairs\": ").append(linked.pairs());
        json.append(", \"links\": ").append(linked.links().size());
        json.append(", \"clusters\": ").append(linked.clusters().count());
        json.append(String.format(
                Locale.ROOT,
                ", \"matches_expected\": %.0f},%n",
                linked.training().matches()));
        json.append("  \"seconds\": {");
        var stages = new ArrayList<String>();
        seconds.forEach((stage, taken) -> stages.add(text(stage) + ": " + rounded(taken)));
        stages.add("\"whole\": " + rounded(whole));
        json.append(String.join(", ", stages)).append("},\n");
        json.append("  \"peak_memory_bytes\": ").append(peakMemory()).append("\n}\n");
        return json.toString();
    }

    private static String rounded(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    private static String list(List<String> items) {
        return items.isEmpty() ? "" : "\n    " + String.join(",\n    ", items) + "\n  ";
    }

    static String text(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') json.append('\\').append(each);
            else if (each < ' ') json.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            else json.append(each);
        }
        return json.append('"').toString();
    }

    /** What the process held at most, as Linux counts it; elsewhere what the heap holds now. */
    private static long peakMemory() {
        try {
            for (var line : Files.readAllLines(Path.of("/proc/self/status")))
                if (line.startsWith("VmHWM:")) return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
        } catch (IOException _) {
            // not Linux
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The hash of a file's bytes; of standard input, which is gone once read, nothing. */
    static Input input(String file) {
        if ("-".equals(file)) return new Input(file, "");
        try (var in = Files.newInputStream(Path.of(file))) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 18];
            for (int read; (read = in.read(buffer)) > 0; ) digest.update(buffer, 0, read);
            return new Input(file, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
