package chesil.strategy.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.strategy.Theme;
import chesil.versions.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How themes are edited; a strategy has three, so none is added or ended on a page. */
@Component
class ThemeForm implements Editable<Theme> {
    @Override
    public Kind<Theme> kind() {
        return Theme.KIND;
    }

    @Override
    public String noun() {
        return "a theme";
    }

    @Override
    public String path() {
        return "/strategy/themes/{theme}";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Theme item) {
        return List.of(
                Asked.line("name", "Name", "Enter the name of the theme"),
                Asked.line("short-name", "Short name", "Enter a short name").hinting("As marks and menus say it"),
                Asked.lines("about", "What it is about", "Enter what the theme is about"));
    }

    @Override
    public String page(Theme item) {
        return "/strategy/themes/" + item.id();
    }

    @Override
    public String name(Theme item) {
        return item.name();
    }
}
