package chesil.calendar.web;

import chesil.access.Audience;
import chesil.calendar.Days;
import chesil.calendar.Preparations;
import chesil.calendar.Reason;
import chesil.calendar.Request;
import chesil.calendar.RunUp;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.releases.Release;
import chesil.returns.DueReturn;
import chesil.web.Choice;
import chesil.web.Fact;
import chesil.web.Faults;
import chesil.web.Step;
import chesil.web.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a meeting is prepared.
 *
 * @param meeting the path of its page
 * @param path of this page
 * @param steps from the returns to the frozen release, each done or not
 * @param days the cut-off and the days around it
 * @param returns what its figures wait for, what is not in first
 * @param commentary what owners were asked
 * @param release the draft or frozen release made for it; null for none
 * @param mayAct whether the reader drafts releases and asks owners
 * @param choices the indicators that can be in the release, with why they may be talked about
 */
public record PreparationPage(
        String heading,
        String lead,
        String meeting,
        String path,
        List<Step> steps,
        List<Fact> days,
        String returnsSay,
        List<ReturnLine> returns,
        String commentarySays,
        List<CommentaryLine> commentary,
        @Nullable ReleaseBox release,
        boolean mayAct,
        boolean isCutOff,
        List<Choice> choices,
        Sent sent,
        Faults faults) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(Days.LONDON);

    /** One return that its figures wait for. */
    public record ReturnLine(String partner, String name, String due, Tag state) {}

    /** One indicator that an owner is asked of. */
    public record CommentaryLine(String title, String href, String owner, String reason, String due, Tag state) {}

    /** The release made for the meeting, and where it is signed off. */
    public record ReleaseBox(String name, String href, String said) {}

    /** The form that drafts a release, as it was sent. */
    public record Sent(String known, String why, Set<String> indicators) {}

    static PreparationPage of(
            Preparations.Preparation preparation,
            Map<IndicatorId, Reason> changed,
            List<Indicator> all,
            Map<String, String> names,
            boolean isCutOff,
            boolean mayAct,
            LocalDate today,
            Sent sent,
            Faults faults) {
        var runUp = preparation.runUp();
        var release = preparation.release();
        return new PreparationPage(
                "Preparing " + runUp.meeting().title() + ", "
                        + Days.brief(runUp.meeting().date()),
                lead(runUp, today),
                "/minutes/" + runUp.meeting().id(),
                "/calendar/meetings/" + runUp.meeting().id(),
                steps(preparation, changed.size(), isCutOff),
                days(runUp, today),
                returnsSay(preparation),
                returns(preparation, names, today),
                commentarySays(preparation),
                preparation.requests().stream()
                        .map(request -> commentary(request, all, names, today))
                        .toList(),
                release == null ? null : box(release),
                mayAct,
                isCutOff,
                all.stream()
                        .filter(indicator -> indicator.isFor(Audience.BOARD))
                        .map(indicator -> choice(indicator, changed.get(indicator.id())))
                        .toList(),
                sent,
                faults);
    }

    private static String lead(RunUp runUp, LocalDate today) {
        var when = Days.away(runUp.meeting().date(), today);
        var verb = runUp.meeting().date().isBefore(today) ? "It met " : "It meets ";
        return verb + when + ", on " + Days.full(runUp.meeting().date()) + ".";
    }

    private static List<Fact> days(RunUp runUp, LocalDate today) {
        return List.of(
                day("Owners are asked", runUp.commentaryAsked(), today),
                day("Commentary is due", runUp.commentaryDue(), today),
                day("Cut-off of figures", runUp.cutOff(), today),
                day("Papers go out", runUp.papers(), today),
                day("Meeting", runUp.meeting().date(), today));
    }

    private static Fact day(String name, LocalDate day, LocalDate today) {
        return new Fact(name, Days.full(day) + ", " + Days.away(day, today));
    }

    // --- the steps

    private static List<Step> steps(Preparations.Preparation preparation, int changed, boolean isCutOff) {
        var release = preparation.release();
        var returnsIn = preparation.in() == preparation.waitsFor().size();
        var allSaid = !preparation.requests().isEmpty()
                && preparation.answered() == preparation.requests().size();
        var steps = new java.util.ArrayList<Step>();
        add(steps, "Returns", returnsSay(preparation), returnsIn);
        add(steps, "Commentary", commentarySays(preparation), allSaid);
        add(
                steps,
                "Draft at the cut-off",
                release == null
                        ? isCutOff ? "Not drafted yet." : "From the day after the cut-off."
                        : "By " + release.draftedBy() + ", " + moment(release.draftedAt()) + ", as known "
                                + moment(release.knownAt()) + ".",
                release != null);
        add(
                steps,
                "Contents chosen",
                release == null
                        ? indicators(changed) + " changed since the last board."
                        : indicators(release.chosen().size()) + ", by " + release.draftedBy() + ".",
                release != null);
        var frozen = release != null && release.frozen() ? release : null;
        add(
                steps,
                "Signed off",
                frozen == null
                        ? "By the senior responsible owner."
                        : "By " + frozen.signedBy() + ", " + moment(frozen.signedAt()) + ".",
                frozen != null);
        add(
                steps,
                "Frozen",
                frozen == null ? "With the signature." : frozen.name() + "; it cannot be altered.",
                frozen != null);
        return steps;
    }

    private static String indicators(int count) {
        return count == 1 ? "1 indicator" : count + " indicators";
    }

    private static void add(List<Step> steps, String name, String more, boolean done) {
        var isFirstOpen = !done && steps.stream().allMatch(step -> step.state() == Step.State.DONE);
        steps.add(new Step(name, more, done ? Step.State.DONE : isFirstOpen ? Step.State.CURRENT : Step.State.TO_COME));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    // --- returns and commentary

    private static String returnsSay(Preparations.Preparation preparation) {
        var of = preparation.waitsFor().size();
        if (of == 0) return "No return is due between the cut-off before and this one.";
        var said = preparation.in() + " of " + of + " are in.";
        var missing = preparation.missing().size();
        return missing == 0 ? said : said + " Of earlier times " + missing + " more are missing.";
    }

    private static List<ReturnLine> returns(
            Preparations.Preparation preparation, Map<String, String> names, LocalDate today) {
        return preparation.waitsFor().stream()
                .sorted(java.util.Comparator.comparing(DueReturn::isIn).thenComparing(DueReturn::dueOn))
                .map(due -> {
                    var organisation = due.of().organisation().value();
                    return new ReturnLine(
                            names.getOrDefault(organisation, organisation),
                            due.name(),
                            Days.brief(due.dueOn()),
                            state(due, today));
                })
                .toList();
    }

    private static Tag state(DueReturn due, LocalDate today) {
        if (due.isIn()) return new Tag("In", Tag.Colour.GREEN);
        if (due.needsItsSender()) return new Tag("Sent, not accepted", Tag.Colour.ORANGE);
        return due.isOverdue(today)
                ? new Tag(Days.count(due.daysLate(today)) + " late", Tag.Colour.RED)
                : new Tag("Not due yet", Tag.Colour.BLUE);
    }

    private static String commentarySays(Preparations.Preparation preparation) {
        var of = preparation.requests().size();
        return of == 0 ? "Nothing is asked yet." : preparation.answered() + " of " + of + " are answered.";
    }

    private static CommentaryLine commentary(
            Request request, List<Indicator> all, Map<String, String> names, LocalDate today) {
        var title = all.stream()
                .filter(indicator -> indicator.id().equals(request.indicator()))
                .map(Indicator::title)
                .findFirst()
                .orElse(request.indicator().value());
        return new CommentaryLine(
                title,
                "/indicators/" + request.indicator() + "#commentary",
                names.getOrDefault(request.owner().value(), request.owner().value()),
                request.reason().words(),
                Days.brief(request.due()),
                CommentaryPage.state(request, today));
    }

    // --- the release

    private static ReleaseBox box(Release release) {
        var said = release.frozen()
                ? "Signed off by " + release.signedBy() + ", " + moment(release.signedAt()) + "."
                : "Drafted by " + release.draftedBy() + ", " + moment(release.draftedAt())
                        + ". The senior responsible owner signs it off on its page.";
        return new ReleaseBox(release.name() + ": " + release.title(), "/releases/" + release.id(), said);
    }

    private static Choice choice(Indicator indicator, @Nullable Reason reason) {
        return new Choice(
                indicator.id().value(),
                indicator.code() + " " + indicator.title(),
                reason == null ? null : reason.words());
    }
}
