package chesil.releases;

import chesil.access.Audience;
import chesil.measures.IndicatorId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures as one audience gets them: a draft, or frozen for ever.
 *
 * @param number what people cite; null for a draft
 * @param knownAt the figures are those known at this moment
 * @param signedBy who let it out; null for a draft
 * @param chosen its indicators
 */
public record Release(
        long id,
        @Nullable Integer number,
        Audience audience,
        String title,
        State state,
        Instant knownAt,
        String draftedBy,
        Instant draftedAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        List<IndicatorId> chosen) {
    public Release {
        chosen = List.copyOf(chosen);
    }

    /** What became of it. */
    public enum State {
        DRAFT,
        FROZEN,
        DISCARDED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean frozen() {
        return state == State.FROZEN;
    }

    /** "Release 12", or "Draft". */
    public String name() {
        return Optional.ofNullable(number).map(each -> "Release " + each).orElse("Draft");
    }
}
