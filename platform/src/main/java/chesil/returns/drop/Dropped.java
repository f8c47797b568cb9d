package chesil.returns.drop;

import chesil.returns.specification.Period;
import chesil.returns.specification.PeriodKind;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the name of a file in the watched folder says. Knows no disk. */
final class Dropped {
    static final String RECEIPT = ".receipt.txt";
    static final String DONE = ".done";

    private static final Pattern TERM = Pattern.compile("\\d{4}-\\d{2}-[123]-(autumn|spring|summer)");
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-[Qq][1-4]");
    private static final Pattern MONTH_OR_YEAR = Pattern.compile("\\d{4}-\\d{2}");

    private Dropped() {}

    /** Whether it is a file to be sent, and neither a receipt, a mark, hidden nor still being written by its name. */
    static boolean isToBeSent(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".")
                && !lower.startsWith("~")
                && !lower.endsWith(RECEIPT)
                && !lower.endsWith(DONE)
                && !lower.endsWith(".part")
                && !lower.endsWith(".tmp");
    }

    /** The period that a name has in it: {@code lines 2026-03 v2.csv}; empty where there is none, or more than one. */
    static Optional<Period> period(PeriodKind kind, String name) {
        var pattern = switch (kind) {
            case MONTH, YEAR -> MONTH_OR_YEAR;
            case QUARTER -> QUARTER;
            case TERM -> TERM;
        };
        var found = pattern.matcher(name)
                .results()
                .flatMap(each -> Period.parse(kind, each.group().replace('q', 'Q')).stream())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    static Path receipt(Path file) {
        return file.resolveSibling(file.getFileName() + RECEIPT);
    }

    static Path done(Path file) {
        return file.resolveSibling(file.getFileName() + DONE);
    }
}
