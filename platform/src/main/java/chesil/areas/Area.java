package chesil.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One area, as long as its code lasts: a change of boundary makes another area, a change of name does not.
 *
 * @param validFrom its first day; null where we do not know it
 * @param validTo its last day; null where it still is
 */
public record Area(
        AreaCode code,
        String name,
        AreaType type,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public Area {
        if (name.isBlank()) throw new IllegalArgumentException("an area needs a name, and " + code + " has none");
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(code + " ends on " + validTo + ", before it begins on " + validFrom);
        }
    }

    public boolean heldOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
