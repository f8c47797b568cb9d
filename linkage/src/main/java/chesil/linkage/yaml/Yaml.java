package chesil.linkage.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads mappings and sequences by indentation or in brackets, scalars plain or quoted, and comments. Anchors, tags, documents and
 * texts of several lines are refused: a model has no use for them, and a reader of 200 lines can say what is wrong where.
 */
public final class Yaml {
    private static final int DEEPEST = 50;

    private record Line(long number, int indent, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private int at;

    private Yaml(String text) {
        long number = 0;
        for (var raw : text.split("\n", -1)) {
            number++;
            var line = withoutComment(raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw, number);
            if (line.isBlank() || line.strip().equals("---")) continue;
            int indent = line.length() - line.stripLeading().length();
            if (line.substring(0, indent).indexOf('\t') >= 0)
                throw new WrongYaml(number, "a tab stands before the text. Indent with blanks");
            lines.add(new Line(number, indent, line.strip()));
        }
    }

    /**
     * Reads a file's text.
     *
     * @throws WrongYaml at the first line that cannot be read
     */
    public static Node read(String text) {
        var yaml = new Yaml(text.startsWith("\ufeff") ? text.substring(1) : text);
        if (yaml.lines.isEmpty()) throw new WrongYaml(1, "the file is empty. Give it a model");
        var node = yaml.block(yaml.lines.getFirst().indent(), 0);
        if (yaml.at < yaml.lines.size())
            throw new WrongYaml(
                    yaml.lines.get(yaml.at).number(),
                    "the indentation fits nothing above. Align the line with its siblings");
        return node;
    }

    private Node block(int indent, int depth) {
        if (depth > DEEPEST) throw new WrongYaml(lines.get(at).number(), "this is nested too deeply. Flatten it");
        var first = lines.get(at);
        if (isItem(first.text())) return sequence(indent, depth);
        if (colon(first) >= 0) return mapping(indent, depth);
        at++;
        return new Flow(first).whole();
    }

    private Node sequence(int indent, int depth) {
        long begun = lines.get(at).number();
        var items = new ArrayList<Node>();
        while (at < lines.size()
                && lines.get(at).indent() == indent
                && isItem(lines.get(at).text())) {
            var line = lines.get(at);
            var rest = line.text().substring(1).strip();
            if (rest.isEmpty()) {
                at++;
                items.add(under(indent, line, depth));
            } else {
                int inner = indent + line.text().indexOf(rest, 1);
                lines.set(at, new Line(line.number(), inner, rest));
                items.add(block(inner, depth + 1));
            }
        }
        return new Node.Sequence(begun, items);
    }

    private Node mapping(int indent, int depth) {
        long begun = lines.get(at).number();
        var entries = new LinkedHashMap<String, Node>();
        while (at < lines.size()
                && lines.get(at).indent() == indent
                && !isItem(lines.get(at).text())) {
            var line = lines.get(at);
            int colon = colon(line);
            if (colon < 0) throw new WrongYaml(line.number(), "this line has no key. Write key: value");
            var key = scalar(line.text().substring(0, colon).strip(), line.number());
            var rest = line.text().substring(colon + 1).strip();
            at++;
            var value =
                    rest.isEmpty() ? under(indent, line, depth) : new Flow(new Line(line.number(), 0, rest)).whole();
            if (entries.put(key, value) != null)
                throw new WrongYaml(line.number(), "the key \"" + key + "\" stands here twice. Leave one out");
        }
        return new Node.Mapping(begun, entries);
    }

    /** What stands below a key or a dash; a sequence may stand as far left as its key. */
    private Node under(int indent, Line line, int depth) {
        if (at < lines.size()) {
            var next = lines.get(at);
            boolean deeper =
                    next.indent() > indent || (next.indent() == indent && isItem(next.text()) && !isItem(line.text()));
            if (deeper) return block(next.indent(), depth + 1);
        }
        return new Node.Scalar(line.number(), "");
    }

    private static boolean isItem(String text) {
        return text.equals("-") || text.startsWith("- ");
    }

    /** Where the colon after a key stands, -1 where there is none outside quotes and brackets. */
    private static int colon(Line line) {
        var text = line.text();
        if (text.startsWith("[") || text.startsWith("{")) return -1;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quote != 0) quote = each == quote ? 0 : quote;
            else if ((each == '"' || each == '\'') && i == 0) quote = each;
            else if (each == ':' && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) return i;
        }
        return -1;
    }

    private static String withoutComment(String line, long number) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            boolean starts = i == 0 || " [{,:".indexOf(line.charAt(i - 1)) >= 0;
            if (quote != 0) {
                if (each == '\\' && quote == '"') i++;
                else if (each == quote) quote = 0;
            } else if ((each == '"' || each == '\'') && starts) quote = each;
            else if (each == '#' && (i == 0 || line.charAt(i - 1) == ' ')) return line.substring(0, i);
        }
        if (quote != 0) throw new WrongYaml(number, "a quotation mark is not closed on this line. Close it");
        return line;
    }

    private static String scalar(String text, long line) {
        if (text.startsWith("\"") && text.endsWith("\"") && text.length() > 1) return unescaped(text, line);
        if (text.startsWith("'") && text.endsWith("'") && text.length() > 1)
            return text.substring(1, text.length() - 1).replace("''", "'");
        if (text.startsWith("&")
                || text.startsWith("*")
                || text.startsWith("!")
                || text.equals("|")
                || text.equals(">"))
            throw new WrongYaml(
                    line, "\"" + text + "\" is YAML that a model may not use. Write a plain or quoted text");
        return text.equals("~") || text.equals("null") ? "" : text;
    }

    private static String unescaped(String text, long line) {
        var plain = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            char each = text.charAt(i);
            if (each != '\\') {
                plain.append(each);
                continue;
            }
            switch (text.charAt(++i)) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case '"' -> plain.append('"');
                case '\\' -> plain.append('\\');
                default ->
                    throw new WrongYaml(
                            line,
                            "\"\\" + text.charAt(i) + "\" is no escape that is known here. Use \\\\, \\\", \\n or \\t");
            }
        }
        return plain.toString();
    }

    /** A text as YAML: quoted where it would be read as something else. */
    public static String quoted(String text) {
        boolean plain = text.matches("[A-Za-z_][A-Za-z0-9_.() ,-]*")
                && !text.endsWith(" ")
                && !text.matches("null|true|false|yes|no");
        return plain
                ? text
                : "\""
                        + text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t") + "\"";
    }

    /** Values on one line: a scalar, or brackets of them. */
    private static final class Flow {
        private final Line line;
        private final String text;
        private int place;

        Flow(Line line) {
            this.line = line;
            text = line.text();
        }

        Node whole() {
            boolean brackets = text.startsWith("[") || text.startsWith("{");
            if (!brackets) return new Node.Scalar(line.number(), scalar(text, line.number()));
            var node = node(0);
            blanks();
            if (place < text.length())
                throw new WrongYaml(
                        line.number(), "something stands after the closing bracket. Take it out, or quote the text");
            return node;
        }

        private Node node(int depth) {
            blanks();
            if (depth > DEEPEST || place >= text.length()) throw unclosed();
            return switch (text.charAt(place)) {
                case '[' -> sequence(depth);
                case '{' -> mapping(depth);
                default -> new Node.Scalar(line.number(), scalar(word(",]}"), line.number()));
            };
        }

        private Node sequence(int depth) {
            var items = new ArrayList<Node>();
            place++;
            while (!closes(']')) {
                items.add(node(depth + 1));
                comma(']');
            }
            return new Node.Sequence(line.number(), items);
        }

        private Node mapping(int depth) {
            var entries = new LinkedHashMap<String, Node>();
            place++;
            while (!closes('}')) {
                var key = scalar(word(":"), line.number());
                if (place >= text.length()) throw unclosed();
                place++;
                if (entries.put(key, node(depth + 1)) != null)
                    throw new WrongYaml(line.number(), "the key \"" + key + "\" stands here twice. Leave one out");
                comma('}');
            }
            return new Node.Mapping(line.number(), entries);
        }

        private boolean closes(char bracket) {
            blanks();
            if (place >= text.length()) throw unclosed();
            if (text.charAt(place) != bracket) return false;
            place++;
            return true;
        }

        private void comma(char bracket) {
            blanks();
            if (place >= text.length()) throw unclosed();
            if (text.charAt(place) == ',') place++;
            else if (text.charAt(place) != bracket) throw unclosed();
        }

        /** Text up to one of these characters; round brackets hold theirs: {@code first(surname, 3)} is one word. */
        private String word(String ends) {
            blanks();
            int from = place;
            char quote = 0;
            int round = 0;
            for (; place < text.length(); place++) {
                char each = text.charAt(place);
                if (quote != 0) {
                    if (each == '\\' && quote == '"') place++;
                    else if (each == quote) quote = 0;
                } else if ((each == '"' || each == '\'') && place == from) quote = each;
                else if (each == '(') round++;
                else if (each == ')') round--;
                else if (round == 0 && ends.indexOf(each) >= 0) break;
            }
            return text.substring(from, Math.min(place, text.length())).strip();
        }

        private void blanks() {
            while (place < text.length() && text.charAt(place) == ' ') place++;
        }

        private WrongYaml unclosed() {
            return new WrongYaml(line.number(), "a bracket is not closed on this line. Close it");
        }
    }
}
