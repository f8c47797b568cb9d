package chesil.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where results go: all of a command's files are written whole, or none of them is there. */
public final class Output {
    private final Map<String, String> files = new LinkedHashMap<>();

    /** What a file will hold; {@code -} is standard output. Nothing is written before {@link #write}. */
    public Output with(String file, Results results) {
        return with(file, results.csv());
    }

    public Output with(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** @throws Refusal if a file cannot be written; none of them is then left behind */
    public void write() {
        var begun = new ArrayList<Path>();
        try {
            for (var file : named()) begun.add(besides(file));
            for (int i = 0; i < begun.size(); i++) {
                Files.move(
                        begun.get(i),
                        named().get(i),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failed) {
            begun.forEach(Output::remove);
            throw new Refusal("The results cannot be written: " + failed.getMessage() + ".");
        }
        var shown = files.get("-");
        if (shown == null) return;
        System.out.print(shown);
        System.out.flush();
    }

    private List<Path> named() {
        return files.keySet().stream()
                .filter(each -> !"-".equals(each))
                .map(Path::of)
                .toList();
    }

    private Path besides(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) throw new IOException("there is no folder " + folder);
        if (Files.isDirectory(file)) throw new IOException(file + " is a folder");
        var whole = Files.createTempFile(folder, ".chesil", ".part");
        Files.writeString(whole, Objects.requireNonNull(files.get(file.toString())), StandardCharsets.UTF_8);
        return whole;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the reason already on its way is the one to tell
        }
    }
}
