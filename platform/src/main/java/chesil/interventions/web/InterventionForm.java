package chesil.interventions.web;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.areas.AreaCode;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.interventions.EvaluationState;
import chesil.interventions.Intervention;
import chesil.interventions.InterventionKind;
import chesil.partnership.Choices;
import chesil.strategy.Objective;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import chesil.web.Choice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How interventions are edited: by managers all of them, by commissioners services and projects, by operations leads the
 * operations and places of their own organisation.
 */
@Component
class InterventionForm implements Editable<Intervention> {
    private final Items items;
    private final Choices choices;

    InterventionForm(Items items, Choices choices) {
        this.items = items;
        this.choices = choices;
    }

    @Override
    public Kind<Intervention> kind() {
        return Intervention.KIND;
    }

    @Override
    public String noun() {
        return "an intervention";
    }

    @Override
    public String path() {
        return "/interventions/{intervention}";
    }

    @Override
    public String collection() {
        return "/interventions";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Intervention item) {
        var named = item == null
                ? List.<AreaCode>of()
                : Stream.concat(item.areas().stream(), item.exposedAreas().stream())
                        .toList();
        var areas = choices.areas(named);
        return List.of(
                Asked.line("name", "Name", "Enter the name of the intervention"),
                Asked.oneOf("kind", "What kind it is", kinds(viewer), "Choose what kind it is"),
                Asked.lines("about", "What is done, and for whom", "Enter what is done"),
                Asked.anyOf(
                                "objectives",
                                "Objectives that it serves",
                                Asked.items(items.of(Objective.KIND).all(AsKnown.NOW), Objective::id, Objective::name),
                                null)
                        .hinting("At least one, unless it happens elsewhere and is here to compare with"),
                Asked.oneOf(
                        "lead", "Organisation that leads it", leads(viewer), "Choose the organisation that leads it"),
                Asked.anyOf("partners", "Others who take part", choices.organisations(), null),
                Asked.date("started", "When it started", null),
                Asked.date("stopped", "When it stopped", null).hinting("Leave this empty while it runs"),
                Asked.anyOf("areas", "Where it is done", areas, null),
                Asked.anyOf("exposed-areas", "Where people could feel it", areas, null)
                        .hinting(
                                "It may be wider than where it is done: a comparison needs areas that were not exposed"),
                Asked.line("cost", "What it costs", null).hinting("Such as £120,000 a year"),
                Asked.lines("caution", "What its results cannot tell", null),
                Asked.yesNo("comparison", "It happens elsewhere, and is here to compare with"),
                Asked.oneOf(
                        "state",
                        "How far it is known whether it works",
                        Asked.constants(EvaluationState.class, EvaluationState::wording),
                        "Choose how far it is known whether it works"),
                Asked.anyOf("sources", "Sources", choices.sources(), null));
    }

    private static List<Choice> kinds(Viewer viewer) {
        var may = kindsOf(viewer);
        return Asked.constants(InterventionKind.class, InterventionKind::wording).stream()
                .filter(choice -> may.stream().anyMatch(kind -> kind.wording().equals(choice.text())))
                .toList();
    }

    private static Set<InterventionKind> kindsOf(Viewer viewer) {
        if (keeps(viewer)) return EnumSet.allOf(InterventionKind.class);
        var kinds = EnumSet.noneOf(InterventionKind.class);
        if (viewer.is(Role.COMMISSIONER))
            kinds.addAll(Arrays.asList(InterventionKind.SERVICE, InterventionKind.PROJECT));
        if (viewer.is(Role.OPERATIONS_LEAD))
            kinds.addAll(Arrays.asList(InterventionKind.OPERATION, InterventionKind.PLACE));
        return kinds;
    }

    private List<Choice> leads(Viewer viewer) {
        return keeps(viewer) || viewer.is(Role.COMMISSIONER)
                ? choices.organisations()
                : choices.organisations().stream()
                        .filter(choice -> viewer.belongsTo(choice.value()))
                        .toList();
    }

    private static boolean keeps(Viewer viewer) {
        return viewer.isAny(Role.PARTNERSHIP_MANAGER, Role.ADMINISTRATOR);
    }

    @Override
    public boolean mayChange(Viewer viewer, Intervention item) {
        if (!kindsOf(viewer).contains(item.kind())) return false;
        var led = item.kind() == InterventionKind.OPERATION || item.kind() == InterventionKind.PLACE;
        return keeps(viewer) || !led || viewer.belongsTo(item.lead().value());
    }

    @Override
    public String page(Intervention item) {
        return "/interventions/" + item.id();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/interventions";
    }

    @Override
    public Set<? extends Record> ids(Intervention item) {
        return Set.of(item.id());
    }

    @Override
    public String name(Intervention item) {
        return item.name();
    }

    @Override
    public String section() {
        return "/interventions";
    }
}
