package chesil.strategy.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.measures.Indicators;
import chesil.measures.Target;
import chesil.partnership.Choices;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import chesil.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How targets are set, changed and ended. */
@Component
class TargetForm implements Editable<Target> {
    private final Items items;
    private final Indicators indicators;
    private final Choices choices;

    TargetForm(Items items, Indicators indicators, Choices choices) {
        this.items = items;
        this.indicators = indicators;
        this.choices = choices;
    }

    @Override
    public Kind<Target> kind() {
        return Target.KIND;
    }

    @Override
    public String noun() {
        return "a target";
    }

    @Override
    public String path() {
        return "/targets/{target}";
    }

    @Override
    public String collection() {
        return "/targets";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Target item) {
        var asked = new ArrayList<Asked>();
        if (item == null) {
            asked.add(Asked.oneOf("indicator", "Indicator", without(), "Choose the indicator"));
            asked.add(Asked.oneOf("owner", "Who answers for it", choices.answerable(), "Choose who answers for it"));
        }
        asked.add(Asked.line("at-least", "It should be at least", null)
                .hinting("In the indicator’s own unit; enter this or the next, and not both"));
        asked.add(Asked.line("at-most", "It should be at most", null));
        asked.add(Asked.date("from", "From when on", "Enter the date from which it holds"));
        asked.add(Asked.oneOf("source", "Who set it", choices.sources(), "Choose the source that sets it"));
        return asked;
    }

    /** The indicators that have no target yet. */
    private List<Choice> without() {
        var have = items.of(Target.KIND).all(AsKnown.NOW).stream()
                .map(Target::indicator)
                .toList();
        return StrategyMap.choices(indicators).stream()
                .filter(choice -> have.stream().noneMatch(id -> id.value().equals(choice.value())))
                .toList();
    }

    @Override
    public String page(Target item) {
        return "/targets";
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/targets";
    }

    @Override
    public String name(Target item) {
        return indicators
                .find(item.indicator())
                .map(indicator -> indicator.code() + ", " + indicator.title())
                .orElse(item.indicator().value());
    }

    @Override
    public String heading(Target item) {
        return "Change the target of " + name(item);
    }

    @Override
    public String section() {
        return "/scorecard";
    }
}
