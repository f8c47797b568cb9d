package chesil.linkage.standardise;

import chesil.linkage.Standard;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings one value into the form that a {@link Standard} names. Knows no clock: two-digit years need to be told the year. */
public final class Standardiser {
    /** Words that people and programs write where they know nothing. */
    private static final Set<String> NOTHING = Set.of(
            "N/A",
            "N A",
            "NULL",
            "NONE",
            "NAN",
            "NIL",
            "UNKNOWN",
            "NOT KNOWN",
            "NOTKNOWN",
            "UNK",
            "NOT STATED",
            "REFUSED",
            "-",
            "--",
            ".",
            "?",
            "MISSING",
            "NOT RECORDED",
            "NOT AVAILABLE",
            "NOT PROVIDED",
            "#N/A",
            "<NA>",
            "NAT");

    private final Standard standard;
    private final int thisYear;

    /** @param thisYear years written with two digits lie up to this one: with 2026, 26 is 2026 and 27 is 1927 */
    public Standardiser(Standard standard, int thisYear) {
        this.standard = standard;
        this.thisYear = thisYear;
    }

    /** The value in its standard form, null where there is none: it says nothing, or it is a wrong identifier. */
    public @Nullable String apply(String value) {
        if (standard == Standard.RAW) return value.isEmpty() ? null : value;
        var text = Text.capitals(value);
        if (text.isEmpty() || NOTHING.contains(text)) return null;
        return switch (standard) {
            case RAW, TEXT -> "NA".equals(text) ? null : text;
            case NAME -> Names.name(text);
            case FULL_NAME -> Names.fullName(text);
            case DATE -> Days.standard(text, thisYear);
            case SEX -> Codes.sex(text);
            case POSTCODE -> Postcodes.standard(text);
            case NHS_NUMBER -> NhsNumber.parse(text).filter(NhsNumber::isIssued).orElse(null);
            case PNC -> PoliceNumbers.pnc(text, thisYear).orElse(null);
            case CRO -> PoliceNumbers.cro(text).orElse(null);
            case PRISON_NUMBER -> Codes.prisonNumber(text).orElse(null);
            case ULN -> Codes.uln(text).orElse(null);
            case CODE -> Codes.letters(text);
            case EMAIL -> text.toLowerCase(Locale.ROOT).replace(" ", "");
            case PHONE -> Codes.phone(text);
            case NUMBER -> Codes.number(text);
        };
    }

    /** Whether a value that has no standard form is a mistake, and not just nothing. */
    public boolean isWrong(String value) {
        var text = Text.capitals(value);
        return !text.isEmpty() && !NOTHING.contains(text) && apply(value) == null;
    }
}
