package chesil.publishing.packs;

import chesil.measures.Indicator.NationalOutcome;
import chesil.partnership.PartnershipRole;
import chesil.publishing.packs.Leaf.Block;
import chesil.publishing.packs.Leaf.Cell;
import chesil.publishing.packs.Leaf.Column;
import chesil.publishing.packs.Leaf.Grid;
import chesil.publishing.packs.Leaf.Lines;
import chesil.releases.Wording;
import chesil.strategy.CameOfIt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The twelve-month progress report that the guidance for local delivery partners asks for, prefilled with what is known: who is in
 * the partnership, how it moved on the six outcomes of the national framework, what it did, whom it heard, what stands in the
 * way, what it costs, and what comes next. What only people can say is left as a line to be written.
 *
 * @see <a href="https://www.gov.uk/government/publications/drugs-strategy-guidance-for-local-delivery-partners">Guidance for
 *     local delivery partners (2022)</a>
 */
final class ProgressReport {
    private static final String TO_WRITE = "[To be written by ";

    private final PackComposition pack;
    private final PackSources from;
    private final List<Leaf> leaves = new ArrayList<>();

    ProgressReport(PackComposition pack) {
        this.pack = pack;
        this.from = pack.sources();
    }

    List<Leaf> leaves() {
        summary();
        partnership();
        plan();
        for (var outcome : NationalOutcome.values()) outcome(outcome);
        work();
        publicVoice();
        if (from.release().audience() != chesil.access.Audience.PUBLIC) {
            add(pack.challenges());
            add(pack.risks());
        }
        money();
        next();
        method();
        return leaves;
    }

    private void add(Leaf leaf) {
        leaves.add(leaf);
    }

    private void add(String title, List<Block> blocks) {
        leaves.add(new Leaf(title, "", null, blocks, List.of(pack.knownNote())));
    }

    private void summary() {
        var lines = new ArrayList<String>();
        lines.add("This report is about " + pack.partnershipName() + ". Its figures are those of release "
                + pack.cover().release() + ", signed off by " + pack.cover().signedBy() + " on "
                + Wording.day(pack.cover().frozen()) + ".");
        lines.add("Among " + pack.indicators().size() + " indicators: " + PackComposition.signals(pack.indicators())
                + ".");
        pack.indicators().stream()
                .filter(each -> switch (each.signal().kind()) {
                    case CONCERN, CHANGED, IMPROVING -> true;
                    case NO_SIGNAL, TOO_FEW, MODELLED -> false;
                })
                .forEach(each -> lines.add(each.sentence() + " (" + each.latest() + ", " + each.latestPeriod() + ")."));
        lines.add(TO_WRITE + "the senior responsible owner: what the year came to, in a paragraph.]");
        add("Summary", List.of(new Lines(lines)));
    }

    private void partnership() {
        var blocks = new ArrayList<Block>();
        from.partnership().ifPresent(info -> {
            blocks.add(new Lines(List.of(info.about())));
            var rows = new ArrayList<List<Cell>>();
            for (var role : PartnershipRole.values()) {
                var holders = info.holders(role, from.day());
                rows.add(List.of(
                        Cell.of(role.wording()),
                        Cell.of(
                                holders.isEmpty()
                                        ? "Vacant"
                                        : holders.stream()
                                                .map(each -> each.holder() + ", "
                                                        + from.nameOf(each.organisation()
                                                                .value()))
                                                .collect(Collectors.joining("; ")))));
            }
            blocks.add(new Grid(
                    "Roles that the guidance asks for",
                    List.of(Column.words("Role", 40), Column.words("Held by", 70)),
                    rows));
        });
        var empty = from.seats().stream().filter(each -> each.empty()).count();
        blocks.add(new Grid(
                "Groups",
                List.of(Column.words("Group", 40), Column.words("Kind", 24), Column.words("What it is for", 70)),
                from.groups().stream()
                        .map(each -> List.of(
                                Cell.of(each.name()), Cell.of(each.kind().wording()), Cell.of(each.about())))
                        .toList()));
        blocks.add(new Lines(List.of(
                from.seats().size() + " seats, " + (empty == 0 ? "all filled." : empty + " of them empty."),
                TO_WRITE + "the partnership lead: changes in membership and terms of reference in the year.]")));
        add("The partnership", blocks);
    }

    private void plan() {
        var rows = new ArrayList<List<Cell>>();
        for (var theme : from.strategy().themes()) {
            for (var outcome : from.strategy().outcomesOf(theme)) {
                for (var objective : from.strategy().objectivesOf(outcome)) {
                    rows.add(List.of(
                            Cell.of(objective.name()),
                            Cell.of(outcome.name()),
                            Cell.of(theme.name()),
                            Cell.of(from.strategy().nameOf(objective.group()))));
                }
            }
        }
        var gaps = WorkWords.gaps(from);
        add(
                "Delivery plan",
                List.of(
                        new Grid(
                                "Objectives and who answers for them",
                                List.of(
                                        Column.words("Objective", 50),
                                        Column.words("Outcome", 44),
                                        Column.words("Theme", 28),
                                        Column.words("Group", 32)),
                                rows),
                        new Lines(List.of(
                                gaps.isEmpty()
                                        ? "Every objective has an intervention."
                                        : gaps.size() + " objectives have no intervention: " + String.join("; ", gaps)
                                                + "."))));
    }

