package chesil.linkage.standardise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of people. Case, accents, hyphens, apostrophes and blanks say little about who somebody is and much about who typed, so
 * O'Neill, ONEILL and O Neill are one, as are Smith-Jones and Smith Jones (as the Ministry of Justice's own service has it).
 */
final class Names {
    private static final Set<String> TITLES = Set.of(
            "MR",
            "MRS",
            "MISS",
            "MS",
            "MX",
            "DR",
            "DOCTOR",
            "PROF",
            "PROFESSOR",
            "REV",
            "REVD",
            "REVEREND",
            "SIR",
            "DAME",
            "LADY",
            "LORD",
            "FR",
            "MASTER",
            "CLLR",
            "CAPT",
            "SGT",
            "CPL",
            "PTE",
            "MAJ",
            "COL",
            "PC",
            "MSTR");
    private static final Set<String> AFTER =
            Set.of("JR", "SR", "JNR", "SNR", "II", "III", "ESQ", "OBE", "MBE", "CBE", "QC", "KC");

    /** Written where no name is known; nobody is called so. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "UNKNOWN",
            "NOTKNOWN",
            "NOTGIVEN",
            "NOTPROVIDED",
            "NOTSTATED",
            "NONAME",
            "NAMEUNKNOWN",
            "UNNAMED",
            "ANON",
            "ANONYMOUS",
            "TEST",
            "TESTPATIENT",
            "TESTER",
            "BABY",
            "BABYBOY",
            "BABYGIRL",
            "BABYOF",
            "INFANT",
            "TWINONE",
            "TWINTWO",
            "MALE",
            "FEMALE",
            "DECEASED",
            "XX",
            "XXX",
            "XXXX",
            "XXXXX",
            "NFN",
            "NLN",
            "FNU",
            "LNU",
            "DONOTUSE",
            "DUPLICATE",
            "REFUSED",
            "WITHHELD",
            "SURNAME",
            "FORENAME",
            "FIRSTNAME",
            "LASTNAME",
            "NULL",
            "NONE");

    private Names() {}

    /** One name, its words together. */
    static @Nullable String name(String text) {
        var together = String.join("", words(text));
        return together.isEmpty() || PLACEHOLDERS.contains(together) ? null : together;
    }

    /** Several names, a blank between them. */
    static @Nullable String fullName(String text) {
        var words = words(text);
        var together = String.join("", words);
        return together.isEmpty() || PLACEHOLDERS.contains(together) ? null : String.join(" ", words);
    }

    /** The words without titles before and honours after them; a word that stands alone is a name, even Dean or Major. */
    private static List<String> words(String text) {
        if (isLetters(text)) return List.of(text);
        var words = new ArrayList<String>();
        for (var word : text.replace('-', ' ').split(" ", -1)) {
            var letters = letters(word);
            if (!letters.isEmpty()) words.add(letters);
        }
        while (words.size() > 1 && TITLES.contains(words.getFirst())) words.removeFirst();
        while (words.size() > 1 && AFTER.contains(words.getLast())) words.removeLast();
        return words;
    }

    private static boolean isLetters(String text) {
        for (int i = 0; i < text.length(); i++) if (!Character.isLetter(text.charAt(i))) return false;
        return true;
    }

    private static String letters(String word) {
        var letters = new StringBuilder(word.length());
        word.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
