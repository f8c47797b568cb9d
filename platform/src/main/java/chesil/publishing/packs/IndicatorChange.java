package chesil.publishing.packs;

import chesil.measures.Indicator;
import chesil.releases.Figure;
import chesil.releases.Goal;
import chesil.releases.Reading;
import chesil.releases.ReadingMarks;
import chesil.releases.Wording;
import chesil.web.SignalMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is different about an indicator from one release to the next. Pure: it compares what two releases show, and
 * where either hides a figure there is nothing to compare.
 *
 * @param words a sentence
 */
public record IndicatorChange(Kind kind, String words) {
    /** Why an indicator is in a pack, the most pressing first. */
    public enum Kind {
        SIGNAL,
        TARGET,
        LATE,
        DEFINITION,
        NEW,
        REVISED
    }

    /** A figure that the last release gave otherwise. */
    public record Revision(LocalDate period, String was, String is) {}

    /**
     * @param before its reading in the last release for the same audience; null where that had none
     * @param first whether there was no release before: then what stands out is told, and not what changed
     */
    static List<IndicatorChange> between(Indicator indicator, @Nullable Reading before, Reading now, boolean first) {
        var changes = new ArrayList<IndicatorChange>();
        if (before == null && !first) changes.add(new IndicatorChange(Kind.NEW, "Not in the last pack."));
        signal(indicator, before, now).ifPresent(changes::add);
        changes.addAll(target(indicator, before, now));
        if (now.late() && (before == null || !before.late())) {
            changes.add(new IndicatorChange(Kind.LATE, late(indicator, now)));
        }
        if (before != null && before.version() != now.version()) {
            changes.add(new IndicatorChange(
                    Kind.DEFINITION,
                    "Counted by version " + now.version() + " of its definition; the last pack by version "
                            + before.version() + "."));
        }
        if (before != null) revised(indicator, before, now).ifPresent(changes::add);
        return changes;
    }

    private static Optional<IndicatorChange> signal(Indicator indicator, @Nullable Reading before, Reading now) {
        var is = ReadingMarks.signal(indicator, now);
        if (before == null) {
            return isSignal(is)
                    ? Optional.of(new IndicatorChange(Kind.SIGNAL, "Signal: " + said(is) + "."))
                    : Optional.empty();
        }
        var was = ReadingMarks.signal(indicator, before);
        if (was.kind() == is.kind() && Objects.equals(was.way(), is.way())) return Optional.empty();
        if (isSignal(is)) {
            return Optional.of(new IndicatorChange(
                    Kind.SIGNAL, "New signal: " + said(is) + ". In the last pack: " + said(was) + "."));
        }
        return isSignal(was)
                ? Optional.of(new IndicatorChange(
                        Kind.SIGNAL,
                        "The signal of the last pack (" + said(was) + ") is not there now: " + said(is) + "."))
                : Optional.empty();
    }

    private static boolean isSignal(SignalMark mark) {
        return switch (mark.kind()) {
            case IMPROVING, CONCERN, CHANGED -> true;
            case NO_SIGNAL, TOO_FEW, MODELLED -> false;
        };
    }

    private static String said(SignalMark mark) {
        return Leaf.words(mark).toLowerCase(Locale.UK);
    }

    private static List<IndicatorChange> target(Indicator indicator, @Nullable Reading before, Reading now) {
        var changes = new ArrayList<IndicatorChange>();
        var goal = now.goal();
        var goalBefore = before == null ? null : before.goal();
        if (before != null && !Objects.equals(of(goalBefore), of(goal))) {
            changes.add(new IndicatorChange(
                    Kind.TARGET,
                    "Target: " + words(indicator, goal) + "; in the last pack: " + words(indicator, goalBefore) + "."));
        }
        var met = met(now);
        if (met.isEmpty()) return changes;
        var metBefore = before == null ? Optional.<Boolean>empty() : met(before);
        if (met.equals(metBefore) || (before == null && met.get())) return changes;
        changes.add(new IndicatorChange(
                Kind.TARGET,
                "Target " + (met.get() ? "met: " : "missed: ")
                        + Wording.headline(indicator, ((Figure.Shown) now.latest()).value()) + " against "
                        + words(indicator, goal)
                        + metBefore
                                .map(was -> "; " + (was ? "met" : "missed") + " in the last pack.")
                                .orElse(".")));
        return changes;
    }

    /** A goal without who answers for it. */
    private static String of(@Nullable Goal goal) {
        return String.valueOf(goal);
    }

    private static String words(Indicator indicator, @Nullable Goal goal) {
        return goal == null ? "none" : goal.words(Wording.round(indicator, goal.value()));
    }

    /** Whether the latest figure reaches the target; empty where there is no figure or no target. */
    static Optional<Boolean> met(Reading reading) {
        var goal = reading.goal();
        if (goal == null || !(reading.latest() instanceof Figure.Shown shown)) return Optional.empty();
        return Optional.of(goal.atLeast() ? shown.value() >= goal.value() : shown.value() <= goal.value());
    }

    private static String late(Indicator indicator, Reading now) {
        var late = now.periodsLate(indicator);
        var grain = indicator.grain().name().toLowerCase(Locale.ROOT);
        return "The latest figure is " + late + " " + grain + (late == 1 ? "" : "s") + " late.";
    }

    private static Optional<IndicatorChange> revised(Indicator indicator, Reading before, Reading now) {
        var revisions = revisions(before, now);
        if (revisions.isEmpty()) return Optional.empty();
        var last = revisions.getLast();
        var others = revisions.size() - 1;
        return Optional.of(new IndicatorChange(
                Kind.REVISED,
                "Revised since the last pack: " + Wording.period(indicator, last.period()) + " was " + last.was()
                        + " and is " + last.is()
                        + (others == 0 ? "." : "; " + others + " other" + (others == 1 ? " too." : "s too."))));
    }

    /** The figures of the whole that both releases show, and show differently; by period. */
    static List<Revision> revisions(Reading before, Reading now) {
        var revisions = new ArrayList<Revision>();
        for (var figure : now.whole().figures()) {
            if (!(figure instanceof Figure.Shown is)) continue;
            before.whole()
                    .at(is.period())
                    .filter(Figure.Shown.class::isInstance)
                    .map(Figure.Shown.class::cast)
                    .filter(was -> !was.text().equals(is.text()))
                    .ifPresent(was -> revisions.add(new Revision(is.period(), was.text(), is.text())));
        }
        return revisions;
    }
}
