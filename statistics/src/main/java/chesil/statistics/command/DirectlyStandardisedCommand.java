package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Output;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.DirectlyStandardisedRate;
import chesil.statistics.DirectlyStandardisedRate.RepeatStratum;
import chesil.statistics.DirectlyStandardisedRate.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dsr}: directly standardised rates. */
@Command(
        name = "dsr",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Rates as they would be if each area had the age structure of a standard population.",
            "",
            "Reads: a row an age band of a group: ageband, count (events; empty is none), population (above 0),",
            "       standard_population (above 0, in any unit; 2013's European one runs 5000, 5500, 5500, 5500, 6000, 6000,",
            "       6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000 from 0-4 to 90+).",
            "       Optional f1, f2, f3 ...: how many people had exactly 1, 2, 3 ... of the events.",
            "Writes: a row a group: count, population, value (per --multiplier), lower95, upper95, lower998, upper998,",
            "       method (Dobson). Value and interval are empty for fewer than 10 events: OHID does not give them."
        },
        footer = {
            "",
            "Example:",
            "  printf 'area,ageband,count,population,standard_population\\nPoole,0-64,12,120000,80500\\n' > ages.csv",
            "  printf 'Poole,65+,40,30000,19500\\nBridport,0-64,9,9000,80500\\nBridport,65+,21,4000,19500\\n' >> ages.csv",
            "  ./chesil statistics dsr --input ages.csv --output - --group area",
            "",
            "Source: Dobson and others (1991), Statistics in Medicine 10:457-462; OHID, PHEindicatormethods."
        })
final class DirectlyStandardisedCommand extends TableCommand {
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
        var populations = Cells.everyPositive(checks, "population");
        var standards = Cells.everyPositive(checks, "standard_population");
        var people = people(input, checks);
        if (!people.isEmpty()) mustAddUp(checks, counts, people);
        var groups = grouping.of(input, checks);
        AgeBands.check(input, checks, grouping, groups, row -> standards[row]);
        checks.refuseIfWrong();
        var rates = groups.values().stream()
                .map(rows -> people.isEmpty()
                        ? rate(rows, counts, populations, standards)
                        : rateOfRepeats(rows, people, populations, standards))
                .toList();
        var figures = new Figures(rates.size());
        for (int i = 0; i < rates.size(); i++) {
            figures.set(i, rates.get(i).value(), rates.get(i).method(), rates.get(i)::interval);
        }
        var results = Results.ofGroups(grouping.by(), List.copyOf(groups.keySet()))
                .with(
                        "count",
                        rates.stream()
                                .mapToLong(DirectlyStandardisedRate::events)
                                .toArray())
                .with(
                        "population",
                        rates.stream()
                                .mapToDouble(DirectlyStandardisedRate::population)
                                .toArray());
        return figures.addTo(results);
    }

    private DirectlyStandardisedRate rate(int[] rows, long[] counts, double[] populations, double[] standards) {
        var strata = Arrays.stream(rows)
                .mapToObj(row -> new Stratum(Math.max(0, counts[row]), populations[row], standards[row]))
                .toList();
        return DirectlyStandardisedRate.of(strata, multiplier.per());
    }

    private DirectlyStandardisedRate rateOfRepeats(
            int[] rows, List<long[]> people, double[] populations, double[] standards) {
        var strata = Arrays.stream(rows)
                .mapToObj(row -> new RepeatStratum(peopleOf(row, people), populations[row], standards[row]))
                .toList();
        return DirectlyStandardisedRate.ofRepeated(strata, multiplier.per());
    }

    /** The columns f1, f2 and so on, as far as they run. */
    private static List<long[]> people(Table input, Checks checks) {
        var people = new ArrayList<long[]>();
        while (input.has("f" + (people.size() + 1))) people.add(checks.counts("f" + (people.size() + 1)));
        return people;
    }

    private static List<Long> peopleOf(int row, List<long[]> people) {
        return people.stream().map(column -> Math.max(0, column[row])).toList();
    }

    private static void mustAddUp(Checks checks, long[] counts, List<long[]> people) {
        for (int row = 0; row < counts.length; row++) {
            long events = new RepeatStratum(peopleOf(row, people), 1, 1).events();
            if (events == Math.max(0, counts[row])) continue;
            checks.fault(
                    row,
                    "count",
                    "the people in f1 to f" + people.size() + " had " + events + " events between them",
                    "Correct the count, or add a column for people with more events");
        }
    }
}
