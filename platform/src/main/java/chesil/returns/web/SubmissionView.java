package chesil.returns.web;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.returns.Fault;
import chesil.returns.Finality;
import chesil.returns.IndicatorPreview;
import chesil.returns.IndicatorPreview.Consequences;
import chesil.returns.Mending;
import chesil.returns.Move;
import chesil.returns.Returns;
import chesil.returns.RowLocator;
import chesil.returns.RowOutcome.Rejected;
import chesil.returns.Submission;
import chesil.returns.SubmissionState;
import chesil.returns.Submissions;
import chesil.returns.intake.IntakeResult;
import chesil.returns.intake.IntakeResult.FaultKind;
import chesil.returns.specification.Column;
import chesil.returns.specification.Specification;
import chesil.web.Choice;
import chesil.web.Fact;
import chesil.web.Faults;
import chesil.web.Link;
import chesil.web.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what a submission's page shows. */
@Component
class SubmissionView {
    /** Rows of a page of rows to mend. */
    private static final int ROWS = 50;

    /** Above this, rows are mended in a file and not here. */
    private static final int MOST_BY_HAND = 1_000;

    private static final int MOST_KINDS = 100;
    private static final int MOST_UNUSUAL = 20;

    private final Submissions submissions;
    private final Returns returns;
    private final Mending mending;
    private final RowLocator rows;
    private final Organisations organisations;
    private final RevisionView revisions;
    private final chesil.returns.FillingIn filling;
    private final ObjectProvider<IndicatorPreview> previews;

    SubmissionView(
            Submissions submissions,
            Returns returns,
            Mending mending,
            RowLocator rows,
            Organisations organisations,
            RevisionView revisions,
            chesil.returns.FillingIn filling,
            ObjectProvider<IndicatorPreview> previews) {
        this.submissions = submissions;
        this.returns = returns;
        this.mending = mending;
        this.rows = rows;
        this.organisations = organisations;
        this.revisions = revisions;
        this.filling = filling;
        this.previews = previews;
    }

    SubmissionPage of(Submission submission, Viewer viewer, @Nullable String column, long after, Faults faults) {
        var specification = specification(submission);
        var result = submissions.result(viewer, submission.id());
        var isToMend = submission.state() == SubmissionState.TO_MEND;
        return new SubmissionPage(
                way(submission),
                faults,
                ReturnsController.href(submission),
                heading(submission),
                lead(submission),
                steps(submission),
                facts(submission, specification, result, viewer),
                history(submission, viewer),
                may(submission, viewer),
                isToMend
                        ? result.map(found -> mending(submission, specification, found, viewer, column, after))
                                .orElse(null)
                        : null,
                result.map(found -> unusual(submission, found, viewer)).orElse(List.of()),
                submission.state().isSettled() ? null : progress(submission, viewer),
                changes(submission, viewer),
                previews.stream()
                        .flatMap(preview -> preview.went(viewer, submission).stream())
                        .toList(),
                ReturnsController.sendHref(submission.of()));
    }

    private @Nullable Link changes(Submission submission, Viewer viewer) {
        if (!submission.state().isSettled() || submission.acceptedRows() == 0) return null;
        return revisions
                .before(submission, viewer)
                .map(before -> new Link(
                        "What it changes in submission " + before.number(),
                        ReturnsController.href(submission) + "/changes"))
                .orElse(null);
    }

    List<Link> way(Submission submission, Link... further) {
        var way = new ArrayList<>(List.of(
                new Link("Returns", "/returns"),
                new Link(
                        specification(submission).title() + ", "
                                + submission.of().period().label(),
                        ReturnsController.href(submission.of()))));
        way.add(new Link(
                "Submission " + submission.number(), further.length == 0 ? "" : ReturnsController.href(submission)));
        way.addAll(List.of(further));
        return way;
    }

