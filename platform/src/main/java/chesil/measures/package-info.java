/**
 * Measures and indicators as definitions, what they are to reach, and what they come to.
 *
 * <p>A folder of {@code resources/measures} is one indicator: {@code measure.yaml} says what it is, {@code measure.sql}
 * computes it, and {@code events.sql} gives the days of what it counts where the chart is of what lies between them (T, G).
 * Adding a folder adds the indicator everywhere. Start at {@link chesil.measures.Indicator}, then {@link
 * chesil.measures.Indicators}. The figures themselves are in {@code chesil.measures.observations}, which {@code releases}
 * alone may use.
 */
@NullMarked
@ApplicationModule(
        displayName = "Measures",
        allowedDependencies = {
            "web",
            "work",
            "versions",
            "areas",
            "access",
            "partnership",
            "returns",
            "returns::specification"
        })
package chesil.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
