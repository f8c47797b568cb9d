package chesil.partnership.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.partnership.Choices;
import chesil.partnership.Meeting;
import chesil.versions.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How meetings are planned, and what they decided is written down. */
@Component
class MeetingForm implements Editable<Meeting> {
    private final Choices choices;

    MeetingForm(Choices choices) {
        this.choices = choices;
    }

    @Override
    public Kind<Meeting> kind() {
        return Meeting.KIND;
    }

    @Override
    public String noun() {
        return "a meeting";
    }

    @Override
    public String path() {
        return "/minutes/{meeting}";
    }

    @Override
    public String collection() {
        return "/groups/{group}/meetings";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Meeting item) {
        return List.of(
                Asked.line("title", "Title of the meeting", "Enter the title of the meeting"),
                Asked.day("date", "Day", "Enter the day of the meeting"),
                Asked.yesNo("public", "It is held in public"),
                Asked.rows(
                        "agenda",
                        "Agenda",
                        "item",
                        Asked.line("title", "Item", "Enter what the item is"),
                        Asked.oneOf("lead", "Who brings it", choices.answerable(), null),
                        Asked.lines("about", "What is asked of the meeting", null)),
                Asked.rows(
                        "decisions",
                        "Decisions",
                        "decision",
                        Asked.lines("what", "What was decided", "Enter what was decided"),
                        Asked.lines("because", "Why", null)));
    }

    @Override
    public List<String> keyFields() {
        return List.of("group", "date");
    }

    @Override
    public String page(Meeting item) {
        return "/minutes/" + item.id();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/groups/" + given.getOrDefault("group", "");
    }

    @Override
    public String pageAfter(Meeting ended) {
        return "/groups/" + ended.group();
    }

    @Override
    public Set<? extends Record> ids(Meeting item) {
        return Set.of(item.id());
    }

    @Override
    public String name(Meeting item) {
        return item.title();
    }

    @Override
    public String section() {
        return "/minutes";
    }
}
