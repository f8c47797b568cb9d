package chesil.returns.intake;

import java.nio.charset.StandardCharsets;

/** How text goes into files that people open in a spreadsheet. */
public final class Exports {
    private Exports() {}

    /** Whether a spreadsheet would read a cell that starts so as a formula. */
    static boolean startsFormula(int first) {
        return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r';
    }

    /**
     * The text as a cell, with an apostrophe before what a spreadsheet would run as a formula; plain numbers stay as they are.
     * Reading a return takes the apostrophe off again.
     */
    public static String cell(String text) {
        if (text.isEmpty() || !startsFormula(text.charAt(0)) || isNumber(text)) return text;
        return "'" + text;
    }

    private static boolean isNumber(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Amounts.isAmount(Amounts.read(bytes, 0, bytes.length));
    }

    /** One line of CSV, quoted where it must be, ended by CR LF as RFC 4180 has it. */
    public static String csvLine(Iterable<String> cells) {
        var line = new StringBuilder();
        var separator = "";
        for (var text : cells) {
            line.append(separator);
            csv(cell(text), line);
            separator = ",";
        }
        return line.append("\r\n").toString();
    }

    private static void csv(String text, StringBuilder line) {
        var needsQuotes = text.indexOf(',') >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0
                || !text.equals(text.strip());
        if (needsQuotes) line.append('"').append(text.replace("\"", "\"\"")).append('"');
        else line.append(text);
    }
}
