package chesil.returns;

import java.util.Locale;

/** The kinds of mistakes that a row can have. Keys are stable: programs and the partners' own systems rely on them. */
public enum FaultCode {
    /** The row has more or fewer cells than the header. */
    CELLS,
    /** A quotation mark stands where none can. */
    QUOTE,
    /** Bytes that are no text, or a character that no cell may hold. */
    CHARACTERS,
    MISSING,
    NOT_IN_LIST,
    NOT_A_NUMBER,
    NOT_WHOLE,
    TOO_SMALL,
    TOO_LARGE,
    TOO_MANY_DECIMALS,
    NOT_A_DAY,
    NOT_A_MONTH,
    NOT_A_MOMENT,
    NOT_YES_OR_NO,
    NOT_AN_AREA,
    OTHER_AREA,
    NOT_A_HEX_ID,
    TOO_LONG,
    FORM,
    REPEATED,
    MORE_THAN,
    SUM,
    REQUIRED_HERE,
    EMPTY_HERE,
    TOGETHER,
    OTHER_PERIOD,
    OTHER_SENDER;

    /** As answers and files name it: {@code not-in-list}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
