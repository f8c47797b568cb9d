package chesil.versions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day, a month or a year, as far as the source goes: {@code 2024-03-04}, {@code 2024-03} or {@code 2024}. */
public record PartialDate(@JsonValue String value) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartialDate {
        try {
            earliest(value);
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not a date: write 2024, 2024-03 or 2024-03-04", notADate);
        }
    }

    /** The first day it can mean. */
    public LocalDate earliest() {
        return earliest(value);
    }

    /** The last day it can mean. */
    public LocalDate latest() {
        return switch (value.length()) {
            case 4 -> earliest().plusYears(1).minusDays(1);
            case 7 -> earliest().plusMonths(1).minusDays(1);
            default -> earliest();
        };
    }

    /** As a person writes it: 4 Mar 2024, Mar 2024 or 2024. */
    public String inWords() {
        return switch (value.length()) {
            case 4 -> value;
            case 7 -> MONTH.format(earliest());
            default -> DAY.format(earliest());
        };
    }

    private static LocalDate earliest(String value) {
        return switch (value.length()) {
            case 4 -> Year.parse(value).atDay(1);
            case 7 -> YearMonth.parse(value).atDay(1);
            default -> LocalDate.parse(value);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
