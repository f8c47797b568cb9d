package chesil.strategy.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.partnership.Choices;
import chesil.strategy.Objective;
import chesil.strategy.Outcome;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How objectives are edited, and which group answers for them. */
@Component
class ObjectiveForm implements Editable<Objective> {
    private final Items items;
    private final Choices choices;

    ObjectiveForm(Items items, Choices choices) {
        this.items = items;
        this.choices = choices;
    }

    @Override
    public Kind<Objective> kind() {
        return Objective.KIND;
    }

    @Override
    public String noun() {
        return "an objective";
    }

    @Override
    public String path() {
        return "/strategy/objectives/{objective}";
    }

    @Override
    public String collection() {
        return "/strategy/outcomes/{outcome}/objectives";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Objective item) {
        var others = items.of(Outcome.KIND).all(AsKnown.NOW).stream()
                .filter(outcome -> item == null || !outcome.id().equals(item.outcome()))
                .toList();
        return List.of(
                Asked.line("name", "Name", "Enter the name of the objective"),
                Asked.oneOf("group", "Group that answers for it", choices.groups(), "Choose the group that answers"),
                Asked.lines("about", "What it is about", null).hinting("You may leave this empty"),
                Asked.anyOf(
                        "also-serves",
                        "Other outcomes that it serves",
                        Asked.items(others, Outcome::id, Outcome::name),
                        null));
    }

    @Override
    public String page(Objective item) {
        return "/strategy/objectives/" + item.id();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/strategy";
    }

    @Override
    public Set<? extends Record> ids(Objective item) {
        return Set.of(item.id());
    }

    @Override
    public String name(Objective item) {
        return item.name();
    }
}
