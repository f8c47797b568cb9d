package chesil.publishing.web;

import chesil.areas.AreaCode;
import chesil.interventions.Intervention;
import chesil.interventions.Phase;
import chesil.interventions.TypedResult;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.partnership.Source;
import chesil.partnership.SourceId;
import chesil.publishing.web.WhatWeDo.Cited;
import chesil.web.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An operation, service, project or place as the public reads it: only results that somebody published, each with its source. */
public record PublicIntervention(
        String name,
        String about,
        List<Fact> facts,
        String evaluation,
        @Nullable String caution,
        List<Part> parts,
        List<Numbered> sources) {

    /** A phase, or the whole. */
    public record Part(String name, String about, List<Result> results) {}

    /** A result as it was published, such as "at least £131,000". */
    public record Result(String what, String note, String value, String place, int source) {}

    /** A source and the number that results cite it by. */
    public record Numbered(int number, Cited cited) {}

    /** What an intervention names by id. */
    record Names(
            Map<OrganisationId, Organisation> organisations,
            Map<SourceId, Source> sources,
            Map<String, String> objectives,
            Function<AreaCode, String> area) {}

    static PublicIntervention of(Intervention intervention, Names names) {
        var cited = new LinkedHashMap<SourceId, Integer>();
        var parts = new ArrayList<Part>();
        for (var phase : intervention.phases()) parts.add(phase(phase, cited, names));
        var overall = results(intervention.results(), cited, names);
        if (!overall.isEmpty()) {
            parts.add(new Part(intervention.phases().isEmpty() ? "Results" : "Over several phases", "", overall));
        }
        intervention.sources().forEach(source -> number(source, cited));
        return new PublicIntervention(
                intervention.name(),
                intervention.about(),
                facts(intervention, names),
                evaluation(intervention),
                intervention.caution(),
                parts,
                cited.entrySet().stream()
                        .map(each -> new Numbered(each.getValue(), WhatWeDo.cited("", each.getKey(), names.sources())))
                        .toList());
    }

    private static List<Fact> facts(Intervention intervention, Names names) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("What it is", sentence(intervention.kind().wording())));
        if (intervention.comparison()) {
            facts.add(new Fact("Why it is here", "It ran elsewhere: we hold our own work against it"));
        } else {
            facts.add(new Fact(
                    "What it is for",
                    intervention.objectives().stream()
                            .map(id -> names.objectives().getOrDefault(id.value(), id.value()))
                            .collect(Collectors.joining("; "))));
        }
        facts.add(new Fact("Who leads it", organisation(intervention.lead(), names)));
        if (!intervention.partners().isEmpty()) {
            facts.add(new Fact(
                    "With",
                    intervention.partners().stream()
                            .map(each -> organisation(each, names))
                            .collect(Collectors.joining(", "))));
        }
        var when = Dates.between(intervention.started(), intervention.stopped());
        facts.add(new Fact("When", when.isEmpty() ? "Nobody has told us when it began" : when));
        if (!intervention.areas().isEmpty()) {
            facts.add(new Fact(
                    "Where", intervention.areas().stream().map(names.area()).collect(Collectors.joining(", "))));
        }
        var cost = intervention.cost();
        if (cost != null) facts.add(new Fact("What it costs", cost));
        return facts;
    }

    private static String evaluation(Intervention intervention) {
        return switch (intervention.state()) {
            case NOT_EVALUATED -> "Nobody has tested whether it worked.";
            case ACTIVITY_ONLY -> "We know how much was done, and not what it changed.";
            case TOO_EARLY -> "It is too early to say.";
            case NOT_MEASURED -> "What it is meant to change is not measured.";
            case REACH_KNOWN -> "We know whom it reached, and not what it changed for them.";
            case ATTRITION_KNOWN -> "We know where people are lost on the way, and not what it changed for the others.";
            case PRE_AND_POST_ONLY ->
                "People were asked before and after. Without others to compare them with, that cannot tell what changed because of it.";
            case AGREED_NOT_LIVE -> "It is agreed and does not run yet.";
            case PROMISING -> "What there is points the right way. It is not proof.";
            case EVALUATED -> "It was tested against others to compare with.";
        };
    }

    private static Part phase(Phase phase, Map<SourceId, Integer> cited, Names names) {
        var when = Dates.between(phase.from(), phase.to());
        return new Part(
                phase.name(),
                (when.isEmpty() ? "" : when + ". ") + phase.focus() + "."
                        + (phase.note() == null ? "" : " " + phase.note()),
                results(phase.results(), cited, names));
    }

    /** Those that a source published: what somebody told us is shown inside, and not here. */
    private static List<Result> results(List<TypedResult> results, Map<SourceId, Integer> cited, Names names) {
        var published = new ArrayList<Result>();
        for (var result : results) {
            var source = result.source();
            if (source == null) continue;
            var area = result.area();
            var scope = result.scope();
            published.add(new Result(
                    sentence(result.what().replace('-', ' ')) + (result.drug() == null ? "" : ": " + result.drug()),
                    note(result),
                    value(result),
                    area != null ? names.area().apply(area) : scope == null ? "" : scope,
                    number(source, cited)));
        }
        return published;
    }

    private static String note(TypedResult result) {
        var when = Dates.between(result.from(), result.to());
        var note = result.note() == null ? "" : result.note();
        return when.isEmpty() || note.isEmpty() ? when + note : when + ". " + note;
    }

    /** "at least £131,000", "about 12.5 kg", "194". */
    static String value(TypedResult result) {
        var qualifier = result.qualifier();
        var number = String.format(
                Locale.UK,
                "%,." + Math.max(0, result.value().stripTrailingZeros().scale()) + "f",
                result.value());
        var unit = result.unit();
        var said = unit.equals("GBP") ? "£" + number : saysItself(result) ? number : number + " " + unit;
        return qualifier == null ? said : qualifier.wording() + " " + said;
    }

    /** "Arrests: 194" says its unit; "drugs seized: 3" does not. */
    private static boolean saysItself(TypedResult result) {
        var last = result.what().substring(result.what().lastIndexOf('-') + 1);
        return result.unit().equals(last)
                || result.unit().equals(result.what().replace('-', ' '))
                || result.what().startsWith(result.unit());
    }

    private static int number(SourceId source, Map<SourceId, Integer> cited) {
        return cited.computeIfAbsent(source, _ -> cited.size() + 1);
    }

    private static String organisation(OrganisationId id, Names names) {
        var organisation = names.organisations().get(id);
        return organisation == null ? id.value() : organisation.name();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