    private void outcome(NationalOutcome outcome) {
        var here = pack.indicators().stream()
                .filter(each -> each.indicator().outcome() == outcome)
                .toList();
        var blocks = new ArrayList<Block>();
        if (here.isEmpty()) {
            blocks.add(new Lines(List.of("No indicator of this outcome is in the release.")));
        } else {
            blocks.add(PackComposition.scorecard("Indicators: " + outcome.title(), here));
            for (var each : here) {
                var picture = each.picture();
                if (picture != null) blocks.add(picture);
                blocks.add(new Lines(about(each)));
            }
        }
        blocks.add(new Lines(List.of(TO_WRITE + "the delivery group: what lies behind this, and what comes next.]")));
        leaves.add(new Leaf(
                "National outcome: " + outcome.title().toLowerCase(java.util.Locale.UK),
                "",
                null,
                blocks,
                List.of(pack.knownNote(), PackComposition.legend())));
    }

    private static List<String> about(IndicatorWords words) {
        var lines = new ArrayList<String>();
        lines.add(words.sentence() + ".");
        lines.addAll(words.judged());
        lines.addAll(words.notes());
        lines.addAll(words.owner());
        return lines;
    }

    private void work() {
        var blocks = new ArrayList<Block>();
        for (var leaf : WorkWords.leaves(from)) blocks.addAll(leaf.blocks());
        var years = from.achievements().stream()
                .sorted((one, other) -> other.year().compareTo(one.year()))
                .map(each -> List.of(Cell.of(each.year()), Cell.of(each.what())))
                .toList();
        if (!years.isEmpty()) {
            blocks.add(new Grid(
                    "What each year brought", List.of(Column.words("Year", 16), Column.words("What", 100)), years));
        }
        add("What was done", blocks);
    }

    private void publicVoice() {
        var rows = from.youSaid().stream()
                .map(each -> List.of(
                        Cell.of(each.said() + " (" + each.by() + ")"),
                        Cell.of(each.did()),
                        Cell.of(came(each.cameOfIt()) + " " + each.more())))
                .toList();
        add(
                "Whom we heard",
                List.of(
                        rows.isEmpty()
                                ? new Lines(List.of("Nothing that people said is on record."))
                                : new Grid(
                                        "You said, we did",
                                        List.of(
                                                Column.words("You said", 44),
                                                Column.words("We did", 44),
                                                Column.words("What came of it", 40)),
                                        rows),
                        new Lines(List.of(
                                TO_WRITE + "the public involvement lead: how people affected shaped the work.]"))));
    }

    private static String came(CameOfIt came) {
        return came.wording() + ".";
    }

    private void money() {
        var rows = pack.ours()
                .filter(each -> each.cost() != null)
                .map(each -> List.of(Cell.of(each.name()), Cell.of(Objects.requireNonNull(each.cost()))))
                .toList();
        var blocks = new ArrayList<Block>();
        if (!rows.isEmpty()) {
            blocks.add(new Grid(
                    "What interventions cost, as published",
                    List.of(Column.words("Intervention", 40), Column.words("What it costs", 70)),
                    rows));
        }
        blocks.add(new Lines(List.of(TO_WRITE
                + "the commissioners: each grant, what it was for, what was spent of it, and what is left.]")));
        add("Funding", blocks);
    }

    private void next() {
        var blocks = new ArrayList<Block>();
        if (from.release().audience() != chesil.access.Audience.PUBLIC)
            blocks.addAll(pack.actions().blocks());
        blocks.add(new Lines(List.of(
                TO_WRITE + "the partnership lead: what the next twelve months are for, and how it will be known.]")));
        add("The next twelve months", blocks);
    }

    private void method() {
        add(
                "How the figures were made",
                List.of(
                        new Grid(
                                "Definitions, sources and coverage",
                                List.of(
                                        Column.words("Indicator", 36),
                                        Column.words("What counts", 60),
                                        Column.words("Source", 34),
                                        Column.words("Coverage", 34)),
                                pack.indicators().stream()
                                        .map(each -> List.of(
                                                Cell.of(each.indicator().code() + " "
                                                        + each.indicator().title()),
                                                Cell.of(each.indicator().words().counts()),
                                                Cell.of(each.sources() + ", "
                                                        + each.indicator()
                                                                .grain()
                                                                .words()),
                                                Cell.of(WorkWords.capital(each.coverage()))))
                                        .toList()),
                        new Lines(List.of(
                                "Small numbers, and what would give them back, are hidden before figures leave Chesil: [c] is not zero.",
                                PackComposition.legend()))));
    }
}
