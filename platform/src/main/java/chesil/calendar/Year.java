package chesil.calendar;

import chesil.access.MayOpen;
import chesil.access.Viewer;
import chesil.partnership.Action;
import chesil.partnership.ActionState;
import chesil.partnership.Meeting;
import chesil.partnership.Minutes;
import chesil.returns.DueReturn;
import chesil.returns.Returns;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.web.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens on the days of a time, as one viewer may see it. */
@Component
public class Year {
    private static final int MOST_NAMED = 4;

    private final Items items;
    private final RunUps runUps;
    private final Returns returns;
    private final Minutes minutes;
    private final MayOpen doors;
    private final Clock clock;

    Year(Items items, RunUps runUps, Returns returns, Minutes minutes, MayOpen doors, Clock clock) {
        this.items = items;
        this.runUps = runUps;
        this.returns = returns;
        this.minutes = minutes;
        this.doors = doors;
        this.clock = clock;
    }

    /** What a day can hold. */
    public enum What {
        MEETING("Meeting", Tag.Colour.PURPLE),
        CUT_OFF("Cut-off", Tag.Colour.TURQUOISE),
        COMMENTARY("Commentary", Tag.Colour.BLUE),
        PAPERS("Papers", Tag.Colour.TURQUOISE),
        RETURNS("Returns", Tag.Colour.BLUE),
        PRODUCT("Product", Tag.Colour.GREY),
        ACTION("Action", Tag.Colour.GREY);

        private final String word;
        private final Tag.Colour colour;

        What(String word, Tag.Colour colour) {
            this.word = word;
            this.colour = colour;
        }

        public Tag tag() {
            return new Tag(word, colour);
        }

        public String word() {
            return word;
        }

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing on one day.
     *
     * @param key tells it from all others, whatever else of it changes
     * @param href null where the viewer may not open its page
     * @param more a sentence; empty for none
     * @param state null where nothing is asked of anybody
     */
    public record Entry(
            LocalDate day,
            What what,
            String key,
            String title,
            @Nullable String href,
            String more,
            @Nullable Tag state) {}

    /** In the order of days, from the first to the last of which both count. */
    public List<Entry> entries(Viewer viewer, LocalDate first, LocalDate last) {
        var all = new ArrayList<Entry>();
        all.addAll(meetings(viewer));
        runUps.all().forEach(runUp -> all.addAll(runUp(viewer, runUp)));
        all.addAll(returns(viewer, last));
        all.addAll(products(viewer));
        all.addAll(actions(viewer));
        return all.stream()
                .filter(entry -> !entry.day().isBefore(first) && !entry.day().isAfter(last))
                .sorted(Comparator.comparing(Entry::day)
                        .thenComparing(Entry::what)
                        .thenComparing(Entry::key))
                .toList();
    }

    private List<Entry> meetings(Viewer viewer) {
        var names = minutes.names(AsKnown.NOW);
        return items.of(Meeting.KIND).all(AsKnown.NOW).stream()
                .map(meeting -> new Entry(
                        meeting.date(),
                        What.MEETING,
                        "meeting-" + meeting.id(),
                        meeting.title(),
                        open(viewer, "/minutes/" + meeting.id()),
                        names.getOrDefault(meeting.group().value(), "") + (meeting.public_() ? ", in public" : ""),
                        null))
                .toList();
    }

