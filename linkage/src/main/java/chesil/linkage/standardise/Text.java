package chesil.linkage.standardise;

import java.text.Normalizer;
import java.util.Locale;

/** Letters as they are compared: capitals without accents, single blanks between words. */
final class Text {
    private Text() {}

    /** Most values are plain already, and are given back as they are; the rest take the long way. */
    static String capitals(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            boolean plain = (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || each == '-'
                    || each == '/'
                    || (each == ' ' && i > 0 && i < value.length() - 1 && value.charAt(i - 1) != ' ');
            if (!plain) return isAscii(value) ? collapsed(value.toUpperCase(Locale.ROOT)) : withoutAccents(value);
        }
        return value;
    }

    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) >= 128) return false;
        return true;
    }

    private static String withoutAccents(String value) {
        var apart = Normalizer.normalize(value, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        var text = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char each = apart.charAt(i);
            if (Character.getType(each) == Character.NON_SPACING_MARK) continue;
            switch (each) {
                case 'Æ' -> text.append("AE");
                case 'Ø' -> text.append('O');
                case 'Œ' -> text.append("OE");
                case 'Ł' -> text.append('L');
                case 'Đ', 'Ð' -> text.append('D');
                case 'Þ' -> text.append("TH");
                case 'İ', 'ı' -> text.append('I');
                case '\u2018', '\u2019', '\u02bc', '\u00b4' -> text.append('\'');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> text.append('-');
                default -> text.append(each);
            }
        }
        return collapsed(text.toString());
    }

    /** Runs of blanks and control characters become one blank; none at the ends. */
    static String collapsed(String value) {
        var text = new StringBuilder(value.length());
        boolean blank = false;
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (Character.isWhitespace(each) || Character.isISOControl(each) || Character.isSpaceChar(each)) {
                blank = true;
            } else {
                if (blank && !text.isEmpty()) text.append(' ');
                blank = false;
                text.append(each);
            }
        }
        return text.toString();
    }
}
