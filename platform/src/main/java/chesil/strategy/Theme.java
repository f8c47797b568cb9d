package chesil.strategy;

import chesil.versions.Kind;
import chesil.versions.Text;

/** The first level of the strategy. */
public record Theme(ThemeId id, String name, String shortName, String about, ThemeColour colour) {
    public static final Kind<Theme> KIND =
            new Kind<>("strategy", "theme", Theme.class, item -> item.id().value());

    public Theme {
        Text.required("name", name);
        Text.required("short-name", shortName);
        Text.required("about", about);
    }
}
