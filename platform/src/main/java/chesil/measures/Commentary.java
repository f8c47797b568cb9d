package chesil.measures;

import chesil.versions.Kind;
import chesil.versions.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of an indicator says of its latest figure.
 *
 * @param period the first day of the period that it is about
 * @param said what happened, and what cannot be told from it
 * @param why what may lie behind it; null where nothing was said of that, as in the first version of Chesil
 * @param next what is done about it, by whom and when
 */
public record Commentary(
        IndicatorId indicator,
        LocalDate period,
        String said,
        @Nullable String why,
        @Nullable String next) {
    public static final Kind<Commentary> KIND = new Kind<>(
            "measures", "commentary", Commentary.class, item -> item.indicator().value());

    public Commentary {
        Text.required("said", said);
    }
}
