package chesil.interventions.web;

import chesil.access.Viewer;
import chesil.areas.AreaCode;
import chesil.areas.Areas;
import chesil.editing.Offers;
import chesil.interventions.Achievement;
import chesil.interventions.Intervention;
import chesil.interventions.InterventionKind;
import chesil.interventions.PhaseComparison;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.partnership.Source;
import chesil.strategy.Objective;
import chesil.strategy.Strategy;
import chesil.versions.History;
import chesil.versions.Items;
import chesil.versions.KnownOn;
import chesil.web.Choice;
import chesil.web.Page;
import chesil.web.ThemeMark;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Reading what the partnership does. */
@Controller
class InterventionsController {
    private static final String SECTION = "/interventions";

    private final Items items;
    private final Areas areas;
    private final Offers offers;

    InterventionsController(Items items, Areas areas, Offers offers) {
        this.items = items;
        this.areas = areas;
        this.offers = offers;
    }

    @GetMapping("/interventions")
    Page all(Viewer viewer, KnownOn known) {
        var strategy = Strategy.of(items, known.asKnown());
        var names = organisations(known);
        var lines = items.of(Intervention.KIND).all(known.asKnown()).stream()
                .map(each -> new InterventionsPage.Line(
                        each,
                        names.getOrDefault(each.lead(), each.lead().value()),
                        objectives(each, strategy).stream().map(Objective::name).toList()))
                .toList();
        var kinds = Arrays.stream(InterventionKind.values())
                .map(kind -> new InterventionsPage.OfKind(
                        InterventionPage.words(kind.wording() + "s"),
                        lines.stream()
                                .filter(line -> line.intervention().kind() == kind
                                        && !line.intervention().comparison())
                                .toList()))
                .filter(kind -> !kind.interventions().isEmpty())
                .toList();
        var comparisons =
                lines.stream().filter(line -> line.intervention().comparison()).toList();
        return Page.of(
                "interventions/all",
                known.titled("Interventions"),
                SECTION,
                new InterventionsPage(
                        known, kinds, comparisons, offers.adding(viewer, known, Intervention.KIND, Map.of())));
    }

    /** @param area the area whose results are set side by side; the one with most results where none is asked for */
    @GetMapping("/interventions/{intervention}")
    Page one(
            Viewer viewer,
            KnownOn known,
            @PathVariable String intervention,
            @RequestParam(defaultValue = "") String area) {
        var found = items.of(Intervention.KIND)
                .get(intervention, known.asKnown())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var strategy = Strategy.of(items, known.asKnown());
        var names = organisations(known);
        var objectives = objectives(found, strategy);
        var withResults = PhaseComparison.areas(found.phases());
        var chosen = withResults.stream()
                .filter(code -> code.value().equals(area))
                .findFirst()
                .or(() -> withResults.stream().findFirst());
        var page = new InterventionPage(
                known,
                mark(objectives, strategy),
                found,
                names.getOrDefault(found.lead(), found.lead().value()),
                found.partners().stream()
                        .map(id -> names.getOrDefault(id, id.value()))
                        .toList(),
                objectives,
                found.areas().stream().map(this::name).toList(),
                found.exposedAreas().stream().map(this::name).toList(),
                withResults.stream()
                        .map(code -> new Choice(code.value(), name(code)))
                        .toList(),
                chosen.orElse(null),
                chosen.map(code -> PhaseComparison.of(found.phases(), code)),
                items.of(Achievement.KIND).all(known.asKnown()).stream()
                        .filter(achievement -> achievement.interventions().contains(found.id()))
                        .toList(),
                items.of(Source.KIND).all(known.asKnown()).stream()
                        .collect(Collectors.toMap(Source::id, Function.identity())),
                offers.of(viewer, known, Intervention.KIND, found),
                History.lines(items.of(Intervention.KIND).history(intervention)));
        return Page.of("interventions/one", known.titled(found.name()), SECTION, page);
    }

    private Map<OrganisationId, String> organisations(KnownOn known) {
        return items.of(Organisation.KIND).all(known.asKnown()).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    private static List<Objective> objectives(Intervention intervention, Strategy strategy) {
        return intervention.objectives().stream()
                .flatMap(id -> strategy.objective(id).stream())
                .toList();
    }

    private static @Nullable ThemeMark mark(List<Objective> objectives, Strategy strategy) {
        return objectives.stream()
                .findFirst()
                .flatMap(strategy::themeOf)
                .map(theme ->
                        new ThemeMark(ThemeMark.Colour.valueOf(theme.colour().name()), theme.shortName()))
                .orElse(null);
    }

    /** Its name; its code where the register does not hold the area. */
    private String name(AreaCode code) {
        return areas.gazetteer().find(code).map(area -> area.name()).orElse(code.value());
    }
}
