package chesil.homes;

import chesil.access.Viewer;
import chesil.homes.Home.Missing;
import chesil.homes.Home.Next;
import chesil.homes.Home.Pebble;
import chesil.homes.Home.Round;
import chesil.homes.Home.Went;
import chesil.partnership.Organisation;
import chesil.returns.DueReturn;
import chesil.returns.IndicatorPreview;
import chesil.returns.Returns;
import chesil.returns.SpecificationId;
import chesil.returns.Submission;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.web.Link;
import chesil.web.Moment;
import chesil.web.Tag;
import chesil.web.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What homes say of returns: what one must send or mend, and how the partnership's round stands. */
@Component
class ReturnsWork {
    private static final int MOST_NEXT = 5, MOST_WENT = 4, LOOKED_AT = 40;

    private final Returns returns;
    private final ObjectProvider<IndicatorPreview> previews;
    private final Items items;

    ReturnsWork(Returns returns, ObjectProvider<IndicatorPreview> previews, Items items) {
        this.returns = returns;
        this.previews = previews;
        this.items = items;
    }

    /** How a return stands, in the order of urgency. */
    enum Standing {
        OVERDUE("overdue", "overdue"),
        MEND("mend", "rows to mend"),
        READY("ready", "ready to accept"),
        WAITING("waiting", "not yet due"),
        ACCEPTED("accepted", "accepted");

        final String css;
        final String words;

        Standing(String css, String words) {
            this.css = css;
            this.words = words;
        }

        static Standing of(DueReturn due, LocalDate today) {
            if (due.isIn()) return ACCEPTED;
            var submission = due.standing();
            if (submission != null && due.needsItsSender())
                return switch (submission.state()) {
                    case READY -> READY;
                    case UNREADABLE, QUARANTINED, TO_MEND -> MEND;
                    case RECEIVING, CHECKING, ACCEPTED, SUPERSEDED, WITHDRAWN, DESTROYED -> WAITING;
                };
            return submission == null && due.isOverdue(today) ? OVERDUE : WAITING;
        }
    }

    /** What needs the viewer: every return that does, and a line for each that is shown. */
    record Needed(int returns, List<Task> tasks) {}

    /**
     * What the viewer's own organisation must do something about, the most urgent first. Of a specification that was not
     * sent for several periods the latest has a line, which counts the others.
     */
    Needed needed(Viewer viewer, LocalDate today) {
        var all = own(viewer, today).stream()
                .filter(due -> due.canBeMade(today) && !due.isIn())
                .filter(due -> due.standing() == null || due.needsItsSender())
                .toList();
        var unsent = all.stream()
                .filter(due -> due.standing() == null)
                .collect(Collectors.groupingBy(due -> due.of().specification()));
        var tasks = all.stream()
                .filter(due -> due.standing() != null || isLatest(due, alike(unsent, due)))
                .sorted(Comparator.comparing((DueReturn due) -> Standing.of(due, today))
                        .thenComparing(DueReturn::dueOn))
                .map(due -> {
                    var others = due.standing() != null ? 0 : alike(unsent, due).size() - 1;
                    return task(due, others, today);
                })
                .toList();
        return new Needed(all.size(), tasks);
    }

    private static List<DueReturn> alike(Map<SpecificationId, List<DueReturn>> unsent, DueReturn due) {
        return unsent.getOrDefault(due.of().specification(), List.of());
    }

    private static boolean isLatest(DueReturn due, List<DueReturn> unsent) {
        return unsent.stream().noneMatch(other -> other.dueOn().isAfter(due.dueOn()));
    }

    /** What falls due next, of the periods that are not over yet. */
    List<Next> next(Viewer viewer, LocalDate today) {
        return own(viewer, today).stream()
                .filter(due -> !due.canBeMade(today) && !due.isIn())
                .sorted(Comparator.comparing(DueReturn::dueOn))
                .limit(MOST_NEXT)
                .map(due -> {
                    var template = "/returns/" + due.of().specification() + "/template.";
                    return new Next(Days.brief(due.dueOn(), today), due.name(), template + "csv", template + "xlsx");
                })
                .toList();
    }

    private List<DueReturn> own(Viewer viewer, LocalDate today) {
        return returns.all(viewer, today).stream()
                .filter(due -> viewer.belongsTo(due.of().organisation().value()))
                .toList();
    }

    private static Task task(DueReturn due, int others, LocalDate today) {
        var earlier = others == 0
                ? ""
                : others == 1 ? " One earlier is missing too." : " " + others + " earlier ones are missing too.";
        var hint = hint(due, due.standing(), today) + earlier;
        return new Task(due.name(), href(due), hint, tag(due, Standing.of(due, today), today));
    }

    private static String hint(DueReturn due, @Nullable Submission submission, LocalDate today) {
        var by = (due.isOverdue(today) ? "It was due " : "Due ") + Days.on(due.dueOn(), today) + ".";
        if (submission == null) return "Nothing sent yet. " + by;
        return switch (submission.state()) {
            case TO_MEND -> count(submission.acceptedRows()) + " of " + rows(submission.rows()) + " are right. " + by;
            case READY -> rows(submission.rows()) + ", all right. Nothing counts until you accept it. " + by;
            case UNREADABLE -> "The file could not be read. " + by;
            case QUARANTINED -> "Held back: people were found in it. " + by;
            case RECEIVING, CHECKING, ACCEPTED, SUPERSEDED, WITHDRAWN, DESTROYED -> by;
        };
    }

