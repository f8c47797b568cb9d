package chesil.publishing.web;

import chesil.web.ThemeMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every indicator of the latest public release, by outcome.
 *
 * @param release "Release 3: Autumn 2026, 24 November 2026"; empty where nothing was released
 */
public record GettingBetter(String headline, String release, String known, String firstDue, List<OfOutcome> outcomes) {
    /** The indicators of one outcome; {@code theme} is null for those that no outcome of the strategy names. */
    public record OfOutcome(
            String name, String statement, @Nullable ThemeMark theme, List<Answer> answers) {}

    public boolean released() {
        return !release.isEmpty();
    }
}
