package chesil.returns.specification;

import java.util.Locale;
import java.util.Optional;

/** What the cells of a column are. */
public enum ColumnType {
    /** Free text, kept as sent save for blanks at its ends. */
    TEXT("text"),
    /** One of the codes of a list. */
    CODE("a code of the list"),
    INTEGER("a whole number"),
    /** A number with up to six decimal places. */
    DECIMAL("a number"),
    /** Pounds, with up to two decimal places. */
    MONEY("pounds and pence"),
    /** A day: 2026-03-31 or 31/03/2026. */
    DATE("a day"),
    /** A month: 2026-03 or 03/2026. */
    MONTH("a month"),
    /** A moment with its offset: 2026-03-31T23:00:00+00:00. */
    TIMESTAMP("a date and time with its offset"),
    BOOLEAN("True or False"),
    /** Degrees east in WGS 84, up to six decimal places. */
    LONGITUDE("degrees of longitude"),
    /** Degrees north in WGS 84, up to six decimal places. */
    LATITUDE("degrees of latitude"),
    /** A nine-character code of the Office for National Statistics, such as E06000059. */
    AREA("an area code of nine characters"),
    /** Sixty-four hexadecimal digits, as data.police.uk names a crime. */
    HEX_ID("64 hexadecimal digits");

    private final String words;

    ColumnType(String words) {
        this.words = words;
    }

    /** The type in words, to follow "must be". */
    public String words() {
        return words;
    }

    /** As a specification file names it: {@code hex-id}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ColumnType> of(String key) {
        for (var type : values()) if (type.key().equals(key)) return Optional.of(type);
        return Optional.empty();
    }

    /** Whether cells are amounts that can be compared, summed and held to a smallest and a largest. */
    public boolean isAmount() {
        return this == INTEGER || this == DECIMAL || this == MONEY || this == LONGITUDE || this == LATITUDE;
    }
}
