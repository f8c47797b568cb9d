package chesil.calendar;

import chesil.partnership.AnswerableId;
import chesil.partnership.GroupId;
import chesil.versions.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comes before each meeting of a group, and how many days before.
 *
 * @param cutOffDays figures are those known at the end of the day so many days before the meeting
 * @param papersDays its papers go out so many days before the meeting
 * @param commentary when owners are asked for commentary
 * @param commentaryDays their commentary is due so many days before the cut-off
 * @param askedDays they are asked so many days before it is due
 * @param commentaryFrom who is asked of an indicator that nobody answers for; nobody where null
 */
public record MeetingRule(
        GroupId group,
        Integer cutOffDays,
        Integer papersDays,
        CommentaryRule commentary,
        Integer commentaryDays,
        Integer askedDays,
        @Nullable AnswerableId commentaryFrom) {
    public static final Kind<MeetingRule> KIND = new Kind<>(
            "calendar", "meeting rule", MeetingRule.class, item -> item.group().value());

    private static final int MOST_DAYS = 120;

    public MeetingRule {
        within("cut-off-days", cutOffDays);
        within("papers-days", papersDays);
        within("commentary-days", commentaryDays);
        within("asked-days", askedDays);
        if (papersDays > cutOffDays) {
            throw new IllegalArgumentException(
                    "papers-days must not be above cut-off-days: the papers would go out before"
                            + " the figures in them are known");
        }
    }

    private static void within(String field, Integer days) {
        if (Objects.requireNonNull(days) < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException(field + " must be 0 to " + MOST_DAYS + ", but was " + days);
        }
    }
}
