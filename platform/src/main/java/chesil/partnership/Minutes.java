package chesil.partnership;

import chesil.access.Viewer;
import chesil.editing.Offered;
import chesil.editing.Offers;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.KnownOn;
import chesil.versions.PartialDate;
import chesil.web.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Meetings, actions and risks as pages show them: with names for ids, days in words, and what the reader may do. */
@Component
public class Minutes {
    private static final Comparator<Action> BY_URGENCY = Comparator.comparing(
                    (Action action) -> action.state() != ActionState.OPEN)
            .thenComparing(Action::due);

    private final Items items;
    private final Offers offers;
    private final Clock clock;

    Minutes(Items items, Offers offers, Clock clock) {
        this.items = items;
        this.offers = offers;
        this.clock = clock;
    }

    /** A meeting with the name of its group. */
    public record MeetingLine(Meeting meeting, String group, String day, boolean past, Offered offered) {}

    /** An action with the names of its group and owner. */
    public record ActionLine(Action action, String group, String owner, String due, Tag tag, Offered offered) {}

    /** A risk with the names of its group and owner. */
    public record RiskLine(Risk risk, String group, String owner, String review, boolean late, Offered offered) {}

    /** Today, or the past day of the page. */
    public LocalDate day(KnownOn known) {
        return Objects.requireNonNullElseGet(
                known.day(), () -> LocalDate.now(clock.withZone(ZoneId.of("Europe/London"))));
    }

    /** In the order of days. */
    public List<MeetingLine> meetings(Viewer viewer, KnownOn known, Predicate<Meeting> wanted) {
        var names = names(known.asKnown());
        var day = day(known);
        return items.of(Meeting.KIND).all(known.asKnown()).stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Meeting::date))
                .map(each -> new MeetingLine(
                        each,
                        name(names, each.group().value()),
                        words(each.date()),
                        each.date().isBefore(day),
                        offers.of(viewer, known, Meeting.KIND, each)))
                .toList();
    }

    /** The open ones first, in the order in which they are due. */
    public List<ActionLine> actions(Viewer viewer, KnownOn known, Predicate<Action> wanted) {
        var names = names(known.asKnown());
        var day = day(known);
        return items.of(Action.KIND).all(known.asKnown()).stream()
                .filter(wanted)
                .sorted(BY_URGENCY)
                .map(each -> new ActionLine(
                        each,
                        name(names, each.group().value()),
                        name(names, each.owner().value()),
                        words(each.due()),
                        tag(each, day),
                        offers.of(viewer, known, Action.KIND, each)))
                .toList();
    }

    /** The weightiest first. */
    public List<RiskLine> risks(Viewer viewer, KnownOn known, Predicate<Risk> wanted) {
        var names = names(known.asKnown());
        var day = day(known);
        return items.of(Risk.KIND).all(known.asKnown()).stream()
                .filter(wanted)
                .sorted(Comparator.comparingInt(Risk::weight).reversed())
                .map(each -> new RiskLine(
                        each,
                        name(names, each.group().value()),
                        name(names, each.owner().value()),
                        words(each.review()),
                        each.review().isBefore(day),
                        offers.of(viewer, known, Risk.KIND, each)))
                .toList();
    }

    /** The open actions that should have been done by today, the oldest first. */
    public List<Action> overdue() {
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
        return items.of(Action.KIND).all(AsKnown.NOW).stream()
                .filter(action -> action.overdue(today))
                .sorted(Comparator.comparing(Action::due))
                .toList();
    }

    private static Tag tag(Action action, LocalDate day) {
        return switch (action.state()) {
            case OPEN ->
                action.overdue(day)
                        ? new Tag(late(action.due(), day), Tag.Colour.RED)
                        : new Tag(ActionState.OPEN.wording(), Tag.Colour.BLUE);
            case DONE -> new Tag(ActionState.DONE.wording(), Tag.Colour.GREEN);
            case NOT_DONE -> new Tag(ActionState.NOT_DONE.wording(), Tag.Colour.GREY);
        };
    }

    private static String late(LocalDate due, LocalDate day) {
        var days = ChronoUnit.DAYS.between(due, day);
        return days == 1 ? "1 day overdue" : days + " days overdue";
    }

    /** Names of groups and organisations, by id. */
    public Map<String, String> names(AsKnown asKnown) {
        var names = new HashMap<String, String>();
        items.of(Organisation.KIND)
                .all(asKnown)
                .forEach(each -> names.put(each.id().value(), each.name()));
        items.of(Group.KIND).all(asKnown).forEach(each -> names.put(each.id().value(), each.name()));
        return names;
    }

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }

    private static String words(LocalDate day) {
        return new PartialDate(day.toString()).inWords();
    }
}
