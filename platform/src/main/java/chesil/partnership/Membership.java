package chesil.partnership;

import chesil.versions.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes an organisation a partner: the categories of the national guidance that it stands for, and the levels it works at. */
public record Membership(
        List<PartnerCategory> category,
        List<Level> level,
        @Nullable PartialDate from) {
    public Membership {
        category = List.copyOf(category);
        level = List.copyOf(level);
        if (category.isEmpty()) throw new IllegalArgumentException("category must name at least one");
        if (level.isEmpty()) throw new IllegalArgumentException("level must name at least one");
    }
}
