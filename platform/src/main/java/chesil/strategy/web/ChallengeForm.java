package chesil.strategy.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.measures.Indicators;
import chesil.partnership.Choices;
import chesil.strategy.Challenge;
import chesil.strategy.Theme;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How challenges are edited: who looks after them, and what watches them. */
@Component
class ChallengeForm implements Editable<Challenge> {
    private final Items items;
    private final Indicators indicators;
    private final Choices choices;

    ChallengeForm(Items items, Indicators indicators, Choices choices) {
        this.items = items;
        this.indicators = indicators;
        this.choices = choices;
    }

    @Override
    public Kind<Challenge> kind() {
        return Challenge.KIND;
    }

    @Override
    public String noun() {
        return "a challenge";
    }

    @Override
    public String path() {
        return "/challenges/{challenge}";
    }

    @Override
    public String collection() {
        return "/challenges";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Challenge item) {
        return List.of(
                Asked.line("name", "Name", "Enter the name of the challenge"),
                Asked.oneOf(
                        "theme",
                        "Theme",
                        Asked.items(items.of(Theme.KIND).all(AsKnown.NOW), Theme::id, Theme::name),
                        "Choose the theme"),
                Asked.lines("about", "What stands in the way", "Enter what stands in the way"),
                Asked.oneOf(
                        "owner", "Group that looks after it", choices.groups(), "Choose the group that looks after it"),
                Asked.anyOf("indicators", "Indicators that watch it", StrategyMap.choices(indicators), null),
                Asked.oneOf("source", "Source", choices.sources(), null));
    }

    @Override
    public String page(Challenge item) {
        return "/challenges#" + item.id();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/challenges";
    }

    @Override
    public Set<? extends Record> ids(Challenge item) {
        return Set.of(item.id());
    }

    @Override
    public String name(Challenge item) {
        return item.name();
    }
}
