package chesil.strategy.web;

import chesil.editing.Offered;
import chesil.measures.Target;
import chesil.versions.KnownOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the indicators are to reach. */
public record TargetsPage(
        KnownOn known, List<Line> targets, @Nullable String add) {
    /** A target with the names behind its ids. */
    public record Line(Target target, String code, String title, String owner, Offered offered) {
        public String words() {
            return target.atLeast() != null
                    ? "at least " + target.atLeast().toPlainString()
                    : "at most " + String.valueOf(target.atMost());
        }
    }
}
