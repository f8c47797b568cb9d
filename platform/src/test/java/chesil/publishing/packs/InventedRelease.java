package chesil.publishing.packs;

import chesil.access.Audience;
import chesil.areas.AreaFiles;
import chesil.folder.DefinedElsewhere;
import chesil.folder.FolderContents;
import chesil.folder.FolderReader;
import chesil.folder.FolderReading;
import chesil.measures.Commentary;
import chesil.measures.Indicator;
import chesil.measures.Indicators;
import chesil.measures.observations.Judgement;
import chesil.releases.Figure;
import chesil.releases.Goal;
import chesil.releases.Reading;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.releases.Series;
import chesil.releases.Wording;
import chesil.statistics.Comparison;
import chesil.statistics.Confidence;
import chesil.statistics.Proportion;
import chesil.strategy.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A release as the board might get it, with figures from a seed and the Dorset folder around it: no database. Its figures are
 * invented.
 */
public final class InventedRelease {
    static final int MARK = 73_190_264;

    private static final Path DORSET = Path.of("../partnerships/dorset");
    private static final LocalDate LAST = LocalDate.of(2026, 10, 1);
    private static final List<String> COUNCILS = List.of("E06000058", "E06000059");

    private final FolderContents folder = dorset();
    private final Indicators indicators = Indicators.read(List.of(Indicators.BUILT_IN));
    private final Random random;
    private Audience audience = Audience.BOARD;
    private boolean hasBefore = true;
    private double hiddenShare = 0.05;
    private boolean marksWhatIsHidden;

    private InventedRelease(long seed) {
        this.random = new Random(seed);
    }

    public static InventedRelease of(long seed) {
        return new InventedRelease(seed);
    }

    InventedRelease forThe(Audience another) {
        audience = another;
        return this;
    }

    InventedRelease first() {
        hasBefore = false;
        return this;
    }

    /** What is hidden now was shown as {@link #MARK} in the release before. */
    InventedRelease markingWhatIsHidden() {
        marksWhatIsHidden = true;
        return this;
    }

    InventedRelease hiding(double share) {
        hiddenShare = share;
        return this;
    }

    /** The pack with a leaf for each of the indicators that changed. */
    public Pack pack() {
        var sources = sources();
        var changed = PackComposition.changes(sources).stream()
                .filter(each -> !each.changes().isEmpty())
                .map(each -> each.indicator().id())
                .toList();
        return PackComposition.of(sources, PackContents.proposed(audience, changed));
    }

    /** The pack with a leaf for so many indicators, the same ones again where there are fewer. */
    public Pack packOf(int many) {
        var pack = pack();
        var sources = sources();
        var composition = PackComposition.changes(sources);
        var leaves = new ArrayList<>(pack.leaves());
        var data = new ArrayList<>(pack.data());
        leaves.removeIf(leaf -> leaf.blocks().stream().anyMatch(Leaf.Picture.class::isInstance));
        for (var i = 0; i < many; i++)
            leaves.add(composition(sources).indicator(composition.get(i % composition.size())));
        for (var i = data.size(); i < many; i++)
            data.add(pack.data().get(i % pack.data().size()));
        return new Pack(pack.cover(), leaves, pack.report(), data);
    }

    private static PackComposition composition(PackSources sources) {
        return PackComposition.over(sources);
    }

    PackSources sources() {
        var all = indicators.all().stream().filter(each -> each.isFor(audience)).toList();
        var now = new ArrayList<Reading>();
        var earlier = new ArrayList<Reading>();
        for (var indicator : all) {
            var readings = readings(indicator);
            now.addAll(readings.now());
            earlier.addAll(readings.before());
        }
        return new PackSources(
                release(4, "November board", "2026-11-20T09:00:00Z", all),
                hasBefore ? release(3, "July board", "2026-07-17T09:00:00Z", all) : null,
                Instant.parse("2026-11-20T09:30:00Z"),
                now,
                hasBefore ? earlier : List.of(),
                all,
                Optional.of(folder.partnership()),
                new Strategy(folder.themes(), folder.outcomes(), folder.objectives(), folder.groups()),
                folder.interventions(),
                folder.achievements(),
                folder.challenges(),
                folder.meetings(),
                folder.actions(),
                folder.risks(),
                folder.youSaid(),
                folder.seats(),
                folder.groups(),
                folder.sources(),
                List.of(),
                Map.of(
                        all.getFirst().id(),
                        new Commentary(
                                all.getFirst().id(),
                                LAST,
                                "Two large operations fell into the period, and the lines they closed had been counted before.",
                                "The change of the counting rule in May may add to it.",
                                "The enforcement group looks at it again in January.")),
                names(),
                code -> code.equals("E06000058")
                        ? "Bournemouth, Christchurch and Poole"
                        : code.equals("E06000059")
                                ? "Dorset"
                                : folder.partnership().shortName());
    }

    private Release release(int number, String title, String at, List<Indicator> all) {
        var moment = Instant.parse(at);
        return new Release(
                number,
                number,
                audience,
                title,
                Release.State.FROZEN,
                moment,
                "J. Marlow",
                moment,
                "R. Purbeck",
                moment.plusSeconds(1800),
                all.stream().map(Indicator::id).toList());
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        folder.organisations().forEach(each -> names.put(each.id().value(), each.name()));
        folder.groups().forEach(each -> names.put(each.id().value(), each.name()));
        return names;
    }

