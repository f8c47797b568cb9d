package chesil.partnership.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.partnership.Action;
import chesil.partnership.ActionState;
import chesil.partnership.Choices;
import chesil.partnership.Meeting;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import chesil.versions.PartialDate;
import chesil.web.Choice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How actions are agreed, and what came of them is written down. */
@Component
class ActionForm implements Editable<Action> {
    private final Items items;
    private final Choices choices;

    ActionForm(Items items, Choices choices) {
        this.items = items;
        this.choices = choices;
    }

    @Override
    public Kind<Action> kind() {
        return Action.KIND;
    }

    @Override
    public String noun() {
        return "an action";
    }

    @Override
    public String path() {
        return "/actions/{action}";
    }

    @Override
    public String collection() {
        return "/groups/{group}/actions";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Action item) {
        return List.of(
                Asked.lines("what", "What is to be done", "Enter what is to be done"),
                Asked.oneOf("owner", "Who does it", choices.answerable(), "Choose who does it"),
                Asked.day("due", "Due on", "Enter the day when it is due"),
                Asked.oneOf(
                        "state",
                        "State",
                        Asked.constants(ActionState.class, ActionState::wording),
                        "Choose what became of it"),
                Asked.oneOf("meeting", "Agreed at", meetings(), null),
                Asked.lines("note", "How far it is", null));
    }

    private List<Choice> meetings() {
        return items.of(Meeting.KIND).all(AsKnown.NOW).stream()
                .map(each -> new Choice(
                        each.id().value(),
                        each.title() + ", " + new PartialDate(each.date().toString()).inWords()))
                .toList();
    }

    @Override
    public List<String> keyFields() {
        return List.of("group", "what");
    }

    @Override
    public String page(Action item) {
        return "/minutes#" + item.id();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/groups/" + given.getOrDefault("group", "");
    }

    @Override
    public String pageAfter(Action ended) {
        return "/minutes";
    }

    @Override
    public String name(Action item) {
        return item.what();
    }

    @Override
    public String section() {
        return "/minutes";
    }
}
