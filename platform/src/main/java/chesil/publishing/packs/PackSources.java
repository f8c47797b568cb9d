package chesil.publishing.packs;

import chesil.interventions.Achievement;
import chesil.interventions.Intervention;
import chesil.measures.Commentary;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.MovedLimits;
import chesil.partnership.Action;
import chesil.partnership.Group;
import chesil.partnership.Meeting;
import chesil.partnership.PartnershipInfo;
import chesil.partnership.Risk;
import chesil.partnership.Seat;
import chesil.partnership.Source;
import chesil.releases.Reading;
import chesil.releases.Release;
import chesil.strategy.Challenge;
import chesil.strategy.Strategy;
import chesil.strategy.YouSaid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a pack is made from: a release, the one before it for the same audience, and what was known of everything else when
 * it was frozen.
 *
 * @param before null for the first release for the audience
 * @param at when it was frozen; of a draft, now
 * @param indicators those of the release, in the order of the definitions
 * @param names of organisations and groups by id
 * @param areaName what an area is called by its code
 */
record PackSources(
        Release release,
        @Nullable Release before,
        Instant at,
        List<Reading> readings,
        List<Reading> readingsBefore,
        List<Indicator> indicators,
        Optional<PartnershipInfo> partnership,
        Strategy strategy,
        List<Intervention> interventions,
        List<Achievement> achievements,
        List<Challenge> challenges,
        List<Meeting> meetings,
        List<Action> actions,
        List<Risk> risks,
        List<YouSaid> youSaid,
        List<Seat> seats,
        List<Group> groups,
        List<Source> sources,
        List<MovedLimits> moved,
        Map<IndicatorId, Commentary> commentary,
        Map<String, String> names,
        Pack.Names areaName) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static LocalDate london(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }

    LocalDate day() {
        return london(at);
    }

    /** The day on which the last release was frozen; long ago where there was none. */
    LocalDate since() {
        var signed = before == null ? null : before.signedAt();
        return signed == null ? LocalDate.MIN : london(signed);
    }

    String nameOf(String id) {
        return names.getOrDefault(id, id);
    }
}
