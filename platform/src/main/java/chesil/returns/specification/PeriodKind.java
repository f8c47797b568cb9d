package chesil.returns.specification;

import java.util.Locale;
import java.util.Optional;

/** How long a time a return is about. */
public enum PeriodKind {
    MONTH,
    /** A quarter of the calendar, which is also one of the financial year. */
    QUARTER,
    /** A school term: autumn September to December, spring January to April, summer May to August. */
    TERM,
    /** A financial year, from April to March. */
    YEAR;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PeriodKind> of(String key) {
        for (var kind : values()) if (kind.key().equals(key)) return Optional.of(kind);
        return Optional.empty();
    }
}
