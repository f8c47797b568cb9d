package chesil.linkage.report;

import java.util.List;
import java.util.Locale;

/** A page as it is written. What comes from data is escaped here and nowhere else. */
final class Html {
    private final StringBuilder text = new StringBuilder(1 << 16);

    /** Adds mark-up as it is; never anything from data. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    Html heading(int level, String words) {
        return raw("<h" + level + ">").words(words).raw("</h" + level + ">\n");
    }

    Html paragraph(String words) {
        return raw("<p>").words(words).raw("</p>\n");
    }

    /** Text, escaped. */
    Html words(String words) {
        text.append(escaped(words));
        return this;
    }

    /** A table whose cells are text; those of columns from {@code numbersFrom} on are set as numbers. */
    Html table(String caption, List<String> head, List<List<String>> rows, int numbersFrom) {
        raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .words(caption)
                .raw("\"><table><caption>");
        words(caption).raw("</caption><thead><tr>");
        for (int i = 0; i < head.size(); i++)
            raw("<th scope=\"col\"" + (i >= numbersFrom ? " class=\"n\"" : "") + ">")
                    .words(head.get(i))
                    .raw("</th>");
        raw("</tr></thead><tbody>\n");
        for (var row : rows) {
            raw("<tr>");
            for (int i = 0; i < row.size(); i++) cell(row.get(i), i, i >= numbersFrom);
            raw("</tr>\n");
        }
        return raw("</tbody></table></div>\n");
    }

    private void cell(String cell, int place, boolean number) {
        var tag = place == 0 ? "th" : "td";
        raw("<" + tag + (place == 0 ? " scope=\"row\"" : "") + (number ? " class=\"n\"" : "") + ">");
        words(cell).raw("</" + tag + ">");
    }

    /** Terms and what they are. */
    Html terms(List<List<String>> terms) {
        raw("<dl>");
        for (var term : terms)
            raw("<div><dt>")
                    .words(term.get(0))
                    .raw("</dt><dd>")
                    .words(term.get(1))
                    .raw("</dd></div>");
        return raw("</dl>\n");
    }

    static String escaped(String words) {
        var safe = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char each = words.charAt(i);
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(each);
            }
        }
        return safe.toString();
    }

    static String count(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    static String number(double number, int places) {
        return Double.isFinite(number) ? String.format(Locale.UK, "%." + places + "f", number) : "-";
    }

    static String signed(double number) {
        return Double.isFinite(number) ? String.format(Locale.UK, "%+.2f", number) : "-";
    }

    static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.UK, "%.1f %%", 100 * share) : "-";
    }

    /** A small probability, legibly: 0.0431, or 2.6e-7. */
    static String probability(double probability) {
        if (!Double.isFinite(probability)) return "-";
        return probability != 0 && probability < 0.001
                ? String.format(Locale.UK, "%.1e", probability)
                : String.format(Locale.UK, "%.4f", probability);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
