package chesil.folder;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.areas.AreaCode;
import chesil.interventions.EvaluationState;
import chesil.interventions.Intervention;
import chesil.interventions.InterventionId;
import chesil.interventions.InterventionKind;
import chesil.interventions.Phase;
import chesil.interventions.Qualifier;
import chesil.interventions.TypedResult;
import chesil.partnership.OrganisationId;
import chesil.partnership.SourceId;
import chesil.strategy.ObjectiveId;
import chesil.versions.PartialDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class YamlWriterTest {
    private static final List<String> ODD = List.of(
            "a",
            "Naloxone",
            "null",
            "~",
            "- a",
            "a: b",
            "a #b",
            "#b",
            "[a]",
            "{a}",
            "\"",
            "'",
            "\\",
            "%",
            "50%",
            "yes",
            "2024-03-04",
            "0x1F",
            "1e3",
            "two  spaces",
            "£9.4 billion",
            "’",
            "é",
            "日本",
            "😀",
            "\t",
            "a,b",
            "&a",
            "*a",
            "|",
            ">",
            "!x",
            "@",
            "`",
            "---",
            "...",
            "a:",
            "https://example.org/a?b=c#d",
            "\u0085",
            "\u2028",
            "\u200b",
            "\u0007");

    @Test
    void an_item_reads_as_a_person_would_have_written_it() {
        var marshwood = Folders.read(Folders.marshwood());

        assertThat(String.join("\n", YamlWriter.fields(marshwood.interventions().getFirst(), 0)))
                .isEqualTo("""
                        id: naloxone-at-the-door
                        name: "Naloxone at the door: a kit for each who leaves"
                        kind: service
                        about: >-
                          Everybody who leaves the service gets a kit and is shown how to use it, and so does whoever they live with, whether
                          they ask for it or not.
                        objectives: [naloxone]
                        lead: marshwood-treatment
                        started: 2024-02
                        areas: [E06000999]
                        phases:
                          - name: First year
                            from: 2024-02
                            to: 2025-01
                            focus: Those who leave residential care
                            results:
                              - {what: kits-issued, value: 120, qualifier: about, unit: kits, area: E06000999, source: report-2025}
                        state: reach-known
                        sources: [report-2025]""");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_written_reads_back_the_same(long seed) {
        var item = anIntervention(new Random(seed));

        var text = KeptText.ofItem(Optional.empty(), Intervention.KIND, item);

        assertThat(read(text)).as(text).isEqualTo(item);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_changed_item_reads_back_the_same_over_the_text_before(long seed) {
        var random = new Random(seed);
        var before = "# A comment.\n" + KeptText.ofItem(Optional.empty(), Intervention.KIND, anIntervention(random));
        var item = anIntervention(random);

        var text = KeptText.ofItem(Optional.of(before), Intervention.KIND, item);

        assertThat(read(text)).as(text).isEqualTo(item);
        assertThat(text).startsWith("# A comment.\n");
    }

    private static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static @Nullable Intervention read(String text) {
        var mistakes = new ArrayList<Mistake>();
        var file = YamlFile.parse(text, "text", mistakes).orElseThrow(() -> new AssertionError(mistakes + text));
        var reader = new ItemReader(file, mistakes, new ArrayList<>(), new ArrayList<>());
        var item =
                reader.item(Intervention.class, "intervention", "", file.root().orElseThrow());
        assertThat(mistakes).as(text).isEmpty();
        return item.orElse(null);
    }

    private static Intervention anIntervention(Random random) {
        return new Intervention(
                new InterventionId("kits"),
                text(random),
                InterventionKind.SERVICE,
                text(random),
                List.of(new ObjectiveId("null"), new ObjectiveId("naloxone")),
                new OrganisationId("2024"),
                many(random, () -> new OrganisationId("partner-" + random.nextInt(1_000_000))),
                random.nextBoolean() ? null : new PartialDate("2024"),
                null,
                List.of(new AreaCode("E06000059")),
                List.of(),
                random.nextBoolean() ? null : text(random),
                random.nextBoolean() ? null : text(random),
                random.nextBoolean(),
                many(random, () -> aPhase(random)).stream().toList(),
                many(random, () -> aResult(random)),
                EvaluationState.NOT_EVALUATED,
                List.of());
    }

    private static Phase aPhase(Random random) {
        return new Phase(
                text(random),
                null,
                new PartialDate("2024-03"),
                text(random),
                random.nextBoolean() ? null : text(random),
                List.of(new SourceId("report")),
                many(random, () -> aResult(random)));
    }

    private static TypedResult aResult(Random random) {
        return new TypedResult(
                text(random),
                random.nextBoolean() ? null : text(random),
                BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4)),
                random.nextBoolean() ? null : Qualifier.AT_LEAST,
                text(random),
                null,
                text(random),
                null,
                null,
                null,
                random.nextBoolean() ? null : text(random));
    }

    private static <T> List<T> many(Random random, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(4)).distinct().toList();
    }

    /** A text that a form could hand over: with no space around it, and with no other limits. */
    private static String text(Random random) {
        while (true) {
            var text = new StringBuilder();
            for (var words = random.nextInt(40); words >= 0; words--) {
                text.append(ODD.get(random.nextInt(ODD.size())));
                text.append(random.nextInt(12) == 0 ? "\n" : random.nextInt(4) == 0 ? "" : " ");
            }
            var stripped = text.toString().strip();
            if (!stripped.isBlank()) return stripped;
        }
    }
}
