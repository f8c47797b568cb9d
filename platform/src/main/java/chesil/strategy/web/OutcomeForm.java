package chesil.strategy.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.measures.Indicators;
import chesil.strategy.NationalOutcome;
import chesil.strategy.Outcome;
import chesil.strategy.Theme;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How outcomes are edited, and which indicators watch them. */
@Component
class OutcomeForm implements Editable<Outcome> {
    private final Items items;
    private final Indicators indicators;

    OutcomeForm(Items items, Indicators indicators) {
        this.items = items;
        this.indicators = indicators;
    }

    @Override
    public Kind<Outcome> kind() {
        return Outcome.KIND;
    }

    @Override
    public String noun() {
        return "an outcome";
    }

    @Override
    public String path() {
        return "/strategy/outcomes/{outcome}";
    }

    @Override
    public String collection() {
        return "/strategy/themes/{theme}/outcomes";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Outcome item) {
        var others = items.of(Theme.KIND).all(AsKnown.NOW).stream()
                .filter(theme -> item == null || !theme.id().equals(item.theme()))
                .toList();
        return List.of(
                Asked.line("name", "Name", "Enter the name of the outcome"),
                Asked.lines("statement", "What will be different", "Enter what will be different"),
                Asked.oneOf(
                        "national",
                        "Outcome of the national framework",
                        Asked.constants(NationalOutcome.class, NationalOutcome::wording),
                        null),
                Asked.anyOf(
                        "also-in",
                        "Other themes that it belongs to",
                        Asked.items(others, Theme::id, Theme::name),
                        null),
                Asked.anyOf("indicators", "Indicators that watch it", StrategyMap.choices(indicators), null));
    }

    @Override
    public String page(Outcome item) {
        return "/strategy/outcomes/" + item.id();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/strategy";
    }

    @Override
    public Set<? extends Record> ids(Outcome item) {
        return Set.of(item.id());
    }

    @Override
    public String name(Outcome item) {
        return item.name();
    }
}
