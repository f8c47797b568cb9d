package chesil.returns.intake;

import chesil.returns.specification.Code;
import chesil.returns.specification.Headings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which code or heading was surely meant. */
final class Nearest {
    /** Texts longer than this are not compared letter by letter. */
    private static final int LONGEST = 80;

    private Nearest() {}

    /**
     * The one code that a text means: by its letters regardless of case, by its label or another way of writing it, or by being
     * nearly the same. Null where none is, or more than one.
     */
    static @Nullable String code(List<Code> codes, String sent) {
        var plain = Headings.plain(sent);
        if (plain.isEmpty()) return null;
        for (var code : codes) if (Headings.plain(code.code()).equals(plain)) return code.code();
        for (var code : codes) if (Headings.plain(code.label()).equals(plain)) return code.code();
        for (var code : codes) {
            for (var also : code.also()) if (Headings.plain(also).equals(plain)) return code.code();
        }
        return nearestCode(codes, plain);
    }

    private static @Nullable String nearestCode(List<Code> codes, String plain) {
        String nearest = null;
        var least = Integer.MAX_VALUE;
        var ties = false;
        for (var code : codes) {
            var distance = Math.min(
                    distance(plain, Headings.plain(code.code())), distance(plain, Headings.plain(code.label())));
            for (var also : code.also()) distance = Math.min(distance, distance(plain, Headings.plain(also)));
            if (distance < least) {
                least = distance;
                nearest = code.code();
                ties = false;
            } else if (distance == least) {
                ties = true;
            }
        }
        return ties || least > tolerated(plain) ? null : nearest;
    }

    /** The heading that one of a file's was surely meant for; null where none is near. */
    static @Nullable String heading(List<String> headings, String sent) {
        var plain = Headings.plain(sent);
        String nearest = null;
        var least = tolerated(plain) + 1;
        for (var heading : headings) {
            var distance = distance(plain, Headings.plain(heading));
            if (distance < least) {
                least = distance;
                nearest = heading;
            }
        }
        return nearest;
    }

    private static int tolerated(String text) {
        return text.length() < 4 ? 0 : text.length() < 8 ? 1 : text.length() / 5;
    }

    /** Levenshtein's distance: how many letters to put in, take out or change. */
    static int distance(String left, String right) {
        if (left.length() > LONGEST || right.length() > LONGEST) return Integer.MAX_VALUE;
        var above = new int[right.length() + 1];
        for (var j = 0; j <= right.length(); j++) above[j] = j;
        for (var i = 1; i <= left.length(); i++) {
            var row = new int[right.length() + 1];
            row[0] = i;
            for (var j = 1; j <= right.length(); j++) {
                var change = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
