package chesil.returns.intake;

import chesil.returns.intake.IntakeResult.Finding;
import chesil.returns.intake.IntakeResult.Personal;
import chesil.returns.specification.Column;
import chesil.returns.specification.Headings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for people in a file of counts: NHS numbers by their check digit, dates of birth, and names.
 *
 * <p>It looks at texts, at columns that the specification does not know, and at cells that are wrong; a count in a column of
 * counts is left alone. One number of ten digits in eleven has the check digit of an NHS number by chance, so a column of other
 * numbers does not trip it: half or more must have it.
 */
final class PersonalData {
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)(\\d{3})[ -]?(\\d{3})[ -]?(\\d{4})(?!\\d)");
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})([T ]00:00(:00)?)?");
    private static final Pattern BORN = Pattern.compile(
            "(?i)\\b(dob|d\\.o\\.b\\.?|date of birth|born( on)?)\\b\\W*\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}");
    private static final Pattern TITLED = Pattern.compile("\\b(Mr|Mrs|Ms|Miss|Mx)\\.? [A-Z][a-z]+");
    private static final Pattern FULL_NAME =
            Pattern.compile("[A-Z][a-z'-]+( [A-Z][a-z'.-]*){1,2}|[A-Z][A-Za-z'-]+, ?[A-Z][a-z]+");
    private static final Pattern NAME_HEADING = Pattern.compile(
            "(fore|first|given|last|sur|family|full|middle|maiden|client|patient|person|pupil|child|offender|victim|suspect|service user)s? ?name|name of (the )?(client|patient|person|pupil|child|offender|victim|suspect|service user)");
    private static final Pattern BIRTH_HEADING =
            Pattern.compile("dob|d\\.o\\.b\\.?|(date of )?birth( ?date)?|birth(day|date)|born( on)?");
    private static final Pattern NHS_HEADING = Pattern.compile("nhs( ?(no|num|number))?\\.?");

    /** Names and bare dates are common words too: so many different ones must stand in a column. */
    private static final int FEWEST = 3;

    private static final int MOST_KEPT = 16;
    private static final Set<String> GIVEN_NAMES = givenNames();

    private final boolean looks;
    private final Map<String, Map<Personal, Seen>> byColumn = new LinkedHashMap<>();

    /** What was met in one column. */
    private static final class Seen {
        private long firstLine;
        private long cells;
        private final Set<String> different = new HashSet<>();
        /** Cells that looked like it and were not. */
        private long others;
        /** One is enough. */
        private boolean certain;

        void meet(String value, long line, boolean sure) {
            if (cells++ == 0) firstLine = line;
            if (different.size() < MOST_KEPT) different.add(value);
            certain |= sure;
        }
    }

    /** @param looks whether the file should have no people in it */
    PersonalData(boolean looks) {
        this.looks = looks;
    }

    /** A text in a column of texts. */
    void text(Column column, String text, long line) {
        if (looks) look(column.heading(), text, line, false);
    }

    /** A cell of any column that is wrong there. */
    void wrong(Column column, String text, long line) {
        if (looks) look(column.heading(), text, line, false);
    }

    /** A cell of a column that the specification does not know. */
    void unknown(String heading, String text, long line) {
        if (looks && !text.isBlank()) look(heading, text, line, true);
    }

    private void look(String heading, String text, long line, boolean isUnknown) {
        if (text.length() < 5) return;
        var plain = isUnknown ? Headings.plain(heading) : "";
        lookForNumber(heading, text, line, NHS_HEADING.matcher(plain).matches());
        lookForBirth(heading, text, line, BIRTH_HEADING.matcher(plain).matches());
        lookForName(heading, text, line, NAME_HEADING.matcher(plain).find());
    }

    private void lookForNumber(String heading, String text, long line, boolean headed) {
        var digits = 0;
        for (var i = 0; i < text.length(); i++) if (text.charAt(i) >= '0' && text.charAt(i) <= '9') digits++;
        if (digits < 10) return;
        for (Matcher number = TEN_DIGITS.matcher(text); number.find(); ) {
            var plain = number.group(1) + number.group(2) + number.group(3);
            var seen = seen(heading, Personal.NHS_NUMBER);
            if (isNhsNumber(plain))
                seen.meet(plain, line, headed || number.group().length() > 10);
            else seen.others++;
        }
    }

    private void lookForBirth(String heading, String text, long line, boolean headed) {
        if (BORN.matcher(text).find()) seen(heading, Personal.BIRTH_DATE).meet(text, line, true);
        else if (DATE.matcher(text).matches())
            seen(heading, Personal.BIRTH_DATE).meet(text, line, headed);
    }

    private void lookForName(String heading, String text, long line, boolean headed) {
        var isName = FULL_NAME.matcher(text).matches()
                && (GIVEN_NAMES.contains(firstWord(text)) || GIVEN_NAMES.contains(lastWord(text)));
        if (headed || isName || TITLED.matcher(text).find())
            seen(heading, Personal.NAME).meet(text, line, headed);
    }

    private static String firstWord(String text) {
        return text.substring(0, text.indexOf(' ') < 0 ? text.length() : text.indexOf(' '));
    }

    private static String lastWord(String text) {
        var comma = text.indexOf(',');
        return comma < 0 ? "" : text.substring(comma + 1).strip();
    }

    private Seen seen(String heading, Personal kind) {
        return byColumn.computeIfAbsent(heading, _ -> new EnumMap<>(Personal.class))
                .computeIfAbsent(kind, _ -> new Seen());
    }

    /** Modulus 11: the digits weighted ten down to two, the remainder's complement being the tenth. */
    static boolean isNhsNumber(String digits) {
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * (10 - i);
        var check = 11 - sum % 11;
        var allSame = digits.chars().distinct().count() == 1;
        return check != 10 && check % 11 == digits.charAt(9) - '0' && !allSame;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        byColumn.forEach((heading, kinds) -> kinds.forEach((kind, seen) -> {
            if (isFinding(kind, seen)) findings.add(new Finding(kind, heading, seen.firstLine, seen.cells));
        }));
        return findings;
    }

    private static boolean isFinding(Personal kind, Seen seen) {
        return switch (kind) {
            case NHS_NUMBER -> seen.cells > 0 && (seen.certain || seen.cells >= seen.others);
            case BIRTH_DATE, NAME -> seen.certain || seen.different.size() >= FEWEST;
        };
    }

    private static Set<String> givenNames() {
        try (var in = PersonalData.class.getResourceAsStream("/returns/given-names.txt")) {
            if (in == null) throw new IllegalStateException("the list of given names is not on the class path");
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(text.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