    private static Tag tag(DueReturn due, Standing standing, LocalDate today) {
        var submission = due.standing();
        return switch (standing) {
            case OVERDUE -> new Tag(Days.days(due.daysLate(today)) + " overdue", Tag.Colour.RED);
            case MEND ->
                submission != null && submission.rejectedRows() > 0
                        ? new Tag(rows(submission.rejectedRows()) + " to mend", Tag.Colour.ORANGE)
                        : new Tag("To mend", Tag.Colour.ORANGE);
            case READY -> new Tag("Ready to accept", Tag.Colour.BLUE);
            case WAITING -> new Tag("Due", Tag.Colour.BLUE);
            case ACCEPTED -> new Tag("Accepted", Tag.Colour.GREEN);
        };
    }

    /** The latest return of each kind and partner that can be made, as pebbles, and those that are not in as a list. */
    Round round(Viewer viewer, LocalDate today) {
        var latest = new LinkedHashMap<String, DueReturn>();
        for (var due : returns.all(viewer, today))
            if (due.canBeMade(today))
                latest.merge(
                        due.of().specification() + "/" + due.of().organisation(),
                        due,
                        (one, other) -> one.dueOn().isAfter(other.dueOn()) ? one : other);
        var byStanding = latest.values().stream().collect(Collectors.groupingBy(due -> Standing.of(due, today)));
        var order = List.of(Standing.ACCEPTED, Standing.READY, Standing.WAITING, Standing.MEND, Standing.OVERDUE);
        var pebbles = new ArrayList<Pebble>();
        var counts = new ArrayList<String>();
        for (var standing : order) {
            var those = byStanding.getOrDefault(standing, List.of());
            those.forEach(due -> pebbles.add(new Pebble(standing.css, due.name() + ": " + standing.words)));
            if (!those.isEmpty() && standing != Standing.ACCEPTED)
                counts.add(standing.words + " (" + those.size() + ")");
        }
        var in = byStanding.getOrDefault(Standing.ACCEPTED, List.of()).size();
        var sentence = "Filled: accepted (" + in + ")."
                + (counts.isEmpty() ? "" : " Outlined, in order: " + String.join(", ", counts) + ".");
        var missing = latest.values().stream()
                .filter(due -> !due.isIn())
                .sorted(Comparator.comparing((DueReturn due) -> Standing.of(due, today))
                        .thenComparing(DueReturn::dueOn))
                .map(due -> missing(due, today))
                .toList();
        return new Round("Returns: " + in + " of " + latest.size() + " are in", pebbles, sentence, missing);
    }

    private Missing missing(DueReturn due, LocalDate today) {
        var partner = items.of(Organisation.KIND)
                .get(due.of().organisation(), AsKnown.NOW)
                .map(Organisation::name)
                .orElse(due.of().organisation().value());
        return new Missing(
                partner,
                due.name(),
                href(due),
                Days.brief(due.dueOn(), today),
                tag(due, Standing.of(due, today), today));
    }

    /** What became of what the viewer's organisation sent last. */
    @Nullable Went went(Viewer viewer, LocalDate today) {
        var accepted = returns.latest(viewer, LOOKED_AT).stream()
                .filter(Submission::isInEffect)
                .limit(MOST_WENT)
                .toList();
        if (accepted.isEmpty()) return null;
        var moments =
                accepted.stream().map(submission -> moment(submission, today)).toList();
        var preview = previews.getIfAvailable();
        var indicators = preview == null
                ? List.<Link>of()
                : accepted.stream()
                        .map(submission -> submission.of().specification())
                        .distinct()
                        .flatMap(specification -> preview.fedBy(specification).stream())
                        .distinct()
                        .map(fed -> new Link(fed.name(), fed.href()))
                        .toList();
        var sentence = indicators.isEmpty()
                ? "What was accepted counts."
                : "They feed " + (indicators.size() == 1 ? "1 indicator." : indicators.size() + " indicators.");
        return new Went(sentence, moments, indicators);
    }

    private Moment moment(Submission submission, LocalDate today) {
        var title = returns.specification(submission.of().specification().value())
                .map(specification -> specification.title() + ", ")
                .orElse("");
        var effect = submission.accepted();
        return new Moment(
                rows(submission.acceptedRows()) + " accepted",
                "/returns/submissions/" + submission.id(),
                title
                        + submission.of().period().label()
                        + (effect == null ? "" : "; " + Days.brief(effect.at(), today)));
    }

    private static String href(DueReturn due) {
        var submission = due.standing();
        return submission == null ? "/returns/" + due.of() : "/returns/submissions/" + submission.id();
    }

    private static String rows(long rows) {
        return rows == 1 ? "1 row" : count(rows) + " rows";
    }

    private static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
