package chesil.publishing.web;

import chesil.areas.Area;
import chesil.areas.AreaCode;
import chesil.areas.Areas;
import chesil.partnership.PartnershipInfo;
import chesil.partnership.Source;
import chesil.partnership.SourceId;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the partnership says of itself, as it is known now: the pages of the public show no other day. */
@Component
final class Folder {
    private final Items items;
    private final Areas areas;
    private final Clock clock;

    Folder(Items items, Areas areas, Clock clock) {
        this.items = items;
        this.areas = areas;
        this.clock = clock;
    }

    <T extends Record> List<T> all(Kind<T> kind) {
        return items.of(kind).all(AsKnown.NOW);
    }

    <T extends Record> Optional<T> one(Kind<T> kind, String key) {
        return items.of(kind).get(key, AsKnown.NOW);
    }

    /** Empty until a folder is loaded. */
    Optional<PartnershipInfo> partnership() {
        return all(PartnershipInfo.KIND).stream().findFirst();
    }

    String partnershipName() {
        return partnership().map(PartnershipInfo::name).orElse("the partnership");
    }

    Map<SourceId, Source> sources() {
        return all(Source.KIND).stream().collect(Collectors.toMap(Source::id, Function.identity()));
    }

    String area(AreaCode code) {
        return areas.gazetteer().find(code).map(Area::name).orElse(code.value());
    }

    /** Changes whenever anything might that pages of the public say, figures left out. */
    Object edition() {
        return List.of(
                items.edition("partnership", "returns", "measures", "strategy", "interventions"),
                areas.gazetteer(),
                today());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.LONDON));
    }
}
