package chesil.returns.specification;

import java.util.Locale;

/** How headings are compared: without regard to case, or to whether blanks, hyphens or underscores part the words. */
public final class Headings {
    private Headings() {}

    /** The heading as it is compared. */
    public static String plain(String heading) {
        var plain = new StringBuilder(heading.length());
        for (var i = 0; i < heading.length(); i++) {
            var c = heading.charAt(i);
            var isGap = c == '_' || c == '-' || c == '\u00A0' || Character.isWhitespace(c);
            if (!isGap) plain.append(c);
            else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
        }
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }
}
