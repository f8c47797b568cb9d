package chesil.calendar.web;

import chesil.access.Viewer;
import chesil.calendar.CommentaryRule;
import chesil.calendar.MeetingRule;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.partnership.Choices;
import chesil.versions.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the days before a group's meetings are set. */
@Component
class MeetingRuleForm implements Editable<MeetingRule> {
    private final Choices choices;

    MeetingRuleForm(Choices choices) {
        this.choices = choices;
    }

    @Override
    public Kind<MeetingRule> kind() {
        return MeetingRule.KIND;
    }

    @Override
    public String noun() {
        return "what comes before a meeting";
    }

    @Override
    public String path() {
        return "/calendar/rules/{rule}";
    }

    @Override
    public String collection() {
        return "/calendar/rules";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable MeetingRule item) {
        var asked = new ArrayList<Asked>();
        if (item == null) asked.add(Asked.oneOf("group", "Group", choices.groups(), "Choose the group"));
        asked.add(days("cut-off-days", "Cut-off of figures, days before the meeting"));
        asked.add(days("papers-days", "Papers go out, days before the meeting"));
        asked.add(Asked.oneOf(
                "commentary",
                "When owners are asked for commentary",
                Asked.constants(CommentaryRule.class, CommentaryRule::wording),
                "Choose when owners are asked"));
        asked.add(days("commentary-days", "Commentary is due, days before the cut-off"));
        asked.add(days("asked-days", "Owners are asked, days before it is due"));
        asked.add(Asked.oneOf(
                "commentary-from", "Who is asked where nobody answers for an indicator", choices.answerable(), null));
        return asked;
    }

    private static Asked days(String field, String label) {
        return Asked.line(field, label, "Enter how many days").hinting("A whole number, such as 9");
    }

    @Override
    public List<String> keyFields() {
        return List.of("group");
    }

    @Override
    public String page(MeetingRule item) {
        return "/calendar/rules";
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/calendar/rules";
    }

    @Override
    public String name(MeetingRule item) {
        return "What comes before a meeting of the group “" + item.group() + "”";
    }

    @Override
    public String section() {
        return "/calendar";
    }
}
