package chesil.partnership;

import chesil.areas.Area;
import chesil.areas.AreaCode;
import chesil.areas.AreaType;
import chesil.areas.Areas;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.web.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What forms of the modules above have to choose from. */
@Component
public class Choices {
    private static final List<AreaType> TYPES = List.of(
            AreaType.POLICE_FORCE_AREA,
            AreaType.LOCAL_AUTHORITY,
            AreaType.COMMUNITY_SAFETY_PARTNERSHIP,
            AreaType.INTEGRATED_CARE_BOARD);

    private final Items items;
    private final Areas areas;
    private final Clock clock;

    Choices(Items items, Areas areas, Clock clock) {
        this.items = items;
        this.areas = areas;
        this.clock = clock;
    }

    public List<Choice> organisations() {
        return items.of(Organisation.KIND).all(AsKnown.NOW).stream()
                .map(each -> new Choice(each.id().value(), each.name()))
                .toList();
    }

    public List<Choice> groups() {
        return items.of(Group.KIND).all(AsKnown.NOW).stream()
                .map(each -> new Choice(each.id().value(), each.name()))
                .toList();
    }

    /** Groups, then organisations. */
    public List<Choice> answerable() {
        return Stream.concat(groups().stream(), organisations().stream()).toList();
    }

    public List<Choice> sources() {
        return items.of(Source.KIND).all(AsKnown.NOW).stream()
                .map(each -> new Choice(each.id().value(), each.title() + ", " + each.publisher()))
                .toList();
    }

    /** The areas that a partnership works with: those that reach into its footprint, and others that items name. */
    public List<Choice> areas(Collection<AreaCode> named) {
        var gazetteer = areas.gazetteer();
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
        var footprint = items.of(PartnershipInfo.KIND).all(AsKnown.NOW).stream()
                .flatMap(partnership -> partnership.footprint().stream())
                .toList();
        var codes = new LinkedHashSet<AreaCode>();
        for (var type : TYPES) {
            gazetteer.ofType(type, today).stream()
                    .map(Area::code)
                    .filter(code -> gazetteer.inFootprint(footprint, code)
                            || footprint.stream().anyMatch(part -> gazetteer.contains(code, part)))
                    .forEach(codes::add);
        }
        codes.addAll(named);
        return codes.stream()
                .map(code -> new Choice(
                        code.value(), gazetteer.find(code).map(Choices::words).orElse(code.value())))
                .toList();
    }

    private static String words(Area area) {
        return area.name()
                + AreaType.of(area.code())
                        .map(type -> ", " + type.words().toLowerCase(java.util.Locale.UK))
                        .orElse("");
    }
}
