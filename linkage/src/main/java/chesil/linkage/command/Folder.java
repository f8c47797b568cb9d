package chesil.linkage.command;

import chesil.command.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of results. Files are written beside their places and put there together at the end, {@code run.json} last: where that
 * is, all others are whole and of one run. Whatever a killed run left is swept up by the next.
 */
final class Folder implements AutoCloseable {
    private static final String PART = ".part";
    private static final String LAST = "run.json";

    private final Path folder;
    private final boolean isNew;
    private final List<String> begun = new ArrayList<>();

    /** @throws Refusal if it cannot be made or written to */
    Folder(String name) {
        folder = Path.of(name);
        isNew = Files.notExists(folder);
        try {
            Files.createDirectories(folder);
            try (var left = Files.newDirectoryStream(folder, "*" + PART)) {
                for (var each : left) Files.delete(each);
            }
        } catch (IOException failed) {
            throw new Refusal("The folder " + name + " cannot be written to: " + failed.getMessage() + ".");
        }
    }

    /** Writes a file. */
    void write(String file, Writing writing) {
        begun.add(file);
        try (var out = Files.newOutputStream(folder.resolve(file + PART))) {
            writing.to(out);
        } catch (IOException failed) {
            throw new Refusal("The file " + folder.resolve(file) + " cannot be written: " + failed.getMessage() + ".");
        }
    }

    void write(String file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Puts all files in their places. */
    void finish() {
        try {
            Files.deleteIfExists(folder.resolve(LAST));
            for (var file : begun) {
                if (!file.equals(LAST)) place(file);
            }
            if (begun.contains(LAST)) place(LAST);
            begun.clear();
        } catch (IOException failed) {
            throw new Refusal("The results cannot be put in place: " + failed.getMessage() + ".");
        }
    }

    private void place(String file) throws IOException {
        Files.move(
                folder.resolve(file + PART),
                folder.resolve(file),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was begun and not finished. */
    @Override
    public void close() {
        for (var file : begun) {
            try {
                Files.deleteIfExists(folder.resolve(file + PART));
            } catch (IOException _) {
                // the next run sweeps it up; the reason already on its way is the one to tell
            }
        }
        if (isNew) leaveNoEmptyFolder();
    }

    private void leaveNoEmptyFolder() {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // it holds results
        }
    }

    /** What is to be written. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
