package chesil.interventions.web;

import chesil.areas.AreaCode;
import chesil.editing.Offered;
import chesil.interventions.Achievement;
import chesil.interventions.Intervention;
import chesil.interventions.PhaseComparison;
import chesil.interventions.TypedResult;
import chesil.partnership.Source;
import chesil.partnership.SourceId;
import chesil.strategy.Objective;
import chesil.versions.KnownOn;
import chesil.web.Choice;
import chesil.web.Fact;
import chesil.web.ThemeMark;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One intervention: who, where, when, at what cost, for which objectives, with which results. */
public record InterventionPage(
        KnownOn known,
        @Nullable ThemeMark mark,
        Intervention intervention,
        String lead,
        List<String> partners,
        List<Objective> objectives,
        List<String> areas,
        List<String> exposedAreas,
        List<Choice> areasOfResults,
        @Nullable AreaCode area,
        Optional<PhaseComparison> comparison,
        List<Achievement> achievements,
        Map<SourceId, Source> sources,
        Offered offered,
        List<Fact> history) {

    /** With its qualifier before it and its unit behind, pounds before: at least £95,000. */
    public static String words(TypedResult result) {
        var number = NumberFormat.getNumberInstance(Locale.UK);
        number.setMaximumFractionDigits(6);
        var value = number.format(result.value());
        var qualifier = result.qualifier();
        return (qualifier == null ? "" : qualifier.wording() + " ")
                + (result.unit().equals("GBP") ? "£" + value : value + " " + result.unit());
    }

    /** The kind of a result in words: cash-seized is Cash seized. */
    public static String words(String what) {
        var words = what.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Where a result was published; null where the source is not known. */
    public @Nullable Source source(TypedResult result) {
        return result.source() == null ? null : sources.get(result.source());
    }
}
