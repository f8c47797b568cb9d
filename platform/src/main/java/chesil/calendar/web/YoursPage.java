package chesil.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one is e-mailed, and one's feed.
 *
 * @param feed the address of a feed that was just made, shown this once; null for none
 * @param changed whether the wish was just changed
 */
public record YoursPage(
        boolean wantsDigests,
        boolean sendsMail,
        @Nullable String feed,
        boolean changed,
        List<ReminderLine> reminders) {}
