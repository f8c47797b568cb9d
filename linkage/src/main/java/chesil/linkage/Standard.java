package chesil.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the values of a column are brought into one form before they are compared; {@code chesil.linkage.standardise} does it. */
public enum Standard {
    /** As it is, without blanks around it. */
    RAW,
    /** Capitals, no accents, single blanks; words for "not known" are missing. */
    TEXT,
    /** A given name or surname: as text, without titles, punctuation and placeholders. */
    NAME,
    /** Several names in one cell, as a name but with its blanks. */
    FULL_NAME,
    /** A day as 1984-03-02, however written; default days (1900-01-01) are missing; what is no day stays as text. */
    DATE,
    /** M or F. */
    SEX,
    /** A postcode with one blank: DT1 1XJ. What is none stays as text without blanks. */
    POSTCODE,
    /** Ten digits whose check digit is right; others are missing, and counted. */
    NHS_NUMBER,
    /** Police national computer: 1981/0000034U. */
    PNC,
    /** Criminal records office: SF05/482703J, 000123/99X. */
    CRO,
    /** Prison number: A1234BC. */
    PRISON_NUMBER,
    /** Unique learner number. */
    ULN,
    /** Letters and digits alone, in capitals: any other identifier. */
    CODE,
    /** Lower case without blanks. */
    EMAIL,
    /** Digits alone; +44 and 0044 become 0. */
    PHONE,
    /** A number in its shortest form. */
    NUMBER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such standard; says which there are */
    public static Standard parse(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no standard; there are "
                        + Arrays.stream(values()).map(Standard::word).collect(Collectors.joining(", "))));
    }
}
