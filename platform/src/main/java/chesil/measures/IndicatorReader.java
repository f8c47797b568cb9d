package chesil.measures;

import chesil.access.Audience;
import chesil.measures.Fields.Mistake;
import chesil.measures.Indicator.Answers;
import chesil.measures.Indicator.AreaLevel;
import chesil.measures.Indicator.Assumption;
import chesil.measures.Indicator.Benchmark;
import chesil.measures.Indicator.Breakdown;
import chesil.measures.Indicator.Chart;
import chesil.measures.Indicator.ChartKind;
import chesil.measures.Indicator.Flow;
import chesil.measures.Indicator.Formula;
import chesil.measures.Indicator.Grain;
import chesil.measures.Indicator.Named;
import chesil.measures.Indicator.NationalOutcome;
import chesil.measures.Indicator.Uncertainty;
import chesil.measures.Indicator.Unit;
import chesil.measures.Indicator.ValueKind;
import chesil.measures.Indicator.Words;
import chesil.statistics.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one definition. Pure: text in, an indicator or every mistake out. */
final class IndicatorReader {
    /** What came of a reading. */
    sealed interface Reading {
        record Good(Indicator indicator) implements Reading {}

        record Bad(List<Mistake> mistakes) implements Reading {}
    }

    private enum Denominator implements Named {
        ADDED,
        SHARED
    }

    private final Fields root;
    private final String folder;
    private final @Nullable String sql;
    private final @Nullable String events;

    private IndicatorReader(Fields root, String folder, @Nullable String sql, @Nullable String events) {
        this.root = root;
        this.folder = folder;
        this.sql = sql;
        this.events = events;
    }

    /**
     * @param folder the folder's name, which is the indicator's id
     * @param file how mistakes name the file
     * @param sql the text of {@code measure.sql} beside it; null where there is none
     * @param events the text of {@code events.sql} beside it; null where there is none
     */
    static Reading read(String folder, String file, String yaml, @Nullable String sql, @Nullable String events) {
        var mistakes = new ArrayList<Mistake>();
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(10)
                .build();
        try {
            var node = new Compose(settings).composeString(yaml);
            if (node.isEmpty()) return new Reading.Bad(List.of(new Mistake(file, 1, "the file", "is empty")));
            var root = new Fields(file, "", node.get(), mistakes);
            var indicator = new IndicatorReader(root, folder, sql, events).indicator();
            if (mistakes.isEmpty() && indicator != null) return new Reading.Good(indicator);
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(at -> at.getLine() + 1).orElse(1);
            mistakes.add(new Mistake(file, line, "the file", "is not YAML: " + broken.getProblem()));
        } catch (YamlEngineException broken) {
            mistakes.add(new Mistake(file, 1, "the file", "is not YAML: " + broken.getMessage()));
        }
        return new Reading.Bad(mistakes);
    }

    private @Nullable Indicator indicator() {
        var id = root.text("id");
        if (!id.equals(folder)) root.wrong("id", "must be the folder's name, " + folder + ", but was \"" + id + "\"");
        var version = root.whole("version", 1, 1);
        var code = root.text("code");
        var title = root.text("title");
        var question = root.text("question");
        var kind = named("kind", ValueKind.class);
        var words = words(kind);
        var outcome = named("outcome", NationalOutcome.class);
        var answers = named("answers", Answers.class);
        var flow = named("flow", Flow.class);
        var unit = unit(kind);
        var good = root.oneOf("good", Direction.class, each -> each.name().toLowerCase(Locale.ROOT), null);
        var grain = named("grain", Grain.class);
        var sources = root.texts("sources");
        if (sources.isEmpty()) root.wrong("sources", "must name a return specification at least");
        var heardFrom = root.texts("heard-from");
        var levels = root.someOf("areas", AreaLevel.class, Named::id).stream()
                .sorted()
                .distinct()
                .toList();
        if (levels.isEmpty()) root.wrong("areas", "must name a level at least, such as footprint");
        var breakdowns = root.list("breakdowns").stream().map(this::breakdown).toList();
        var uncertainty = named("interval", Uncertainty.class);
        if (uncertainty == Uncertainty.WILSON && kind != ValueKind.PROPORTION) {
            root.wrong("interval", "wilson is for proportions");
        }
        var shared = root.oneOf("denominator", Denominator.class, Named::id, Denominator.ADDED) == Denominator.SHARED;
        var readsBack = root.whole("reads-back", 0, 0);
        var ready = root.whole("ready-after-days", 0, null);
        var settles = root.whole("settles-after", 0, 0);
        var chart = chart(kind);
        var people = root.yes("people");
        var widest = root.oneOf("widest-audience", Audience.class, Audience::id, Audience.PUBLIC);
        var benchmark = benchmark();
        var assumptions =
                root.list("assumptions").stream().map(this::assumption).toList();
        var formula = formula();
        root.noOthers();
        if (!id.equals(folder)) return null;
        return new Indicator(
                new IndicatorId(id),
                version,
                code,
                title,
                question,
                words,
                outcome,
                answers,
                flow,
                kind,
                unit,
                good,
                grain,
                sources,
                heardFrom,
                levels,
                breakdowns,
                uncertainty,
                shared,
                readsBack,
                ready,
                settles,
                chart,
                people,
                widest,
                benchmark,
                assumptions,
                formula);
    }

