package chesil.releases;

import chesil.areas.Area;
import chesil.areas.AreaCode;
import chesil.areas.AreaType;
import chesil.areas.Areas;
import chesil.areas.Deprivation;
import chesil.areas.Gazetteer;
import chesil.areas.Population;
import chesil.measures.Indicator;
import chesil.measures.Indicator.AreaLevel;
import chesil.measures.Indicator.ValueKind;
import chesil.measures.observations.Observation;
import chesil.measures.observations.Observations;
import chesil.statistics.Confidence;
import chesil.statistics.Inequality;
import chesil.statistics.Inequality.Group;
import chesil.statistics.Inequality.Scale;
import chesil.statistics.Rate;
import chesil.statistics.funnel.Adjustment;
import chesil.statistics.funnel.Funnel;
import chesil.statistics.funnel.Kind;
import chesil.versions.AsKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sets places beside each other, unprotected: for those inside. */
@Component
final class ReadingPlaces {
    private static final int MONTHS = 12, FIFTHS = 5;

    /** Fewer points make no funnel. */
    private static final int FEWEST = 10;

    private final Observations observations;
    private final Areas areas;

    ReadingPlaces(Observations observations, Areas areas) {
        this.observations = observations;
        this.areas = areas;
    }

    /** Whether the indicator counts what happens in places small enough to be set beside each other. */
    static boolean has(Indicator indicator) {
        return indicator.kind() == ValueKind.COUNT
                && indicator.flow() == Indicator.Flow.FLOW
                && indicator.levels().contains(AreaLevel.WARD)
                && indicator.levels().contains(AreaLevel.LSOA);
    }

    /** The last twelve months of figures; empty where there are too few places or figures. */
    Optional<Places> of(Indicator indicator, LocalDate latest, AsKnown asKnown) {
        if (!has(indicator)) return Optional.empty();
        var until = indicator.grain().plus(latest, 1);
        var from = until.minusMonths(MONTHS);
        var counted = new Counted(indicator, from, until, asKnown);
        var wards = counted.of(AreaType.WARD);
        return wards.size() < FEWEST
                ? Optional.empty()
                : Optional.of(places(wards, counted.of(AreaType.LSOA), from, until));
    }

    /** Events and residents of one place. */
    private record Place(Area area, long events, long residents) {}

    private final class Counted {
        private final Indicator indicator;
        private final LocalDate from, until;
        private final AsKnown asKnown;
        private final Gazetteer gazetteer = areas.gazetteer();

        Counted(Indicator indicator, LocalDate from, LocalDate until, AsKnown asKnown) {
            this.indicator = indicator;
            this.from = from;
            this.until = until;
            this.asKnown = asKnown;
        }

        /** Every place of a type inside the footprint that has residents on record; without an event it has 0. */
        List<Place> of(AreaType type) {
            var inside = gazetteer.mappedAuthorities().stream()
                    .flatMap(authority -> gazetteer.within(authority.code(), type, until.minusDays(1)).stream())
                    .distinct()
                    .toList();
            var events = events(inside.stream().map(each -> each.code().value()).toList());
            var places = new ArrayList<Place>();
            for (var area : inside) {
                var residents = residents(area.code());
                if (residents > 0)
                    places.add(new Place(
                            area, Math.round(events.getOrDefault(area.code().value(), 0.0)), residents));
            }
            return places;
        }

        private Map<String, Double> events(Collection<String> codes) {
            return observations.find(new Observations.Query(indicator.id(), codes, "", from, until, asKnown)).stream()
                    .collect(
                            Collectors.groupingBy(Observation::area, Collectors.summingDouble(Observation::numerator)));
        }

        private long residents(AreaCode area) {
            return gazetteer.population(area, until).map(Population::total).orElse(0L);
        }
    }

    private Places places(List<Place> wards, List<Place> small, LocalDate from, LocalDate until) {
        var events = wards.stream().mapToDouble(Place::events).toArray();
        var overall = sum(wards, Place::events) / sum(wards, Place::residents);
        var expected =
                wards.stream().mapToDouble(each -> each.residents() * overall).toArray();
        var funnel = Funnel.of(Kind.RATIO, events, expected, Adjustment.NONE);
        var perThousand = overall * Places.PER;
        var compared = new ArrayList<Places.Ward>();
        for (var i = 0; i < wards.size(); i++) {
            var ward = wards.get(i);
            var there = funnel.areas().get(i);
            compared.add(new Places.Ward(
                    ward.area().name(),
                    ward.events(),
                    ward.residents(),
                    there.value() * perThousand,
                    there.p95().times(perThousand),
                    there.p998().times(perThousand),
                    there.significance()));
        }
        compared.sort(Comparator.comparing(Places.Ward::name));
        var fifths = fifths(small);
        return new Places(from, until, perThousand, funnel, compared, fifths, fifths.isEmpty() ? null : gap(fifths));
    }

    private static double sum(List<Place> places, ToLongFunction<Place> what) {
        return places.stream().mapToLong(what).sum();
    }

    /** Empty where a fifth of England has no place here, or no event: an index needs all five. */
    private List<Places.Fifth> fifths(List<Place> small) {
        var gazetteer = areas.gazetteer();
        var events = new HashMap<Integer, Long>();
        var residents = new HashMap<Integer, Long>();
        for (var place : small) {
            gazetteer
                    .deprivation(place.area().code())
                    .map(Deprivation::quintile)
                    .ifPresent(fifth -> {
                        events.merge(fifth, place.events(), Long::sum);
                        residents.merge(fifth, place.residents(), Long::sum);
                    });
        }
        var fifths = new ArrayList<Places.Fifth>();
        for (var number = 1; number <= FIFTHS; number++) {
            var happened = events.getOrDefault(number, 0L);
            if (happened == 0) return List.of();
            var rate = new Rate(happened, residents.getOrDefault(number, 0L), (long) Places.PER);
            fifths.add(new Places.Fifth(
                    number, happened, residents.getOrDefault(number, 0L), rate.value(), rate.interval(Confidence.P95)));
        }
        return fifths;
    }

    private static Places.Gap gap(List<Places.Fifth> fifths) {
        var groups = fifths.stream()
                .map(each -> new Group(each.residents(), each.rate(), Scale.RATE.standardError(each.p95())))
                .toList();
        var inequality = Inequality.of(groups, Scale.RATE, true);
        return new Places.Gap(
                inequality.sii(),
                inequality.siiInterval(Confidence.P95),
                inequality.rii(),
                inequality.riiInterval(Confidence.P95));
    }
}
