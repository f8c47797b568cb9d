package chesil.partnership.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.partnership.Choices;
import chesil.partnership.Degree;
import chesil.partnership.Risk;
import chesil.versions.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How risks are written down, and looked at again. */
@Component
class RiskForm implements Editable<Risk> {
    private final Choices choices;

    RiskForm(Choices choices) {
        this.choices = choices;
    }

    @Override
    public Kind<Risk> kind() {
        return Risk.KIND;
    }

    @Override
    public String noun() {
        return "a risk";
    }

    @Override
    public String path() {
        return "/risks/{risk}";
    }

    @Override
    public String collection() {
        return "/groups/{group}/risks";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Risk item) {
        var degrees = Asked.constants(Degree.class, Degree::wording);
        return List.of(
                Asked.line("name", "The risk in a few words", "Enter the risk in a few words"),
                Asked.lines("about", "What may happen, and what it would do", "Enter what may happen"),
                Asked.oneOf("likelihood", "How likely it is", degrees, "Choose how likely it is"),
                Asked.oneOf("impact", "How much it would do", degrees, "Choose how much it would do"),
                Asked.oneOf("owner", "Who watches it", choices.answerable(), "Choose who watches it"),
                Asked.lines("response", "What is done about it", null),
                Asked.day("review", "To be looked at again by", "Enter the day by which it is looked at again"));
    }

    @Override
    public String page(Risk item) {
        return "/minutes#" + item.id();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/groups/" + given.getOrDefault("group", "");
    }

    @Override
    public String pageAfter(Risk ended) {
        return "/minutes";
    }

    @Override
    public String name(Risk item) {
        return item.name();
    }

    @Override
    public String section() {
        return "/minutes";
    }
}
