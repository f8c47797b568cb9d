package chesil.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which cells may not be told for what they are. */
final class PrimaryRules {
    private PrimaryRules() {}

    /** By cell, why it is hidden; null where it need not be. */
    static List<@Nullable Reason> reasons(Table table, Profile profile) {
        var reasons = new ArrayList<@Nullable Reason>(
                Collections.nCopies(table.cells().size(), null));
        for (int i = 0; i < table.cells().size(); i++)
            reasons.set(i, reason(table.cells().get(i), profile));
        if (!profile.groups().isEmpty()) addWholeGroups(table, profile, reasons);
        return reasons;
    }

    private static @Nullable Reason reason(Cell cell, Profile profile) {
        if (profile.isSmall(cell)) return cell.contributors() == 0 ? Reason.ZERO : Reason.SMALL;
        return profile.dominance().tells(cell) ? Reason.DOMINANT : null;
    }

    /** Where all of a group have one code, who is in the group has that code: the part and the whole are hidden. */
    private static void addWholeGroups(Table table, Profile profile, List<@Nullable Reason> reasons) {
        table.sums((d, whole, parts) -> {
            if (!profile.groups().contains(table.dimensions().get(d).dimension())) return;
            int filled = -1;
            for (int part : parts) {
                if (table.cells().get(part).value() == 0) continue;
                if (filled >= 0) return;
                filled = part;
            }
            if (filled < 0) return;
            if (reasons.get(filled) == null) reasons.set(filled, Reason.GROUP);
            if (reasons.get(whole) == null) reasons.set(whole, Reason.GROUP);
        });
    }
}
