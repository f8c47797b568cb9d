package chesil.releases;

import chesil.access.Audit;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.measures.Commentary;
import chesil.measures.IndicatorId;
import chesil.measures.MovedLimits;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Put;
import chesil.versions.Version;
import chesil.versions.Versions;
import chesil.web.Changes;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people write beside figures: commentary, and why limits were moved. Each change is a version and is audited. */
@Component
public class OwnersWords {
    private final Versions<Commentary> commentary;
    private final Versions<MovedLimits> moved;
    private final Audit audit;
    private final Changes changes;

    OwnersWords(Items items, Audit audit, Changes changes) {
        this.commentary = items.of(Commentary.KIND);
        this.moved = items.of(MovedLimits.KIND);
        this.audit = audit;
        this.changes = changes;
    }

    public static boolean mayComment(Viewer viewer) {
        return viewer.isAny(Role.PARTNERSHIP_MANAGER, Role.ANALYST, Role.GROUP_CHAIR, Role.COMMISSIONER);
    }

    public static boolean mayMoveLimits(Viewer viewer) {
        return viewer.isAny(Role.PARTNERSHIP_MANAGER, Role.ANALYST);
    }

    /** @param onTopOf the number of the version that the writer read; 0 for none */
    @Transactional
    public Put<Commentary> comment(Viewer viewer, Commentary said, int onTopOf) {
        if (!mayComment(viewer)) throw new AccessDeniedException("owners comment on their indicators");
        var put = commentary.put(said, onTopOf, viewer.name(), "commentary");
        if (put instanceof Put.Kept<Commentary>) record(viewer, "releases.commented", said.indicator());
        return put;
    }

    @Transactional
    public void moveLimits(Viewer viewer, MovedLimits limits) {
        if (!mayMoveLimits(viewer)) throw new AccessDeniedException("the manager and the analysts move limits");
        var key = MovedLimits.KIND.key().apply(limits);
        var before = moved.version(key, AsKnown.NOW).map(Version::number).orElse(0);
        moved.put(limits, before, viewer.name(), limits.reason());
        record(viewer, "releases.limits-moved", limits.indicator());
    }

    private void record(Viewer viewer, String action, IndicatorId indicator) {
        audit.record(viewer, action, "indicator:" + indicator, Map.of());
        changes.announce("figures");
    }

    /** All that was said of an indicator by then, the latest first. */
    public List<Version<Commentary>> commentary(IndicatorId indicator, AsKnown asKnown) {
        return commentary.history(indicator.value()).stream()
                .filter(version -> version.value().isPresent())
                .filter(version -> !(asKnown instanceof AsKnown.On(var at))
                        || !version.from().isAfter(at))
                .toList();
    }

    public List<Version<MovedLimits>> movedLimits(IndicatorId indicator, AsKnown asKnown) {
        return moved.versions(asKnown).stream()
                .filter(version -> version.value()
                        .filter(each -> each.indicator().equals(indicator))
                        .isPresent())
                .toList();
    }
}