    private record Both(List<Reading> now, List<Reading> before) {}

    private Both readings(Indicator indicator) {
        var periods = 36 / indicator.grain().months() < 8
                ? 12
                : 36 / indicator.grain().months();
        var latest = indicator.grain().startOf(LAST);
        var whole = new ArrayList<Figure>();
        var level = 20 + random.nextInt(60);
        var shift = random.nextInt(3) == 0 ? random.nextInt(-15, 16) : 0;
        for (var i = 0; i < periods; i++) {
            var moved = i > periods - 9 ? shift : 0;
            whole.add(figure(indicator, indicator.grain().plus(latest, i - periods + 1), level + moved));
        }
        var goal = random.nextBoolean() ? new Goal(true, level + 10.0, "board") : null;
        var areas = COUNCILS.stream()
                .map(code -> new Series(
                        code,
                        "",
                        whole.stream().map(each -> part(indicator, each)).toList()))
                .toList();
        var now = reading(indicator, whole, areas, goal);
        var before = new ArrayList<>(whole.subList(0, whole.size() - 1));
        if (random.nextBoolean() && before.getLast() instanceof Figure.Shown shown)
            before.set(before.size() - 1, figure(indicator, shown.period(), Math.max(1, level - 3)));
        if (marksWhatIsHidden) {
            for (var i = 0; i < before.size(); i++)
                if (whole.get(i) instanceof Figure.Suppressed) before.set(i, marked(indicator, whole.get(i)));
        }
        return new Both(List.of(now), List.of(reading(indicator, before, List.of(), goal)));
    }

    private static Figure marked(Indicator indicator, Figure hidden) {
        return new Figure.Shown(
                java.util.Objects.requireNonNull(hidden.period()),
                MARK,
                Wording.value(indicator, MARK),
                null,
                new Figure.Counts(MARK, null),
                List.of());
    }

    private Figure figure(Indicator indicator, LocalDate period, int around) {
        if (random.nextDouble() < hiddenShare) return new Figure.Suppressed(period);
        if (random.nextDouble() < 0.02) return new Figure.NotAvailable(period, "Not supplied.");
        var count = Math.max(0, around + (int) Math.round(random.nextGaussian() * 4));
        if (indicator.kind() == Indicator.ValueKind.PROPORTION) {
            var of = 120;
            var counted = Math.min(of, Math.round(count * of / 100.0));
            return new Figure.Shown(
                    period,
                    100.0 * counted / of,
                    Wording.value(indicator, 100.0 * counted / of),
                    new Proportion(counted, of).interval(Confidence.P95).times(100),
                    new Figure.Counts(counted, (double) of),
                    List.of());
        }
        var value = indicator.kind() == Indicator.ValueKind.MONEY ? count * 1173.0 : count;
        return new Figure.Shown(
                period, value, Wording.value(indicator, value), null, new Figure.Counts(value, null), List.of());
    }

    private Figure part(Indicator indicator, Figure whole) {
        if (!(whole instanceof Figure.Shown shown)) return whole;
        if (random.nextDouble() < 2 * hiddenShare) return new Figure.Suppressed(shown.period());
        var value = Math.floor(shown.value() / 2);
        return new Figure.Shown(
                shown.period(),
                value,
                Wording.value(indicator, value),
                null,
                new Figure.Counts(value, null),
                List.of());
    }

    private static Reading reading(Indicator indicator, List<Figure> whole, List<Series> areas, @Nullable Goal goal) {
        var values = whole.stream()
                .map(each -> each instanceof Figure.Shown shown
                        ? new Judgement.Value(
                                shown.period(),
                                shown.value(),
                                shown.of() == null ? Double.NaN : shown.of().numerator(),
                                shown.of() == null || shown.of().denominator() == null
                                        ? Double.NaN
                                        : shown.of().denominator())
                        : new Judgement.Value(java.util.Objects.requireNonNull(each.period()), Double.NaN, 0, 0))
                .toList();
        var judgement = indicator.chart().kind().byEvents()
                ? Judgement.daysNotGiven()
                : Judgement.of(indicator, values, goal == null ? Double.NaN : goal.value(), List.of(), false);
        return new Reading(
                indicator.id(),
                indicator.version(),
                LocalDate.of(2026, 11, 20),
                new Series(Releases.FOOTPRINT, "", whole),
                List.of(),
                areas,
                judgement,
                goal,
                Comparison.NOT_COMPARED,
                null,
                null);
    }

    private static FolderContents dorset() {
        var national = AreaFiles.national();
        var holdings = national.and(AreaFiles.local(DORSET, national).holdings());
        var elsewhere = new DefinedElsewhere(
                Indicators.read(List.of(Indicators.BUILT_IN)).all().stream()
                        .map(each -> each.id().value())
                        .collect(Collectors.toSet()),
                specifications(),
                holdings.areas().stream().map(area -> area.code().value()).collect(Collectors.toSet()));
        return switch (FolderReader.read(DORSET, elsewhere)) {
            case FolderReading.Read(var contents) -> contents;
            case FolderReading.Mistaken(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    private static Set<String> specifications() {
        try (var files = Files.list(Path.of("src/main/resources/returns"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
