package chesil.calendar.web;

import chesil.access.Viewer;
import chesil.calendar.ReminderRule;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.versions.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How it is set when people are reminded. */
@Component
class ReminderForm implements Editable<ReminderRule> {
    @Override
    public Kind<ReminderRule> kind() {
        return ReminderRule.KIND;
    }

    @Override
    public String noun() {
        return "when people are reminded";
    }

    @Override
    public String path() {
        return "/calendar/reminder-rules/{reminder}";
    }

    @Override
    public String collection() {
        return "/calendar/reminder-rules";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable ReminderRule item) {
        var asked = new ArrayList<Asked>();
        if (item == null)
            asked.add(Asked.oneOf(
                    "about",
                    "What they are reminded of",
                    Asked.constants(ReminderRule.About.class, ReminderRule.About::wording),
                    "Choose what they are reminded of"));
        asked.add(Asked.line("first-days", "First, days before it is due", "Enter how many days before it is due"));
        asked.add(
                Asked.line("again-days", "Again, days before it is due", null).hinting("Leave it empty for once only"));
        asked.add(Asked.line("late-every", "Once it is late, every how many days", null)
                .hinting("Leave it empty for not at all"));
        return asked;
    }

    @Override
    public List<String> keyFields() {
        return List.of("about");
    }

    @Override
    public String page(ReminderRule item) {
        return "/calendar/rules";
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/calendar/rules";
    }

    @Override
    public String name(ReminderRule item) {
        return "Reminders: " + item.about().wording();
    }

    @Override
    public String section() {
        return "/calendar";
    }
}
