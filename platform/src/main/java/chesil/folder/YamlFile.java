package chesil.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A file of YAML as a tree that knows its lines.
 *
 * @param label as mistakes name the file
 */
record YamlFile(String label, Optional<Node> root) {
    /** Empty, with the mistake noted, where it is not YAML. */
    static Optional<YamlFile> read(Path file, String label, List<Mistake> mistakes) {
        try {
            return parse(Files.readString(file), label, mistakes);
        } catch (CharacterCodingException notText) {
            mistakes.add(new Mistake(label, 1, "it is not UTF-8 text. Save it as UTF-8"));
        } catch (IOException unreadable) {
            mistakes.add(new Mistake(label, 1, "it cannot be read: " + unreadable.getMessage()));
        }
        return Optional.empty();
    }

    static Optional<YamlFile> parse(String text, String label, List<Mistake> mistakes) {
        // a key that is given twice is told by whoever reads the mapping, in its own words
        var settings = LoadSettings.builder()
                .setLabel(label)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            return Optional.of(new YamlFile(label, new Compose(settings).composeReader(whole(text))));
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            mistakes.add(new Mistake(label, line, "this is not YAML: " + broken.getProblem()));
        } catch (YamlEngineException broken) {
            mistakes.add(new Mistake(label, 1, "this is not YAML: " + broken.getMessage()));
        }
        return Optional.empty();
    }

    /** Never ends a read within a letter: the parser fails where an emoji lies across the edge of its buffer. */
    private static Reader whole(String text) {
        return new StringReader(text) {
            private int place;

            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                var end = Math.min(place + length, text.length());
                var splits = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
                var read = super.read(buffer, from, splits && length > 1 ? length - 1 : length);
                place += Math.max(read, 0);
                return read;
            }
        };
    }

    /** One entry of a mapping; {@code line} is the key's. */
    record Entry(String key, int line, Node value) {}

    /** The entries of a mapping, by key; a key that comes again is noted and left out. */
    Map<String, Entry> entries(MappingNode mapping, String subject, List<Mistake> mistakes) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var pair : mapping.getValue()) {
            var line = line(pair.getKeyNode());
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            var before = entries.putIfAbsent(key, new Entry(key, line, pair.getValueNode()));
            if (before != null) {
                mistakes.add(new Mistake(
                        label, line, subject + " has " + key + " twice; the first is in line " + before.line() + "."));
            }
        }
        return entries;
    }

    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    /** What a node looks like to somebody who wrote it. */
    static String looks(Node node) {
        return switch (node) {
            case ScalarNode scalar -> "\"" + scalar.getValue() + "\"";
            case SequenceNode _ -> "a list";
            case MappingNode _ -> "fields";
            default -> "something else";
        };
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
