/**
 * The partnership's year: meetings and what is due before each, the products that the national guidance asks for, reminders,
 * and the commentary that owners are asked for.
 *
 * <p>Start at {@link chesil.calendar.RunUp}, the days before one meeting, then {@link chesil.calendar.Year} and {@link
 * chesil.calendar.Commentaries}. Who is reminded of what and when is decided in {@link chesil.calendar.Reminding}, which knows no
 * clock, database or page.
 */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {
            "work",
            "web",
            "post",
            "versions",
            "access",
            "editing",
            "partnership",
            "returns",
            "returns::specification",
            "measures",
            "releases"
        })
package chesil.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