    private List<Entry> runUp(Viewer viewer, RunUp runUp) {
        var id = runUp.meeting().id();
        var of = runUp.meeting().title() + ", " + Days.brief(runUp.meeting().date());
        var preparation = open(viewer, "/calendar/meetings/" + id);
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                runUp.cutOff(),
                What.CUT_OFF,
                "cut-off-" + id,
                "Cut-off of figures",
                preparation,
                "For " + of + ". Figures are those known at the end of the day.",
                null));
        entries.add(new Entry(
                runUp.papers(), What.PAPERS, "papers-" + id, "Papers go out", preparation, "For " + of + ".", null));
        if (runUp.rule().commentary() != CommentaryRule.NEVER) {
            entries.add(new Entry(
                    runUp.commentaryDue(),
                    What.COMMENTARY,
                    "commentary-" + id,
                    "Owners’ commentary is due",
                    open(viewer, "/calendar/commentary"),
                    "For " + of + ".",
                    null));
        }
        return entries;
    }

    /** One entry a day for who sees the returns of several partners, else one a return. */
    private List<Entry> returns(Viewer viewer, LocalDate last) {
        var today = Days.today(clock);
        var readable = returns.all(viewer, last);
        if (!returns.seesAll(viewer))
            return readable.stream().map(due -> own(viewer, due, today)).toList();
        Map<LocalDate, List<DueReturn>> byDay =
                readable.stream().collect(Collectors.groupingBy(DueReturn::dueOn, TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> many(viewer, day.getKey(), day.getValue(), today))
                .toList();
    }

    private Entry own(Viewer viewer, DueReturn due, LocalDate today) {
        var state = due.isIn()
                ? new Tag("In", Tag.Colour.GREEN)
                : due.isOverdue(today)
                        ? new Tag(Days.count(due.daysLate(today)) + " late", Tag.Colour.RED)
                        : new Tag("Due", Tag.Colour.BLUE);
        return new Entry(
                due.dueOn(),
                What.RETURNS,
                "return-" + due.of(),
                due.name(),
                open(viewer, "/returns/" + due.of()),
                "",
                state);
    }

    private Entry many(Viewer viewer, LocalDate day, List<DueReturn> due, LocalDate today) {
        var in = due.stream().filter(DueReturn::isIn).count();
        var late = due.stream().filter(each -> each.isOverdue(today)).count();
        var names = minutes.names(AsKnown.NOW);
        var named = due.stream()
                .limit(MOST_NAMED)
                .map(each -> each.name() + " ("
                        + names.getOrDefault(each.of().organisation().value(), "") + ")")
                .collect(Collectors.joining("; "));
        var more = due.size() > MOST_NAMED ? named + "; and " + (due.size() - MOST_NAMED) + " more" : named;
        var state = late > 0
                ? new Tag(late + " late", Tag.Colour.RED)
                : in == due.size()
                        ? new Tag("All in", Tag.Colour.GREEN)
                        : new Tag(in + " of " + due.size() + " in", Tag.Colour.BLUE);
        return new Entry(
                day,
                What.RETURNS,
                "returns-" + day,
                due.size() == 1 ? "1 return is due" : due.size() + " returns are due",
                open(viewer, late > 0 ? "/calendar/chasing" : "/returns"),
                more + ".",
                state);
    }

    private List<Entry> products(Viewer viewer) {
        var today = Days.today(clock);
        return items.of(Product.KIND).all(AsKnown.NOW).stream()
                .map(product -> new Entry(
                        product.due(),
                        What.PRODUCT,
                        "product-" + product.id(),
                        product.title(),
                        open(viewer, "/calendar/products#" + product.id()),
                        product.howWhole().isEmpty() ? "" : product.howWhole() + ".",
                        productTag(product, today)))
                .toList();
    }

    /** How far a product is, as pages mark it. */
    public static Tag productTag(Product product, LocalDate today) {
        if (product.overdue(today)) return new Tag(product.state().wording() + ", overdue", Tag.Colour.RED);
        return new Tag(product.state().wording(), product.state().isDone() ? Tag.Colour.GREEN : Tag.Colour.GREY);
    }

    private List<Entry> actions(Viewer viewer) {
        var today = Days.today(clock);
        var names = minutes.names(AsKnown.NOW);
        return items.of(Action.KIND).all(AsKnown.NOW).stream()
                .map(action -> new Entry(
                        action.due(),
                        What.ACTION,
                        "action-" + action.id(),
                        action.what(),
                        open(viewer, "/minutes#actions"),
                        names.getOrDefault(action.owner().value(), ""),
                        actionTag(action, today)))
                .toList();
    }

    private static Tag actionTag(Action action, LocalDate today) {
        if (action.overdue(today)) return new Tag("Overdue", Tag.Colour.RED);
        return new Tag(
                action.state().wording(), action.state() == ActionState.DONE ? Tag.Colour.GREEN : Tag.Colour.GREY);
    }

    private @Nullable String open(Viewer viewer, String href) {
        return doors.mayOpen(viewer, href) ? href : null;
    }
}
