package chesil.publishing.packs;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.areas.Area;
import chesil.areas.AreaCode;
import chesil.areas.Areas;
import chesil.interventions.Achievement;
import chesil.interventions.Intervention;
import chesil.measures.Commentary;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.measures.MovedLimits;
import chesil.partnership.Action;
import chesil.partnership.Group;
import chesil.partnership.Meeting;
import chesil.partnership.Organisation;
import chesil.partnership.PartnershipInfo;
import chesil.partnership.Risk;
import chesil.partnership.Seat;
import chesil.partnership.Source;
import chesil.releases.OwnersWords;
import chesil.releases.Reading;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.strategy.Challenge;
import chesil.strategy.Strategy;
import chesil.strategy.YouSaid;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what a pack is made from: a release as its own audience got it, and the rest as it was known on its freeze. */
@Component
class PackMaterial {
    /** A pack is made as its audience sees: what the board may not see cannot come into one. */
    private static final Viewer BOARD = new Viewer(0, "Board", null, Set.of(Role.BOARD_MEMBER));

    private final Releases releases;
    private final Indicators indicators;
    private final OwnersWords words;
    private final Items items;
    private final Areas areas;
    private final Clock clock;

    PackMaterial(Releases releases, Indicators indicators, OwnersWords words, Items items, Areas areas, Clock clock) {
        this.releases = releases;
        this.indicators = indicators;
        this.words = words;
        this.items = items;
        this.areas = areas;
        this.clock = clock;
    }

    /** Of a frozen release, as its audience got it. */
    Optional<PackSources> of(long release) {
        return releases.find(BOARD, release).filter(Release::frozen).map(found -> sources(viewer(found), found));
    }

    /** Of a draft, as this viewer may see it: what it would be if it were signed off now. */
    Optional<PackSources> ofDraft(Viewer viewer, long release) {
        return releases.find(viewer, release).map(found -> sources(viewer, found));
    }

    private static Viewer viewer(Release release) {
        return release.audience() == Audience.PUBLIC ? Viewer.nobody() : BOARD;
    }

    private PackSources sources(Viewer viewer, Release release) {
        var at = Objects.requireNonNullElseGet(release.signedAt(), clock::instant);
        var asKnown = new AsKnown.On(at);
        var before = before(release);
        var readings = releases.content(viewer, release.id());
        var chosen = Set.copyOf(release.chosen());
        return new PackSources(
                release,
                before,
                at,
                readings,
                before == null ? List.of() : releases.content(viewer(before), before.id()),
                indicators.all().stream()
                        .filter(indicator -> chosen.contains(indicator.id()))
                        .toList(),
                items.of(PartnershipInfo.KIND).all(asKnown).stream().findFirst(),
                Strategy.of(items, asKnown),
                items.of(Intervention.KIND).all(asKnown),
                items.of(Achievement.KIND).all(asKnown),
                items.of(Challenge.KIND).all(asKnown),
                items.of(Meeting.KIND).all(asKnown).stream()
                        .sorted(Comparator.comparing(Meeting::date))
                        .toList(),
                items.of(Action.KIND).all(asKnown),
                items.of(Risk.KIND).all(asKnown),
                items.of(YouSaid.KIND).all(asKnown),
                items.of(Seat.KIND).all(asKnown),
                items.of(Group.KIND).all(asKnown),
                items.of(Source.KIND).all(asKnown),
                items.of(MovedLimits.KIND).all(asKnown),
                commentary(readings, at),
                names(asKnown),
                this::areaName);
    }

    /** The release for the same audience that was frozen before this one; null for the first. */
    private @Nullable Release before(Release release) {
        var number = Objects.requireNonNullElse(release.number(), Integer.MAX_VALUE);
        return releases.all(viewer(release)).stream()
                .filter(each -> each.frozen() && each.audience() == release.audience())
                .filter(each -> Objects.requireNonNullElse(each.number(), 0) < number)
                .max(Comparator.comparingInt(each -> Objects.requireNonNullElse(each.number(), 0)))
                .orElse(null);
    }

    /** What owners said of the figures of the release, the latest that was known then. */
    private Map<IndicatorId, Commentary> commentary(List<Reading> readings, Instant at) {
        var said = new HashMap<IndicatorId, Commentary>();
        for (var id : readings.stream().map(Reading::indicator).collect(Collectors.toSet())) {
            words.commentary(id, new AsKnown.On(at)).stream()
                    .findFirst()
                    .flatMap(version -> version.value())
                    .ifPresent(latest -> said.put(id, latest));
        }
        return said;
    }

    private Map<String, String> names(AsKnown asKnown) {
        var names = new HashMap<String, String>();
        items.of(Organisation.KIND)
                .all(asKnown)
                .forEach(each -> names.put(each.id().value(), each.name()));
        items.of(Group.KIND).all(asKnown).forEach(each -> names.put(each.id().value(), each.name()));
        return names;
    }

    private String areaName(String code) {
        if (AreaCode.isCode(code)) {
            return areas.gazetteer().find(new AreaCode(code)).map(Area::name).orElse(code);
        }
        return items.of(PartnershipInfo.KIND).all(AsKnown.NOW).stream()
                .map(PartnershipInfo::shortName)
                .findFirst()
                .orElse("The whole area");
    }
}
