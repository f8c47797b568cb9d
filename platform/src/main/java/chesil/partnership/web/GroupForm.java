package chesil.partnership.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.partnership.AnswerableId;
import chesil.partnership.Choices;
import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.partnership.GroupKind;
import chesil.partnership.Seat;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import chesil.web.Choice;
import chesil.web.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How groups are edited. */
@Component
class GroupForm implements Editable<Group> {
    private final Items items;
    private final Choices choices;

    GroupForm(Items items, Choices choices) {
        this.items = items;
        this.choices = choices;
    }

    @Override
    public Kind<Group> kind() {
        return Group.KIND;
    }

    @Override
    public String noun() {
        return "a group";
    }

    @Override
    public String path() {
        return "/groups/{group}";
    }

    @Override
    public String collection() {
        return "/groups";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Group item) {
        return List.of(
                Asked.line("name", "Name of the group", "Enter the name of the group"),
                Asked.oneOf(
                        "kind",
                        "What kind of group",
                        Asked.constants(GroupKind.class, GroupKind::wording),
                        "Choose what kind of group it is"),
                Asked.oneOf("parent", "Group above it", choices.groups(), null),
                Asked.oneOf("chair", "Seat in the chair", seats(item), null)
                        .hinting("One of its own seats: add the seat first"),
                Asked.lines("about", "What it is about", "Enter what the group is about"));
    }

    private List<Choice> seats(@Nullable Group item) {
        if (item == null) return List.of();
        return items.of(Seat.KIND).all(AsKnown.NOW).stream()
                .filter(seat -> seat.group().equals(item.id()))
                .map(seat -> new Choice(seat.id().value(), seat.title() + ", " + seat.organisation()))
                .toList();
    }

    @Override
    public Faults faults(Viewer viewer, Group item) {
        var above = new HashSet<GroupId>(Set.of(item.id()));
        for (var parent = item.parent(); parent != null; parent = parentOf(parent)) {
            if (!above.add(parent)) return Faults.of("parent", "Choose a group that is not below this one");
        }
        return Faults.none();
    }

    private @Nullable GroupId parentOf(GroupId group) {
        return items.of(Group.KIND).get(group, AsKnown.NOW).map(Group::parent).orElse(null);
    }

    @Override
    public String page(Group item) {
        return "/groups/" + item.id();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/groups";
    }

    @Override
    public Set<? extends Record> ids(Group item) {
        return Set.of(item.id(), new AnswerableId(item.id().value()));
    }

    @Override
    public String name(Group item) {
        return item.name();
    }

    @Override
    public String section() {
        return "/partners";
    }
}
