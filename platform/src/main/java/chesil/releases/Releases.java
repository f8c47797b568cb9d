package chesil.releases;

import chesil.access.Audience;
import chesil.access.Audit;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.measures.observations.Observations;
import chesil.releases.LiveFigures.Depth;
import chesil.versions.AsKnown;
import chesil.web.Changes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every figure that anybody sees comes from here: live for those inside, from the latest release for everyone else. */
@Component
public class Releases {
    /** The area of the partnership as a whole. */
    public static final String FOOTPRINT = "footprint";

    private static final int MOST_REMEMBERED = 2000;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Indicators indicators;
    private final LiveFigures live;
    private final Observations observations;
    private final ReadingPlaces places;
    private final Protection protection;
    private final ReleaseStore store;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    // a frozen release never changes, so it is read once
    private final Map<Long, Map<String, Reading>> frozen = new ConcurrentHashMap<>();
    private volatile Remembered remembered = Remembered.of(List.of());

    /** Live readings made at one edition. */
    private record Remembered(Object edition, Map<Asked, Reading> readings, Map<IndicatorId, List<String>> areas) {
        static Remembered of(Object edition) {
            return new Remembered(edition, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    private record Asked(IndicatorId indicator, String area, AsKnown asKnown, Depth depth) {}

    Releases(
            Indicators indicators,
            LiveFigures live,
            Observations observations,
            ReadingPlaces places,
            Protection protection,
            ReleaseStore store,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.indicators = indicators;
        this.live = live;
        this.observations = observations;
        this.places = places;
        this.protection = protection;
        this.store = store;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Changes whenever a figure that this viewer may see might, or what is written beside it. */
    public Object edition(Viewer viewer, AsKnown asKnown) {
        return edition(viewer.audience(), asKnown);
    }

    /** As {@link #edition(Viewer, AsKnown)}, of what the public sees. */
    public Object publicEdition() {
        return edition(Audience.PUBLIC, AsKnown.NOW);
    }

    private Object edition(Audience audience, AsKnown asKnown) {
        // those inside are told what the board was told otherwise
        var release = releaseFor(audience == Audience.INSIDE ? Audience.BOARD : audience, asKnown);
        return List.of(audience, live.edition(), release == null ? "none" : release);
    }

    /** Every indicator's latest figure in the area, as this viewer may see it. */
    public Scorecard scorecard(Viewer viewer, String area, AsKnown asKnown) {
        return scorecard(viewer.audience(), area, asKnown);
    }

    /** What the public sees, whoever asks. */
    public Scorecard publicScorecard(String area, AsKnown asKnown) {
        return scorecard(Audience.PUBLIC, area, asKnown);
    }

    private Scorecard scorecard(Audience audience, String area, AsKnown asKnown) {
        var release = releaseFor(audience, asKnown);
        var readings = source(audience, release, area, asKnown, Depth.ROW);
        var rows = indicators.all().stream()
                .map(indicator -> readings.row(indicator))
                .toList();
        return new Scorecard(audience, release, area, day(asKnown), rows);
    }

    /** One indicator in an area with all that its page shows; the row says why where nothing is shown. */
    public Scorecard indicator(Viewer viewer, IndicatorId id, String area, AsKnown asKnown) {
        return indicator(viewer.audience(), id, area, asKnown);
    }

    /** As the public sees it, whoever asks. */
    public Scorecard publicIndicator(IndicatorId id, String area, AsKnown asKnown) {
        return indicator(Audience.PUBLIC, id, area, asKnown);
    }

    private Scorecard indicator(Audience audience, IndicatorId id, String area, AsKnown asKnown) {
        var release = releaseFor(audience, asKnown);
        var row = source(audience, release, area, asKnown, Depth.PAGE).row(indicators.get(id));
        return new Scorecard(audience, release, area, day(asKnown), List.of(row));
    }

    /** The areas that an indicator can be asked for, the footprint left out. */
    public List<String> areas(Viewer viewer, IndicatorId id) {
        return areas(viewer, List.of(id));
    }

    /** The areas that any of the indicators can be asked for, the footprint left out. */
    public List<String> areas(Viewer viewer, List<IndicatorId> some) {
        var audience = viewer.audience();
        if (audience == Audience.INSIDE) {
            var known = edition().areas();
            return some.stream()
                    .flatMap(id -> known.computeIfAbsent(id, observations::areas).stream())
                    .filter(area -> !area.equals(FOOTPRINT))
                    .distinct()
                    .toList();
        }
        var release = releaseFor(audience, AsKnown.NOW);
        if (release == null) return List.of();
        return content(release.id()).values().stream()
                .filter(reading ->
                        some.contains(reading.indicator()) && !reading.area().equals(FOOTPRINT))
                .map(Reading::area)
                .distinct()
                .toList();
    }

    /** Whether an indicator counts what happens in places small enough to be set beside each other. */
    public static boolean hasPlaces(Indicator indicator) {
        return ReadingPlaces.has(indicator);
    }

    /**
     * Places beside each other over the last twelve months; for those inside alone, empty where there are too few places or
     * figures.
     */
    public Optional<Places> places(Viewer viewer, IndicatorId id, AsKnown asKnown) {
        if (viewer.audience() != Audience.INSIDE) return Optional.empty();
        var latest = indicator(viewer, id, FOOTPRINT, asKnown)
                .rows()
                .getFirst()
                .latest()
                .period();
        return latest == null ? Optional.empty() : places.of(indicators.get(id), latest, asKnown);
    }

    /** Which submissions a figure stands on; for those inside alone. */
    public List<Observations.Contribution> contributions(
            Viewer viewer, IndicatorId id, String area, LocalDate period, AsKnown asKnown) {
        if (viewer.audience() != Audience.INSIDE) return List.of();
        return observations.contributions(id, area, "", period, asKnown);
    }

    /** Every value that a period had, for those inside alone. */
    public List<Observations.Revision> revisions(Viewer viewer, IndicatorId id, String area, LocalDate period) {
        if (viewer.audience() != Audience.INSIDE) return List.of();
        return observations.revisions(id, area, "", period);
    }

    /**
     * What a scorecard says otherwise than those were told who are shown it, by indicator: for those inside than the latest release
     * to the board said, for an audience than the release before the one that it is shown.
     */
    public Map<IndicatorId, ToldBefore> toldBefore(Scorecard scorecard, AsKnown asKnown) {
        var earlier = Optional.ofNullable(scorecard.release())
                .map(store::before)
                .orElseGet(() -> Optional.ofNullable(releaseFor(Audience.BOARD, asKnown)));
        if (earlier.isEmpty()) return Map.of();
        var content = content(earlier.get().id());
        var told = new HashMap<IndicatorId, ToldBefore>();
        for (var row : scorecard.rows()) {
            var now = row.reading();
            var before = content.get(key(row.indicator().id(), scorecard.area()));
            if (now == null || before == null) continue;
            var compared = ToldBefore.compare(earlier.get(), before, now);
            if (!compared.figures().isEmpty()) told.put(row.indicator().id(), compared);
        }
        return told;
    }

    /** Figures that took the place of others, the latest first; for those inside alone. */
    public List<Observations.Replaced> replaced(Viewer viewer, int most) {
        return viewer.audience() == Audience.INSIDE ? observations.replaced(most) : List.of();
    }

    /** How many figures known then were revised later. */
    public int revisedSince(Viewer viewer, Instant moment) {
        return viewer.audience() == Audience.INSIDE ? observations.revisedSince(moment) : 0;
    }

    /** How many targets and limits were set or moved later. */
    public int yardsticksChangedSince(Instant moment) {
        return live.yardsticksChangedSince(moment);
    }

    // --- releases themselves

    /** Drafts and frozen releases; the public is told of its own alone. */
    public List<Release> all(Viewer viewer) {
        return store.all().stream().filter(release -> maySee(viewer, release)).toList();
    }

    public Optional<Release> find(Viewer viewer, long id) {
        return store.find(id).filter(release -> maySee(viewer, release));
    }

    /** What a release holds; for a draft, what it would hold if it were signed off now. */
    public List<Reading> content(Viewer viewer, long id) {
        var release = find(viewer, id).orElseThrow(() -> new NoSuchElementException("no release " + id));
        return release.frozen() ? List.copyOf(content(id).values()) : protectedReadings(release);
    }

    /** How many figures are hidden, and of how many. */
    public static Hidden hidden(List<Reading> content) {
        var figures =
                content.stream().flatMap(reading -> reading.figures().stream()).toList();
        var hidden =
                figures.stream().filter(Figure.Suppressed.class::isInstance).count();
        return new Hidden((int) hidden, figures.size());
    }

    public record Hidden(int figures, int of) {}

    /**
     * Begins a release; nobody outside sees it before it is signed off.
     *
     * @param chosen indicators that this audience may be given
     */
    @Transactional
    public long draft(Viewer viewer, Audience audience, String title, List<IndicatorId> chosen, AsKnown asKnown) {
        if (!viewer.is(Role.PARTNERSHIP_MANAGER))
            throw new AccessDeniedException("the partnership manager drafts releases");
        var allowed =
                chosen.stream().filter(id -> indicators.get(id).isFor(audience)).toList();
        var now = clock.instant();
        var known = asKnown instanceof AsKnown.On(var at) && at.isBefore(now) ? at : now;
        var id = store.add(audience, title.strip(), known, viewer.name(), now, allowed);
        audit.record(
                viewer,
                "releases.drafted",
                "release:" + id,
                Map.of("audience", audience.id(), "indicators", allowed.size()));
        return id;
    }

    /** Lets a draft out: protects it, numbers it and freezes it for ever. */
    @Transactional
    public Release signOff(Viewer viewer, long id) {
        if (!viewer.isAny(Role.SENIOR_RESPONSIBLE_OWNER, Role.PARTNERSHIP_MANAGER)) {
            throw new AccessDeniedException(
                    "the senior responsible owner or the partnership manager signs off releases");
        }
        var draft = store.lock(id).orElseThrow(() -> new NoSuchElementException("no release " + id));
        if (draft.state() != Release.State.DRAFT) return draft;
        store.freeze(id, protectedReadings(draft), viewer.name(), clock.instant());
        var frozenNow = store.find(id).orElseThrow();
        changes.announce("figures");
        audit.record(
                viewer, "releases.signed-off", "release:" + id, Map.of("number", String.valueOf(frozenNow.number())));
        return frozenNow;
    }

    /** Gives a draft up. */
    @Transactional
    public void discard(Viewer viewer, long id) {
        if (!viewer.is(Role.PARTNERSHIP_MANAGER))
            throw new AccessDeniedException("the partnership manager drafts releases");
        store.lock(id).filter(release -> release.state() == Release.State.DRAFT).ifPresent(draft -> {
            store.discard(id);
            audit.record(viewer, "releases.discarded", "release:" + id);
        });
    }

    private static boolean maySee(Viewer viewer, Release release) {
        return switch (viewer.audience()) {
            case INSIDE -> true;
            // who signs off sees what is to be signed
            case BOARD -> release.frozen() || viewer.is(Role.SENIOR_RESPONSIBLE_OWNER);
            case PARTNER -> release.frozen();
            case PUBLIC -> release.frozen() && release.audience() == Audience.PUBLIC;
        };
    }

    private List<Reading> protectedReadings(Release draft) {
        var asKnown = new AsKnown.On(draft.knownAt());
        var readings = new ArrayList<Reading>();
        for (var id : draft.chosen()) {
            var indicator = indicators.get(id);
            var whole = live.reading(indicator, FOOTPRINT, asKnown, Depth.PAGE);
            var all = new ArrayList<>(List.of(whole));
            // areas and parts are protected together: each could give the other away
            for (var area : whole.areas()) all.add(live.reading(indicator, area.area(), asKnown, Depth.PAGE));
            readings.addAll(protection.protect(indicator, all));
        }
        return readings;
    }

    // --- where a viewer's figures are from

    private interface Source {
        @Nullable Reading reading(Indicator indicator);

        String absent(Indicator indicator);

        Audience audience();

        default ScorecardRow row(Indicator indicator) {
            if (!indicator.isFor(audience())) {
                var ask = "Not shown to you. Ask the partnership manager if your work needs it.";
                return new ScorecardRow(indicator, new Figure.NotForYou(null, ask), null);
            }
            var reading = reading(indicator);
            if (reading == null) {
                return new ScorecardRow(indicator, new Figure.NotAvailable(null, absent(indicator)), null);
            }
            return new ScorecardRow(indicator, reading.latest(), reading);
        }
    }

    private Source source(Audience audience, @Nullable Release release, String area, AsKnown asKnown, Depth depth) {
        if (audience == Audience.INSIDE) return new Live(area, asKnown, depth);
        return new Frozen(audience, release, area);
    }

    private final class Live implements Source {
        private final String area;
        private final AsKnown asKnown;
        private final Depth depth;
        private final Remembered edition;

        Live(String area, AsKnown asKnown, Depth depth) {
            this.area = area;
            this.asKnown = asKnown;
            this.depth = depth;
            this.edition = edition();
        }

        @Override
        public Reading reading(Indicator indicator) {
            var asked = new Asked(indicator.id(), area, asKnown, depth);
            // as many as anybody reads in a while; a past day or an area beyond that is read again
            if (edition.readings().size() >= MOST_REMEMBERED
                    && !edition.readings().containsKey(asked)) return live.reading(indicator, area, asKnown, depth);
            return edition.readings().computeIfAbsent(asked, _ -> live.reading(indicator, area, asKnown, depth));
        }

        @Override
        public String absent(Indicator indicator) {
            return "No figure yet.";
        }

        @Override
        public Audience audience() {
            return Audience.INSIDE;
        }
    }

    private final class Frozen implements Source {
        private final Audience audience;
        private final @Nullable Release release;
        private final String area;

        Frozen(Audience audience, @Nullable Release release, String area) {
            this.audience = audience;
            this.release = release;
            this.area = area;
        }

        @Override
        public @Nullable Reading reading(Indicator indicator) {
            return release == null ? null : content(release.id()).get(key(indicator.id(), area));
        }

        @Override
        public String absent(Indicator indicator) {
            return release == null ? "Nothing was released yet." : "Not in release " + release.number() + ".";
        }

        @Override
        public Audience audience() {
            return audience;
        }
    }

    /** What was read at the present edition; readings of an earlier one are let go. */
    private Remembered edition() {
        var now = live.edition();
        var before = remembered;
        if (before.edition().equals(now)) return before;
        var fresh = Remembered.of(now);
        remembered = fresh;
        return fresh;
    }

    private @Nullable Release releaseFor(Audience audience, AsKnown asKnown) {
        if (audience == Audience.INSIDE) return null;
        var by = asKnown instanceof AsKnown.On(var at) ? at : clock.instant();
        // partners are shown what the board was
        var whose = audience == Audience.PARTNER ? Audience.BOARD : audience;
        return store.latest(whose, by).orElse(null);
    }

    private Map<String, Reading> content(long id) {
        return frozen.computeIfAbsent(id, _ -> {
            var readings = new java.util.LinkedHashMap<String, Reading>();
            for (var reading : store.content(id)) readings.put(key(reading.indicator(), reading.area()), reading);
            return readings;
        });
    }

    private static String key(IndicatorId indicator, String area) {
        return indicator.value() + "|" + area;
    }

    private LocalDate day(AsKnown asKnown) {
        return (asKnown instanceof AsKnown.On(var at) ? at : clock.instant())
                .atZone(LONDON)
                .toLocalDate();
    }
}
