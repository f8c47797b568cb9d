package chesil.folder;

import chesil.folder.FolderContents.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a folder again. Where there is one already, whatever still holds keeps its words, its comments and its place, so
 * that only what changed is a change.
 */
final class FolderWriter {
    private FolderWriter() {}

    /** Writes every file whole or not at all, and removes the files of interventions that ended. */
    static void write(FolderContents contents, Path folder) throws IOException {
        var texts = texts(contents, folder);
        for (var text : texts.entrySet()) {
            var file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            var draft = Files.createTempFile(file.getParent(), ".draft", ".yaml");
            Files.writeString(draft, text.getValue());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        for (var part : FolderContents.PARTS) if (part.oneFileEach()) removeEnded(part, texts, folder);
    }

    private static void removeEnded(Part<?> part, Map<String, String> texts, Path folder) throws IOException {
        var directory = part.file().substring(0, part.file().indexOf('/'));
        if (!Files.isDirectory(folder.resolve(directory))) return;
        try (var files = Files.newDirectoryStream(folder.resolve(directory), "*.yaml")) {
            for (var file : files) if (!texts.containsKey(directory + "/" + file.getFileName())) Files.delete(file);
        }
    }

    /** The text of every file, by its path in the folder. */
    static Map<String, String> texts(FolderContents contents, Path folder) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        var byFile = FolderContents.PARTS.stream()
                .collect(Collectors.groupingBy(Part::file, LinkedHashMap::new, Collectors.toList()));
        for (var entry : byFile.entrySet()) {
            var parts = entry.getValue();
            if (parts.getFirst().oneFileEach()) eachItem(parts.getFirst(), contents, folder, texts);
            else if (parts.getFirst().list().isEmpty()) oneItem(parts.getFirst(), contents, folder, texts);
            else lists(entry.getKey(), parts, contents, folder, texts);
        }
        return texts;
    }

    private static <T extends Record> void eachItem(
            Part<T> part, FolderContents contents, Path folder, Map<String, String> texts) throws IOException {
        for (var item : part.items().apply(contents)) {
            var file = part.file().replace("*", part.kind().key().apply(item));
            texts.put(file, KeptText.ofItem(before(folder, file), part.kind(), item));
        }
    }

    private static <T extends Record> void oneItem(
            Part<T> part, FolderContents contents, Path folder, Map<String, String> texts) throws IOException {
        for (var item : part.items().apply(contents)) {
            texts.put(part.file(), KeptText.ofItem(before(folder, part.file()), part.kind(), item));
        }
    }

    private static void lists(
            String file, List<Part<?>> parts, FolderContents contents, Path folder, Map<String, String> texts)
            throws IOException {
        var before = before(folder, file);
        var lists = new ArrayList<KeptText.Listed<?>>();
        for (var part : parts) lists.add(listed(part, contents));
        if (before.isPresent() || lists.stream().anyMatch(list -> !list.items().isEmpty())) {
            texts.put(file, KeptText.ofLists(before, lists));
        }
    }

    private static <T extends Record> KeptText.Listed<T> listed(Part<T> part, FolderContents contents) {
        return new KeptText.Listed<>(part.list(), part.kind(), part.items().apply(contents));
    }

    private static Optional<String> before(Path folder, String file) throws IOException {
        var path = folder.resolve(file);
        if (!Files.isRegularFile(path)) return Optional.empty();
        // bytes that are no text are lost: the file could not have been read as part of a partnership
        return Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
    }
}
