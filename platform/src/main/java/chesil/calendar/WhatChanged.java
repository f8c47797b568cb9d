package chesil.calendar;

import chesil.access.Audience;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Target;
import chesil.releases.Reading;
import chesil.releases.ReadingMarks;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.releases.ScorecardRow;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.web.SignalMark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which indicators changed since the board was last given figures, and how. */
@Component
class WhatChanged {
    private final Releases releases;
    private final Items items;

    WhatChanged(Releases releases, Items items) {
        this.releases = releases;
        this.items = items;
    }

    /** The last release that the board was given; empty where it was given none. */
    Optional<Release> lastOfBoard() {
        return releases.all(Ourselves.VIEWER).stream()
                .filter(release -> release.frozen() && release.audience() == Audience.BOARD)
                .findFirst();
    }

    /** One reason for each indicator that changed, in the order of the scorecard. */
    Map<IndicatorId, Reason> sinceTheLastBoard() {
        var last = lastOfBoard();
        var before = last.map(release -> readings(release.id())).orElse(Map.of());
        var set = last.map(this::targetsSetSince).orElse(Set.of());
        var changed = new LinkedHashMap<IndicatorId, Reason>();
        for (var row : rows()) {
            var id = row.indicator().id();
            var reason = reason(row, before.get(id), set.contains(id));
            if (reason != null) changed.put(id, reason);
        }
        return changed;
    }

    Iterable<ScorecardRow> rows() {
        return releases.scorecard(Ourselves.VIEWER, Releases.FOOTPRINT, AsKnown.NOW)
                .rows();
    }

    private Map<IndicatorId, Reading> readings(long release) {
        return releases.content(Ourselves.VIEWER, release).stream()
                .filter(reading -> reading.area().equals(Releases.FOOTPRINT))
                .collect(Collectors.toMap(Reading::indicator, reading -> reading));
    }

    private Set<IndicatorId> targetsSetSince(Release release) {
        return items.of(Target.KIND).versions(AsKnown.NOW).stream()
                .filter(version -> version.from().isAfter(release.knownAt()))
                .flatMap(version -> version.value().stream())
                .map(Target::indicator)
                .collect(Collectors.toSet());
    }

    /** Null where there is none. */
    static @Nullable Reason reason(ScorecardRow row, @Nullable Reading before, boolean targetWasSet) {
        var now = row.reading();
        if (now == null) return null;
        if (isNewSignal(row.indicator(), now, before)) return Reason.SIGNAL;
        if (targetWasSet) return Reason.TARGET_SET;
        var isMetOtherwise = before != null
                && ReadingMarks.target(before).kind()
                        != ReadingMarks.target(now).kind();
        return isMetOtherwise ? Reason.TARGET_MET : null;
    }

    private static boolean isNewSignal(Indicator indicator, Reading now, @Nullable Reading before) {
        var signal = ReadingMarks.signal(indicator, now);
        if (!isSignal(signal)) return false;
        if (before == null) return true;
        var earlier = ReadingMarks.signal(indicator, before);
        // a signal that the board has seen is news again when a later figure shows it too
        var isLater = !Objects.equals(now.latest().period(), before.latest().period());
        return earlier.kind() != signal.kind() || earlier.way() != signal.way() || isLater;
    }

    private static boolean isSignal(SignalMark mark) {
        return switch (mark.kind()) {
            case CONCERN, IMPROVING, CHANGED -> true;
            case NO_SIGNAL, TOO_FEW, MODELLED -> false;
        };
    }
}