    private static String heading(Submission submission) {
        return switch (submission.state()) {
            case RECEIVING -> "Your file is arriving";
            case CHECKING -> "Your file is being checked";
            case UNREADABLE -> "This file could not be read";
            case QUARANTINED -> "This file is held back";
            case TO_MEND ->
                Words.count(submission.rejectedRows()) + " of " + Words.rows(submission.rows())
                        + (submission.rejectedRows() == 1 ? " needs mending" : " need mending");
            case READY -> Words.rows(submission.rows()) + (submission.rows() == 1 ? " is right" : " are right");
            case ACCEPTED ->
                submission.rows() == 0
                        ? "A nil return, and it counts"
                        : Words.rows(submission.acceptedRows())
                                + (submission.acceptedRows() == 1 ? " counts" : " count");
            case SUPERSEDED -> "A later file counts in place of this one";
            case WITHDRAWN -> "This file was taken back";
            case DESTROYED -> "This file was destroyed";
        };
    }

    private static List<String> lead(Submission submission) {
        return switch (submission.state()) {
            case RECEIVING, CHECKING ->
                List.of("This page reloads itself. You can leave it: the file is kept, and checking goes on.");
            case UNREADABLE, QUARANTINED -> {
                var said = new ArrayList<String>();
                if (submission.reason() != null) said.add(ended(submission.reason()));
                if (submission.mend() != null) said.add(ended(submission.mend()));
                said.add("No row of it is kept. The file itself is kept, encrypted, until somebody has it destroyed.");
                yield said;
            }
            case TO_MEND ->
                List.of((submission.acceptedRows() == 0
                                ? "No row is right yet."
                                : Words.rows(submission.acceptedRows())
                                        + (submission.acceptedRows() == 1
                                                ? " is right and is kept."
                                                : " are right and are kept."))
                        + " Nothing counts until you accept the whole file, so there is no hurry and nothing to undo.");
            case READY -> List.of("Nothing counts yet. See what will move, then accept the whole file.");
            case ACCEPTED -> {
                var accepted = submission.accepted();
                yield accepted == null
                        ? List.of()
                        : List.of("Accepted by " + accepted.by() + " on " + Words.moment(accepted.at()) + ".");
            }
            case SUPERSEDED -> List.of("What it held is kept, so that earlier figures can be found again.");
            case WITHDRAWN -> List.of("It does not count. Send a file if there is one that should.");
            case DESTROYED ->
                List.of("Its key is gone, and nobody can read it again. That it was sent stays on record.");
        };
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private List<Step> steps(Submission submission) {
        var fed = fed(submission).size();
        var counted = fed == 0 ? "in its indicators" : Words.count(fed, "indicator", "indicators");
        var sent = Words.shortMoment(submission.sentAt());
        return switch (submission.state()) {
            case RECEIVING, CHECKING -> steps(1, sent, "being checked", "all rows at once", counted);
            case UNREADABLE, QUARANTINED -> steps(1, sent, "send it again", "all rows at once", counted);
            case TO_MEND -> steps(1, sent, Words.rows(submission.rejectedRows()), "all rows at once", counted);
            case READY -> steps(2, sent, "nothing to mend", "all rows at once", counted);
            case ACCEPTED, SUPERSEDED -> steps(4, sent, "done", "all rows at once", counted);
            case WITHDRAWN, DESTROYED -> List.of();
        };
    }

    /** @param current how many of the four steps are done */
    private static List<Step> steps(int current, String... more) {
        var names = List.of("Sent", "Mend", "Accept", "Counted");
        var steps = new ArrayList<Step>();
        for (var i = 0; i < names.size(); i++) {
            var state = i < current ? Step.State.DONE : i == current ? Step.State.CURRENT : Step.State.TO_COME;
            steps.add(new Step(names.get(i), more[i], state));
        }
        return steps;
    }

    private SubmissionPage.May may(Submission submission, Viewer viewer) {
        var sends = returns.maySend(viewer, submission.of().organisation());
        var offered = sends && Move.WAS_ACCEPTED.isAllowedFrom(submission.state());
        return new SubmissionPage.May(
                offered
                        && submission.rejectedRows()
                                <= specification(submission).toleratedRows(),
                offered && submission.acceptedRows() > 0 && viewer.is(Role.PARTNERSHIP_MANAGER),
                sends && submission.isInEffect() && submission.finality() == Finality.PROVISIONAL,
                sends && Move.WAS_WITHDRAWN.isAllowedFrom(submission.state()),
                sends && submission.state().isSettled() && !submission.fileDestroyed(),
                submission.accepted() != null && rows.maySeeRows(viewer, submission));
    }

    private SubmissionPage.Progress progress(Submission submission, Viewer viewer) {
        var mark = submissions.progress(viewer, submission.id());
        if (submission.state() == SubmissionState.RECEIVING)
            return new SubmissionPage.Progress(
                    Words.size(mark.map(each -> each.done()).orElse(0L)) + " have arrived.", null);
        var percent = mark.flatMap(each -> each.percent()).orElse(0);
        return new SubmissionPage.Progress(percent + "% of " + Words.size(submission.bytes()) + " checked.", percent);
    }

    private SubmissionPage.Mending mending(
            Submission submission,
            Specification specification,
            IntakeResult.Complete result,
            Viewer viewer,
            @Nullable String column,
            long after) {
        var sends = returns.maySend(viewer, submission.of().organisation());
        var byHand = sends && mending.isPossible(submission) && submission.rejectedRows() <= MOST_BY_HAND;
        var kinds = new ArrayList<SubmissionPage.Kind>();
        for (var i = 0; i < Math.min(MOST_KINDS, result.kinds().size()); i++)
            kinds.add(kind(i, result.kinds().get(i), specification, sends && mending.isPossible(submission), byHand));
        var self = ReturnsController.href(submission);
        var shown =
                byHand ? submissions.rejected(viewer, submission.id(), column, after, ROWS + 1) : List.<Rejected>of();
        var page = shown.subList(0, Math.min(ROWS, shown.size()));
        var lines = new ArrayList<SubmissionPage.RowToMend>();
        page.forEach(row -> lines.addAll(lines(row, specification)));
        return new SubmissionPage.Mending(
                Words.count(result.kinds().size(), "kind of mistake", "kinds of mistake"),
                kinds,
                byHand,
                Words.rows(submission.rejectedRows()),
                filters(result, self),
                column == null ? self : self + "?column=" + encoded(column),
                lines,
                "Showing " + Words.rows(page.size()) + " of " + Words.count(submission.rejectedRows()) + ".",
                shown.size() > ROWS
                        ? new Link(
                                "Show the next rows",
                                self + "?after=" + page.getLast().line()
                                        + (column == null ? "" : "&column=" + encoded(column)))
                        : null);
    }

    private static SubmissionPage.Kind kind(
            int index, FaultKind kind, Specification specification, boolean possible, boolean byHand) {
        var column = specification.column(kind.column());
        var sent = kind.value() != null && column.filter(Column::identifying).isEmpty() ? kind.value() : null;
        var wrong = sent == null || sent.isEmpty() ? kind.wrong() : "“" + sent + "”: " + kind.wrong();
        var suggestion = column.isPresent() && possible ? kind.suggestion() : null;
        var quick = suggestion == null
                ? null
                : kind.rows() == 1
                        ? "Change it to " + suggestion
                        : "Change all " + Words.count(kind.rows()) + " to " + suggestion;
        return new SubmissionPage.Kind(
                index,
                Words.count(kind.rows()),
                kind.column(),
                wrong,
                quick,
                !byHand ? "Mend in a file" : column.isPresent() ? "Fill in below" : "Choose below");
    }

    private List<Link> filters(IntakeResult.Complete result, String self) {
        var byColumn = new LinkedHashMap<String, Long>();
        result.kinds().forEach(kind -> byColumn.merge(kind.column(), kind.rows(), Long::sum));
        var filters = new ArrayList<Link>();
        filters.add(new Link("All " + Words.count(result.rejected()), self));
        byColumn.forEach((name, count) -> {
            if (!name.isEmpty())
                filters.add(new Link(name + " " + Words.count(count), self + "?column=" + encoded(name)));
        });
        return filters;
    }

    private static List<SubmissionPage.RowToMend> lines(Rejected row, Specification specification) {
        return row.faults().stream()
                .map(fault -> line(row.line(), fault, specification))
                .toList();
    }

    private static SubmissionPage.RowToMend line(long line, Fault fault, Specification specification) {
        var column = MendForm.column(specification, fault);
        var identifying = column.filter(Column::identifying).isPresent();
        var field = column.map(each -> MendForm.valueField(line, each)).orElse(MendForm.rowField(line));
        return new SubmissionPage.RowToMend(
                Words.count(line),
                fault.column().isEmpty() ? "the whole row" : fault.column(),
                identifying ? null : fault.value().isEmpty() ? "(empty)" : fault.value(),
                fault.wrong(),
                fault.mend(),
                field,
                column.map(SubmissionView::choices)
                        .orElse(List.of(new Choice("", "Keep the row"), new Choice("out", "Leave the row out"))),
                fault.suggestion() == null ? "" : fault.suggestion());
    }

    private static List<Choice> choices(Column column) {
        if (column.codes().isEmpty()) return List.of();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "Choose"));
        column.codes().forEach(code -> choices.add(new Choice(code.code(), code.inWords())));
        return choices;
    }

    private List<SubmissionPage.UnusualLine> unusual(
            Submission submission, IntakeResult.Complete result, Viewer viewer) {
        var confirmed = submissions.confirmed(viewer, submission.id());
        return result.unusual().stream()
                .limit(MOST_UNUSUAL)
                .map(each -> new SubmissionPage.UnusualLine(
                        "Row " + Words.count(each.line()) + ", " + each.column() + ": " + Words.amount(each.value())
                                + ".",
                        "The last " + Words.count(each.usual().periods(), "period", "periods") + " of " + each.series()
                                + " had " + Words.amount(each.usual().smallest()) + " to "
                                + Words.amount(each.usual().largest()) + ". It may be right.",
                        each.line(),
                        each.column(),
                        confirmed.contains(each.line() + "/"
                                + specification(submission)
                                        .column(each.column())
                                        .map(Column::name)
                                        .orElse(""))))
                .toList();
    }

    private List<Fact> facts(
            Submission submission, Specification specification, Optional<IntakeResult.Complete> result, Viewer viewer) {
        var facts = new ArrayList<Fact>();
        var sheet = result.map(found -> found.file().sheet())
                .map(name -> ", sheet " + name)
                .orElse("");
        facts.add(new Fact("Partner", organisations.name(submission.of().organisation())));
        facts.add(new Fact("File", submission.fileName() + sheet));
        submissions
                .ways(viewer, submission.id())
                .forEach(way -> facts.add(new Fact("How it came", "It is " + way.words())));
        filling.of(viewer, submission.id())
                .ifPresent(filled -> facts.add(new Fact(
                        "Filled in",
                        "By the partnership for "
                                + organisations.name(submission.of().organisation()) + " from "
                                + filled.kind().words() + " of " + Words.day(filled.dated())
                                + (filled.confirmation() == null ? ", not confirmed yet" : ", confirmed"),
                        new Link("See from what", ReturnsController.href(submission) + "/filled-in"))));
        facts.add(new Fact(
                "Sent by",
                submission.sender() + ", " + Words.moment(submission.sentAt())
                        + (submission.onBehalf() ? ", on behalf of the partner" : "")));
        facts.add(new Fact("Size", Words.size(submission.bytes())));
        if (submission.rows() > 0)
            facts.add(new Fact(
                    "Rows",
                    Words.count(submission.rows()) + ": " + Words.count(submission.acceptedRows()) + " right, "
                            + Words.count(submission.rejectedRows()) + " to mend"));
        if (submission.accepted() != null)
            facts.add(new Fact(
                    "Figures",
                    switch (submission.finality()) {
                        case FINAL -> "Final";
                        case PROVISIONAL -> "Provisional: its partner says that they may still change";
                    }));
        result.ifPresent(found -> {
            var last = controls(submissions.current(viewer, submission.of()), viewer);
            found.controls()
                    .forEach((name, total) -> facts.add(new Fact(
                            "Total "
                                    + specification
                                            .column(name)
                                            .map(Column::heading)
                                            .orElse(name),
                            Words.amount(total) + " in the rows that are right."
                                    + (last.containsKey(name)
                                            ? " In what counts now: " + Words.amount(last.get(name))
                                            : ""))));
            found.file().notices().forEach(notice -> facts.add(new Fact("Note", notice)));
        });
        submissions
                .sameFile(viewer, submission.id())
                .ifPresent(number -> facts.add(new Fact("Note", "The same file as submission " + number)));
        var fed = fed(submission);
        if (!fed.isEmpty()) facts.add(new Fact("Feeds", String.join("; ", fed)));
        return facts;
    }

    private Map<String, BigDecimal> controls(Optional<Submission> current, Viewer viewer) {
        return current.flatMap(each -> submissions.result(viewer, each.id()))
                .map(IntakeResult.Complete::controls)
                .orElse(Map.of());
    }

    private List<String> fed(Submission submission) {
        return Optional.ofNullable(previews.getIfAvailable()).stream()
                .flatMap(each -> each.fedBy(submission.of().specification()).stream())
                .map(IndicatorPreview.Fed::name)
                .toList();
    }

    private List<Fact> history(Submission submission, Viewer viewer) {
        return submissions.history(viewer, submission.of()).stream()
                .map(line -> new Fact(Words.shortMoment(line.at()), Words.happened(line)))
                .toList();
    }

    SubmissionPage.Preview preview(
            Submission submission,
            Optional<Submission> current,
            Viewer viewer,
            @Nullable Consequences consequences,
            Faults faults) {
        var compared = new ArrayList<SubmissionPage.Compared>();
        compared.add(new SubmissionPage.Compared(
                "Rows that count",
                current.map(each -> Words.count(each.acceptedRows())).orElse(null),
                Words.count(submission.acceptedRows())));
        var now = controls(current, viewer);
        submissions
                .result(viewer, submission.id())
                .ifPresent(found -> found.controls()
                        .forEach((name, total) -> compared.add(new SubmissionPage.Compared(
                                "Total "
                                        + specification(submission)
                                                .column(name)
                                                .map(Column::heading)
                                                .orElse(name),
                                Optional.ofNullable(now.get(name))
                                        .map(Words::amount)
                                        .orElse(null),
                                Words.amount(total)))));
        var tolerated = specification(submission).toleratedRows();
        var without = submission.rejectedRows() > tolerated
                ? "Go without " + Words.rows(submission.rejectedRows()) + " that were rejected"
                : null;
        return new SubmissionPage.Preview(
                way(submission, new Link("Accept", "")),
                faults,
                "Accept " + Words.rows(submission.acceptedRows()),
                current.map(each -> "This file supersedes submission " + each.number() + " of "
                                + Words.moment(each.sentAt()) + ". Both are kept.")
                        .orElse("Nothing counts yet for "
                                + submission.of().period().label() + "."),
                steps(submission),
                ReturnsController.href(submission) + "/accept",
                consequences,
                revisions.summary(submission, viewer).orElse(null),
                compared,
                without,
                fed(submission));
    }

    private Specification specification(Submission submission) {
        return returns.specification(submission.of().specification().value()).orElseThrow(ReturnsController::notFound);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