    private <E extends Enum<E> & Named> E named(String field, Class<E> type) {
        return root.oneOf(field, type, Named::id, null);
    }

    private Words words(ValueKind kind) {
        var outOf = root.textOrNull("out-of");
        var isRatio = kind == ValueKind.PROPORTION || kind == ValueKind.RATE;
        if (isRatio && outOf == null) root.wrong("out-of", "is missing: a " + kind.id() + " is out of something");
        return new Words(root.text("counts"), outOf, root.text("not-counted"), root.text("cannot-say"));
    }

    private Unit unit(ValueKind kind) {
        var fields = root.fields("unit");
        if (fields == null) {
            root.wrong("unit", "is missing");
            return new Unit("", "", 1, 0);
        }
        var per = fields.whole("per", 1, 1);
        if (kind == ValueKind.RATE && per == 1) fields.wrong("per", "is missing: a rate is per so many, such as 10000");
        var unit = new Unit(fields.text("one"), fields.text("many"), per, fields.whole("decimals", 0, 0));
        fields.noOthers();
        return unit;
    }

    private Breakdown breakdown(Fields fields) {
        var breakdown = new Breakdown(fields.text("key"), fields.text("title"));
        fields.noOthers();
        return breakdown;
    }

    private Chart chart(ValueKind kind) {
        var fields = root.fields("chart");
        if (fields == null) {
            root.wrong("chart", "is missing");
            return new Chart(ChartKind.NONE, null, null);
        }
        var chart = fields.oneOf("kind", ChartKind.class, Named::id, null);
        if (kind == ValueKind.MODELLED && chart != ChartKind.NONE) {
            fields.wrong("kind", "must be none: no rule of a chart may judge a modelled value");
        }
        mustSuit(fields, chart, kind);
        var fixedAfter = fields.has("fixed-after") ? Integer.valueOf(fields.whole("fixed-after", 1, null)) : null;
        fields.noOthers();
        return new Chart(chart, fixedAfter, events);
    }

    private void mustSuit(Fields fields, ChartKind chart, ValueKind kind) {
        switch (chart) {
            case P, P_PRIME -> {
                if (kind != ValueKind.PROPORTION) fields.wrong("kind", "a " + chart.title() + " needs a proportion");
            }
            case U, U_PRIME -> {
                if (kind != ValueKind.RATE) fields.wrong("kind", "a " + chart.title() + " needs a rate");
            }
            case C -> {
                if (kind != ValueKind.COUNT) fields.wrong("kind", "a " + chart.title() + " needs a count");
            }
            case T, G -> {
                if (events == null) fields.wrong("kind", "a " + chart.title() + " needs an events.sql beside the file");
            }
            case NONE, XMR -> {}
        }
        if (events != null && !chart.byEvents()) fields.wrong("kind", "must be t or g, since there is an events.sql");
    }

    private @Nullable Benchmark benchmark() {
        var fields = root.fields("benchmark");
        if (fields == null) return null;
        var benchmark = new Benchmark(
                fields.text("place"),
                fields.number("value"),
                fields.day("from"),
                fields.day("to"),
                fields.text("period"),
                fields.text("source"),
                fields.text("url"));
        fields.noOthers();
        return benchmark;
    }

    private Assumption assumption(Fields fields) {
        var assumption = new Assumption(
                fields.text("name"),
                fields.number("centre"),
                fields.number("low"),
                fields.number("high"),
                fields.text("source"),
                fields.yes("guess"));
        if (!(assumption.low() <= assumption.centre() && assumption.centre() <= assumption.high())) {
            fields.wrong("centre", "must lie between low and high");
        }
        fields.noOthers();
        return assumption;
    }

    private Formula formula() {
        var kernel = root.textOrNull("kernel");
        if (kernel != null && sql != null) {
            root.wrong("kernel", "there is a measure.sql besides; an indicator is computed by one of them");
        }
        if (kernel != null) return new Formula.Kernel(kernel);
        if (sql == null) root.wrong("id", "there is no measure.sql beside the file, and no kernel is named");
        return new Formula.Sql(sql == null ? "" : sql);
    }
}
