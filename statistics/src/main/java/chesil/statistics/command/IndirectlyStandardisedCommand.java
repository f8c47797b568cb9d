package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Output;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.IndirectlyStandardised;
import chesil.statistics.IndirectlyStandardised.Stratum;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isr}: indirectly standardised ratios and rates. */
@Command(
        name = "isr",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Events beside those expected if each age band of an area had the rate of a reference population.",
            "",
            "Reads: a row an age band of a group: ageband, count (events; empty is none), population (above 0), and of the",
            "       reference population reference_count (empty is none) and reference_population (above 0).",
            "Writes: a row a group: observed, expected, ratio (observed over expected: 1 is as the reference), lower95,",
            "       upper95, lower998, upper998, rate (per --multiplier), rate_lower95, rate_upper95, rate_lower998,",
            "       rate_upper998, method (Exact below 10 events, Byars from 10)."
        },
        footer = {
            "",
            "Example:",
            "  printf 'area,ageband,count,population,reference_count,reference_population\\n' > ages.csv",
            "  printf 'Poole,0-64,12,120000,5000,46000000\\nPoole,65+,40,30000,9000,11000000\\n' >> ages.csv",
            "  ./chesil statistics isr --input ages.csv --output - --group area",
            "",
            "Source: APHO technical briefing 3; OHID, PHEindicatormethods."
        })
final class IndirectlyStandardisedCommand extends TableCommand {
    @Mixin
    private final Grouping grouping = new Grouping();

    @Mixin
    private final Multiplier multiplier = new Multiplier();

    @Override
    protected void checkOptions() {
        multiplier.per();
    }

    @Override
    protected Results compute(Table input, Output output) {
        var checks = new Checks(input);
        var counts = checks.counts("count");
        var populations = Cells.positive(checks, "population");
        var referenceCounts = checks.numbers("reference_count", 0, Double.MAX_VALUE);
        var references = Cells.everyPositive(checks, "reference_population");
        mustHavePopulation(input, checks, populations, referenceCounts);
        var groups = grouping.of(input, checks);
        AgeBands.check(input, checks, grouping, groups, row -> List.of(referenceCounts[row], references[row]));
        groups.forEach((key, rows) -> {
            if (Arrays.stream(rows).noneMatch(row -> referenceCounts[row] > 0)) {
                checks.fault(grouping.name(key) + " has no events in its reference population, so none can be expected."
                        + " Give it a larger reference.");
            }
        });
        checks.refuseIfWrong();
        var areas = groups.values().stream()
                .map(rows -> IndirectlyStandardised.of(Arrays.stream(rows)
                        .mapToObj(row -> stratum(row, counts, populations, referenceCounts, references))
                        .toList()))
                .toList();
        return results(List.copyOf(groups.keySet()), areas);
    }

    /** A band without reference events adds nothing to the expected ones, whatever its population. */
    private static Stratum stratum(
            int row, long[] counts, double[] populations, double[] referenceCounts, double[] references) {
        return new Stratum(
                Math.max(0, counts[row]),
                Double.isNaN(populations[row]) ? 1 : populations[row],
                Double.isNaN(referenceCounts[row]) ? 0 : referenceCounts[row],
                references[row]);
    }

    private static void mustHavePopulation(Table input, Checks checks, double[] populations, double[] referenceCounts) {
        if (!input.has("population")) return;
        for (int row = 0; row < populations.length; row++) {
            if (input.text(row, "population").isBlank() && referenceCounts[row] > 0) {
                checks.fault(row, "population", "the cell is empty", "Fill it in: the band has reference events");
            }
        }
    }

    private Results results(List<List<String>> keys, List<IndirectlyStandardised> areas) {
        var ratios = new Figures(areas.size());
        var rates = new Figures(areas.size());
        for (int i = 0; i < areas.size(); i++) {
            var area = areas.get(i);
            ratios.set(i, area.ratio(), area.method(), area::ratioInterval);
            rates.set(i, area.rate(multiplier.per()), area.method(), each -> area.rateInterval(each, multiplier.per()));
        }
        var results = Results.ofGroups(grouping.by(), keys)
                .with(
                        "observed",
                        areas.stream()
                                .mapToLong(IndirectlyStandardised::observed)
                                .toArray())
                .with(
                        "expected",
                        areas.stream()
                                .mapToDouble(IndirectlyStandardised::expected)
                                .toArray());
        rates.addTo(ratios.addTo(results, "ratio", ""), "rate", "rate_");
        return results.with("method", ratios.methods());
    }
}
