package chesil.linkage.yaml;

import java.util.List;
import java.util.Map;

/** One thing in a file, and the line that it begins on (from 1). */
public sealed interface Node {
    long line();

    record Scalar(long line, String text) implements Node {}

    record Sequence(long line, List<Node> items) implements Node {}

    /** Keys in the order of the file. */
    record Mapping(long line, Map<String, Node> entries) implements Node {}
}
