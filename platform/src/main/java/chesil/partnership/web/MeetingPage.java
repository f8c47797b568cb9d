package chesil.partnership.web;

import chesil.partnership.AnswerableId;
import chesil.partnership.Minutes;
import chesil.versions.KnownOn;
import chesil.web.Fact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One meeting: its agenda, what was decided, and the actions that were agreed at it. */
public record MeetingPage(
        KnownOn known,
        Minutes.MeetingLine line,
        Map<String, String> names,
        List<Minutes.ActionLine> actions,
        List<Fact> history) {
    /** Who brings an item; empty where nobody is named. */
    public String lead(@Nullable AnswerableId lead) {
        return lead == null ? "" : names.getOrDefault(lead.value(), lead.value());
    }
}
