package chesil.linkage.report;

import static chesil.linkage.report.Html.count;
import static chesil.linkage.report.Html.number;
import static chesil.linkage.report.Html.percent;
import static chesil.linkage.report.Html.probability;
import static chesil.linkage.report.Html.signed;

import chesil.linkage.Linked;
import chesil.linkage.Links;
import chesil.linkage.Settings;
import chesil.linkage.report.Charts.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * One page a linkage run: what agreement is worth, where weights come from, what thresholds would do, who cannot be linked, and the four
 * steps of GUILD. Without {@link About#showValues} it holds counts, levels and weights and nothing of any record.
 *
 * @see <a href="https://doi.org/10.1093/pubmed/fdx037">Gilbert et al. (2018), GUILD: guidance for information about linking data sets</a>
 */
public final class Report {
    private static final int MOST_SIZES = 20;
    private static final List<Double> SHOWN = List.of(0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999);

    private final Linked linked;
    private final Settings settings;
    private final About about;
    private final Html page = new Html();

    private Report(Linked linked, Settings settings, About about) {
        this.linked = linked;
        this.settings = settings;
        this.about = about;
    }

    /** The page. Cost: a few passes over records and links. */
    public static String html(Linked linked, Settings settings, About about) {
        return new Report(linked, settings, about).page();
    }

    private String page() {
        page.raw(Style.head("Linkage report"));
        page.heading(1, "Linkage report");
        summary();
        weights();
        waterfalls();
        thresholds();
        clusters();
        unlinkable();
        rules();
        convergence();
        guild();
        return page.raw("</main></body></html>\n").toString();
    }

    private void summary() {
        var links = linked.links();
        page.terms(List.of(
                List.of("Made", about.made() + " by " + about.program()),
                List.of(
                        "Records",
                        count(linked.records().size()) + " in "
                                + counted(linked.records().datasets().size(), "dataset")),
                List.of("Pairs looked at", count(linked.pairs())),
                List.of("Links", count(links.size()) + " of probability " + settings.threshold() + " or more"),
                List.of("False links expected", number(expectedFalse(0), 1) + " by the model's own probabilities"),
                List.of(
                        "Persons",
                        count(linked.clusters().count()) + " from links of " + settings.clusterThreshold()
                                + " or more")));
        page.paragraph(
                about.showValues()
                        ? "This report shows values of example pairs. It is about people: keep it as you keep their records."
                        : "This report shows counts, levels and weights, and no value of any record.");
    }

    private static String counted(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private void weights() {
        page.heading(2, "What agreement is worth");
        page.paragraph(
                "A match weight is log2(m / u): +1 doubles the odds that two records are one person, -1 halves them. m is how often"
                        + " a level is reached by records of one person, u by records of two. All begin from "
                        + signed(prior()) + ", the prior of "
                        + probability(linked.training().model().prior()) + ".");
        var bars = new ArrayList<Bar>();
        var rows = new ArrayList<List<String>>();
        for (var comparison : linked.training().model().comparisons()) {
            for (int l = 0; l < comparison.levels().size(); l++) {
                var level = comparison.levels().get(l);
                var words = level.when().toString();
                bars.add(new Bar(comparison.name() + ": " + words, level.weight()));
                rows.add(List.of(
                        comparison.name(),
                        words,
                        probability(level.m()),
                        probability(level.u()),
                        signed(level.weight()),
                        comparison.termFrequency() && l == comparison.exact() ? "yes" : ""));
            }
        }
        page.raw(Charts.fromTheMiddle("Match weight of each level; the table below has the figures", bars));
        page.table(
                "Levels and their weights",
                List.of("Comparison", "Level", "m", "u", "Weight", "Rarer values weigh more"),
                rows,
                2);
    }

    private double prior() {
        return Links.weightOf(linked.training().model().prior());
    }

    private void waterfalls() {
        page.heading(2, "Where weights come from");
        page.paragraph(
                "For the commonest patterns among doubtful links (below 0.9), likely ones (below 0.999) and sure ones, one pair each:"
                        + " the prior, what each comparison adds, and the sum. Frequency is what rare or common values add in this pair.");
        int number = 0;
        for (var example : Examples.of(linked.links())) waterfall(++number, example);
        if (number == 0) page.paragraph("There are no links.");
    }

    private void waterfall(int number, Examples.Example example) {
        var links = linked.links();
        var model = linked.training().model();
        long pattern = links.pattern(example.link());
        var bars = new ArrayList<Bar>();
        var rows = new ArrayList<List<String>>();
        step(bars, rows, "prior", "", prior(), example.link());
        double known = prior();
        for (int c = 0; c < model.comparisons().size(); c++) {
            var comparison = model.comparisons().get(c);
            int level = model.patterns().level(pattern, c);
            double weight = level < 0 ? 0 : comparison.levels().get(level).weight();
            known += weight;
            step(
                    bars,
                    rows,
                    comparison.name(),
                    level < 0
                            ? "missing"
                            : comparison.levels().get(level).when().toString(),
                    weight,
                    example.link());
        }
        double rest = links.weight(example.link()) - known;
        if (Math.abs(rest) > 1e-9) step(bars, rows, "frequency", "of shared values", rest, example.link());
        step(
                bars,
                rows,
                "sum",
                probability(links.probability(example.link())),
                links.weight(example.link()),
                example.link());
        var title = "Pattern " + number + ": " + counted((int) Math.min(Integer.MAX_VALUE, example.pairs()), "link")
                + ", probability " + probability(links.probability(example.link()));
        page.heading(3, title);
        page.raw(Charts.fromTheMiddle(title + "; the table below has the figures", bars));
        var head = about.showValues()
                ? List.of("Step", "Level", "Weight", "Left", "Right")
                : List.of("Step", "Level", "Weight");
        page.table("Steps of pattern " + number, head, rows, 2);
    }

    private void step(List<Bar> bars, List<List<String>> rows, String name, String level, double weight, int link) {
        bars.add(new Bar(level.isEmpty() ? name : name + ": " + level, weight));
        var row = new ArrayList<>(List.of(name, level, signed(weight)));
        if (about.showValues()) {
            row.add(value(name, linked.links().left(link)));
            row.add(value(name, linked.links().right(link)));
        }
        rows.add(row);
    }

    private String value(String comparison, int record) {
        return linked.training().model().comparisons().stream()
                .filter(each -> each.name().equals(comparison))
                .findFirst()
                .map(each -> linked.records().column(each.column()).text(record))
                .orElse("");
    }

    private void thresholds() {
        page.heading(2, "What other thresholds would do");
        page.paragraph(
                "False links are expected from the probabilities themselves. To know them, have a sample decided by people (link review) and"
                        + " hold the links against it (link evaluate).");
        var links = linked.links();
        var bars = new ArrayList<Bar>();
        var histogram = new TreeMap<Integer, Integer>();
        for (int link = 0; link < links.size(); link++)
            histogram.merge((int) Math.floor(Math.clamp(links.weight(link), -20, 40) / 4) * 4, 1, Integer::sum);
        histogram.forEach((from, of) -> bars.add(new Bar("weight " + from + " to " + (from + 4), of)));
        if (!bars.isEmpty()) page.raw(Charts.counts("Links by match weight", bars));
        var rows = new ArrayList<List<String>>();
        for (double threshold : SHOWN) {
            if (threshold < settings.threshold() - 1e-12) continue;
            double least = Links.weightOf(threshold);
            long kept = linksFrom(least);
            double wrong = expectedFalse(least);
            rows.add(List.of(
                    Double.toString(threshold),
                    signed(least),
                    count(kept),
                    number(wrong, 1),
                    percent(kept == 0 ? Double.NaN : 1 - wrong / kept)));
        }
        page.table(
                "Links by threshold",
                List.of("Threshold", "Weight", "Links", "False links expected", "Precision expected"),
                rows,
                1);
    }

    private long linksFrom(double least) {
        long count = 0;
        for (int link = 0; link < linked.links().size(); link++)
            if (linked.links().weight(link) >= least) count++;
        return count;
    }

    /** How many links from a weight up (0: all) are expected to be false: the sum of 1 - probability. */
    private double expectedFalse(double least) {
        double sum = 0;
        for (int link = 0; link < linked.links().size(); link++)
            if (least == 0 || linked.links().weight(link) >= least)
                sum += 1 - linked.links().probability(link);
        return sum;
    }

    private void clusters() {
        page.heading(2, "How many records a person has");
        var sizes = new TreeMap<Integer, Integer>();
        for (int size : linked.clusters().sizes()) sizes.merge(size, 1, Integer::sum);
        var rows = new ArrayList<List<String>>();
        var bars = new ArrayList<Bar>();
        int beyond = 0;
        for (var each : sizes.entrySet()) {
            if (rows.size() < MOST_SIZES) {
                bars.add(new Bar(counted(each.getKey(), "record"), each.getValue()));
                rows.add(List.of(Integer.toString(each.getKey()), count(each.getValue())));
            } else {
                beyond += each.getValue();
            }
        }
        if (beyond > 0) rows.add(List.of("more, up to " + sizes.lastKey(), count(beyond)));
        page.raw(Charts.counts("Persons by how many records they have", bars));
        page.table("Persons by size", List.of("Records", "Persons"), rows, 1);
        if (!sizes.isEmpty()
                && sizes.lastKey() > 4 * linked.records().datasets().size() + 16)
            page.paragraph("The largest person has " + count(sizes.lastKey())
                    + " records. Look at it: weak links may have chained people into one; --close does not chain.");
    }

    private void unlinkable() {
        page.heading(2, "Records that cannot be linked");
        page.paragraph(
                "A record says too little if it does not reach the threshold even beside its own copy. No threshold or rule finds the"
                        + " links of such a record; better data do.");
        double[] self = Unlinkable.selfWeights(linked);
        var rows = new ArrayList<List<String>>();
        for (double threshold : SHOWN) {
            double share = Unlinkable.share(self, threshold);
            rows.add(List.of(Double.toString(threshold), count(Math.round(share * self.length)), percent(share)));
        }
        page.table("Records that cannot reach a threshold", List.of("Threshold", "Records", "Share"), rows, 1);
        var sources = new ArrayList<List<String>>();
        for (int d = 0; d < linked.records().datasets().size(); d++) {
            double[] of = Arrays.copyOfRange(
                    self, linked.records().start(d), linked.records().start(d + 1));
            double share = Unlinkable.share(of, settings.threshold());
            sources.add(List.of(
                    linked.records().datasets().get(d).name(), count(Math.round(share * of.length)), percent(share)));
        }
        page.table("By dataset, at " + settings.threshold(), List.of("Dataset", "Records", "Share"), sources, 1);
    }

    private void rules() {
        page.heading(2, "Which pairs were looked at");
        page.paragraph(
                "Records that agree on a rule are compared. A pair that several rules make counts for the first.");
        var rows = new ArrayList<List<String>>();
        for (var rule : linked.rules())
            rows.add(List.of(rule.rule(), count(rule.pairs()), count(rule.first()), count(rule.largest())));
        page.table("Block rules", List.of("Rule", "Pairs", "Not made by an earlier rule", "Largest block"), rows, 1);
    }

    private void convergence() {
        page.heading(2, "How training went");
        var training = linked.training();
        if (training.rules().isEmpty()) {
            page.paragraph("The model came trained; nothing was learnt from these records.");
            return;
        }
        page.paragraph("u comes from " + count(training.randomPairs()) + " pairs of records taken at random, m from "
                + "expectation-maximisation within each rule. Some " + count(Math.round(training.matches()))
                + " pairs are expected to be matches.");
        training.remarks().forEach(page::paragraph);
        var lines = new ArrayList<Charts.Line>();
        var rows = new ArrayList<List<String>>();
        int longest = training.rules().stream()
                .mapToInt(run -> run.changes().size())
                .max()
                .orElse(1);
        for (int r = 0; r < training.rules().size(); r++) {
            var run = training.rules().get(r);
            lines.add(new Charts.Line("run " + (r + 1), points(run.changes(), longest)));
            rows.add(List.of(
                    "run " + (r + 1) + ": " + run.rule(),
                    count(run.pairs()),
                    percent(run.share()),
                    Integer.toString(run.changes().size()),
                    run.changes().isEmpty() ? "-" : probability(run.changes().getLast())));
        }
        page.raw(Charts.lines(
                "How far the furthest parameter moved, by round, from 1 down to a millionth",
                lines,
                List.of("1", longest + " rounds"),
                List.of("1e-6", "1e-4", "1e-2", "1")));
        page.table(
                "Runs of expectation-maximisation",
                List.of("Run and rule", "Pairs", "Matches among them", "Rounds", "Last change"),
                rows,
                1);
    }

    /** Changes on a scale of powers of ten: a millionth is 0, 1 is 1. */
    private static List<double[]> points(List<Double> changes, int longest) {
        var points = new ArrayList<double[]>();
        for (int i = 0; i < changes.size(); i++) {
            double height = 1 + Math.log10(Math.max(changes.get(i), 1e-6)) / 6;
            points.add(new double[] {longest <= 1 ? 0 : (double) i / (longest - 1), Math.clamp(height, 0, 1)});
        }
        return points;
    }

    private void guild() {
        page.heading(2, "For those who use the linked data (GUILD)");
        provision();
        method();
        page.heading(3, "3. Quality of the linkage");
        page.paragraph(
                "By the model's own probabilities " + number(expectedFalse(0), 1) + " of "
                        + count(linked.links().size())
                        + " links are false. Missed links cannot be told from the model alone. Neither is evenly spread among people: compare linked and"
                        + " unlinked records by sex, age, ethnicity and area (link evaluate --by COLUMN) before a rate is published.");
        page.heading(3, "4. Analysis");
        page.paragraph(
                "Repeat the analysis with links of 0.5, 0.9 and 0.99 and say how far the result moves. Say what share of records could"
                        + " not be linked, and what would follow if they were unlike the rest.");
        page.heading(3, "To be filled in by who linked");
        page.terms(List.of(
                List.of("Population and period", "Not known to the program"),
                List.of("Why and by whom records were made", "Not known to the program"),
                List.of("Lawful basis, consent and opt-outs", "Not known to the program"),
                List.of("Who linked, and how identifiers were kept apart from the rest", "Not known to the program")));
    }

    private void provision() {
        page.heading(3, "1. Data");
        var sources = new ArrayList<List<String>>();
        for (int d = 0; d < linked.records().datasets().size(); d++) {
            var dataset = linked.records().datasets().get(d);
            var source = d < about.sources().size() ? about.sources().get(d) : new About.Source("", "");
            sources.add(List.of(dataset.name(), source.file(), source.sha256(), count(dataset.size())));
        }
        page.table("Datasets", List.of("Dataset", "File", "SHA-256", "Records"), sources, 3);
        var head = new ArrayList<>(List.of("Column", "Standard"));
        linked.records().datasets().forEach(dataset -> head.add("There in " + dataset.name()));
        head.addAll(List.of("Wrong, set aside", "Default days, set aside"));
        var rows = new ArrayList<List<String>>();
        for (var made : linked.columns()) rows.add(completeness(made));
        page.table("Identifiers and how complete they are, in standard form", head, rows, 2);
    }

    private List<String> completeness(chesil.linkage.standardise.Standardise.Made made) {
        var column = made.column();
        var row = new ArrayList<>(List.of(
                column.name(), linked.training().model().standard(column.name()).word()));
        for (int d = 0; d < linked.records().datasets().size(); d++) {
            int from = linked.records().start(d);
            int to = linked.records().start(d + 1);
            long there = 0;
            for (int record = from; record < to; record++) if (column.code(record) != 0) there++;
            row.add(percent(to == from ? Double.NaN : (double) there / (to - from)));
        }
        row.add(count(made.wrong()));
        row.add(count(made.defaults()));
        return row;
    }

    private void method() {
        page.heading(3, "2. Linkage");
        page.paragraph("Probabilistic (Fellegi and Sunter), without training by labels. "
                + switch (settings.kind()) {
                    case LINK -> "Records were linked between datasets, not within them.";
                    case DEDUPE -> "Records were linked within each dataset.";
                    case BOTH -> "Records were linked between and within datasets.";
                }
                + switch (settings.choice()) {
                    case ALL -> " All links from the threshold up were kept.";
                    case BEST -> " Of each record's links the strongest was kept.";
                    case ONE_TO_ONE -> " Links were thinned to one a record on each side, the strongest first.";
                }
                + switch (settings.joining()) {
                    case CONNECTED -> " A person is all records that hang together by links.";
                    case CLOSE -> " A person is records that hang together closely, so that weak links do not chain.";
                }
                + " Thresholds: " + settings.threshold() + " for links, " + settings.clusterThreshold()
                + " for persons. Seed "
                + settings.seed() + "."
                + (about.seconds() > 0 ? " It took " + number(about.seconds(), 1) + " seconds." : ""));
    }
}
