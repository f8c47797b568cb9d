package chesil.homes;

import chesil.access.MayOpen;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.homes.Home.Mine;
import chesil.interventions.InterventionKind;
import chesil.partnership.Group;
import chesil.partnership.Meeting;
import chesil.web.Link;
import chesil.web.Moment;
import chesil.web.Task;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts together the home of whoever is signed in. Somebody with several roles gets the home of the first of them in the
 * order of {@link #ORDER}: what needs doing for it comes first, and the menu leads to the rest.
 */
@Component
class Homes {
    /** Whose work waits for nobody else's comes first. */
    private static final List<Role> ORDER = List.of(
            Role.SENIOR_RESPONSIBLE_OWNER,
            Role.PARTNERSHIP_MANAGER,
            Role.DATA_OFFICER,
            Role.ANALYST,
            Role.COMMISSIONER,
            Role.OPERATIONS_LEAD,
            Role.GROUP_CHAIR,
            Role.BOARD_MEMBER,
            Role.ADMINISTRATOR);

    private static final int MOST_TASKS = 8, SOON = 14;

    private final ReturnsWork returns;
    private final FigureNews figures;
    private final PartnershipWork partnership;
    private final AccountsWork accounts;
    private final CalendarWork calendar;
    private final MayOpen doors;
    private final Clock clock;

    Homes(
            ReturnsWork returns,
            FigureNews figures,
            PartnershipWork partnership,
            AccountsWork accounts,
            CalendarWork calendar,
            MayOpen doors,
            Clock clock) {
        this.returns = returns;
        this.figures = figures;
        this.partnership = partnership;
        this.accounts = accounts;
        this.calendar = calendar;
        this.doors = doors;
        this.clock = clock;
    }

    Home of(Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), Days.LONDON);
        var role = ORDER.stream().filter(viewer::is).findFirst().orElse(Role.BOARD_MEMBER);
        return switch (role) {
            case SENIOR_RESPONSIBLE_OWNER -> ofOwner(viewer, today);
            case PARTNERSHIP_MANAGER -> ofManager(viewer, today);
            case DATA_OFFICER -> ofDataOfficer(viewer, today);
            case ANALYST -> ofAnalyst(viewer, today);
            case COMMISSIONER -> ofCommissioner(viewer, today);
            case OPERATIONS_LEAD -> ofOperationsLead(viewer, today);
            case GROUP_CHAIR -> ofChair(viewer, today);
            case BOARD_MEMBER -> ofBoardMember(viewer, today);
            case ADMINISTRATOR -> ofAdministrator(viewer, today);
        };
    }

    private Home ofOwner(Viewer viewer, LocalDate today) {
        var board = partnership.nextBoard(today);
        var decisions = partnership.drafts(viewer);
        var sees = partnership
                .latestPublic(viewer)
                .map(release -> release.name() + ", “" + release.title() + "”")
                .orElse("nothing has been released to the public yet");
        return new Sketch("Senior responsible owner · " + Days.full(today), beforeTheBoard(board, today))
                .lead(figures.tally(viewer).sentence())
                .tasks(decisions, "No decision waits for you today." + then(board, today))
                .news(figures.news(viewer, "What changed", false))
                .meeting(board, today)
                .waiting(calendar.preparation(viewer, today))
                .waiting(calendar.waiting(viewer, today))
                .waiting(partnership.overdue(viewer, today))
                .waiting(partnership.gaps(viewer, today))
                .waiting(List.of(new Task("Read what the public sees", "/", "It shows: " + sees + ".", null)))
                .asking()
                .done();
    }

    private Home ofManager(Viewer viewer, LocalDate today) {
        var board = partnership.nextBoard(today);
        var over = Days.full(today)
                + board.map(meeting -> " · " + ahead(meeting, today)).orElse("");
        return new Sketch(over, "The partnership this week")
                .returns(returns.round(viewer, today))
                .news(figures.news(viewer, "Signals in the latest figures", true))
                .meeting(board, today)
                .waiting(calendar.preparation(viewer, today))
                .waiting(partnership.drafts(viewer))
                .waiting(calendar.waiting(viewer, today))
                .waiting(partnership.overdue(viewer, today))
                .waiting(partnership.gaps(viewer, today))
                .links(openTo(
                        viewer,
                        new Link("Chase what is late", "/calendar/chasing"),
                        new Link("Draft a release", "/releases/draft"),
                        new Link("Users", "/users")))
                .done();
    }

    private Home ofDataOfficer(Viewer viewer, LocalDate today) {
        var needed = returns.needed(viewer, today);
        var next = returns.next(viewer, today);
        var heading = switch (needed.returns()) {
            case 0 -> "Nothing needs you today";
            case 1 -> "1 return needs you";
            default -> needed.returns() + " returns need you";
        };
        var after = next.isEmpty()
                ? "Nothing is expected of you."
                : "Next: " + next.getFirst().name() + ", due " + next.getFirst().due() + ".";
        return new Sketch(Days.full(today), heading)
                .tasks(needed.tasks(), after)
                .button(new Link("Send a file", "/returns/send"))
                .next(next)
                .went(returns.went(viewer, today))
                .waiting(calendar.cutOff(viewer, today))
                .links(openTo(
                        viewer,
                        new Link("What each column means", "/returns"),
                        new Link("Send by the interface instead of a file", "/account"),
                        new Link("Everything you have sent", "/returns")))
                .done();
    }

    private Home ofAnalyst(Viewer viewer, LocalDate today) {
        var late = figures.late(viewer);
        return new Sketch(
                        Days.full(today),
                        late.isEmpty() ? "Every figure is as fresh as it should be" : lateHeading(late))
                .lead(figures.tally(viewer).sentence())
                .tasks(late, "No figure is late.")
                .news(figures.news(viewer, "Signals in the latest figures", true))
                .waiting(calendar.waiting(viewer, today))
                .waiting(partnership.drafts(viewer))
                .returns(returns.round(viewer, today))
                .asking()
                .done();
    }

    private Home ofCommissioner(Viewer viewer, LocalDate today) {
        var services = partnership.interventions(viewer, today, InterventionKind.SERVICE, InterventionKind.PROJECT);
        return new Sketch(Days.full(today), "What we commission")
                .lead(figures.tally(viewer).sentence())
                .list(new Mine("Services and projects", services, "No service or project runs today."))
                .news(figures.news(viewer, "Signals in the latest figures", false))
                .waiting(calendar.waiting(viewer, today))
                .meeting(partnership.nextBoard(today), today)
                .done();
    }

    private Home ofOperationsLead(Viewer viewer, LocalDate today) {
        var operations = partnership.interventions(viewer, today, InterventionKind.OPERATION, InterventionKind.PLACE);
        return new Sketch(Days.full(today), "Operations and places")
                .lead(figures.tally(viewer).sentence())
                .list(new Mine("Running now", operations, "No operation or place runs today."))
                .news(figures.news(viewer, "Signals in the latest figures", false))
                .waiting(calendar.waiting(viewer, today))
                .meeting(partnership.nextBoard(today), today)
                .done();
    }

    private Home ofChair(Viewer viewer, LocalDate today) {
        var groups = partnership.chairedBy(viewer);
        var sketch = new Sketch(
                Days.full(today),
                groups.isEmpty() ? "Your delivery group" : groups.getFirst().name());
        for (var group : groups) {
            sketch.list(new Mine(
                    named(groups, group, "What you answer for"),
                    partnership.objectivesOf(viewer, group),
                    "The strategy gives this group no objective yet."));
            sketch.list(new Mine(
                    named(groups, group, "Challenges that you watch"),
                    partnership.challengesOf(viewer, group),
                    "None."));
        }
        var owners = groups.stream().map(group -> group.id().value()).toList();
        return sketch.lead(figures.tally(viewer).sentence())
                .list(new Mine("Your targets", figures.ownedBy(viewer, owners), "No target names this group."))
                .news(figures.news(viewer, "What changed", false))
                .waiting(calendar.waiting(viewer, today))
                .meeting(partnership.nextBoard(today), today)
                .done();
    }

    private Home ofBoardMember(Viewer viewer, LocalDate today) {
        var board = partnership.nextBoard(today);
        return new Sketch(Days.full(today), beforeTheBoard(board, today))
                .lead(figures.tally(viewer).sentence())
                .news(figures.news(viewer, "What changed", false))
                .waiting(calendar.waiting(viewer, today))
                .meeting(board, today)
                .asking()
                .done();
    }

    private Home ofAdministrator(Viewer viewer, LocalDate today) {
        var tasks = accounts.tasks();
        var heading = tasks.isEmpty()
                ? "No account needs you today"
                : tasks.size() == 1 ? "1 account needs you" : tasks.size() + " accounts need you";
        return new Sketch(Days.full(today), heading)
                .tasks(tasks, "Everyone who was invited has signed in.")
                .button(new Link("Invite somebody", "/users/invite"))
                .links(openTo(viewer, new Link("All users", "/users"), new Link("Audit trail", "/audit")))
                .done();
    }

    private static String beforeTheBoard(Optional<Meeting> board, LocalDate today) {
        return board.map(meeting -> ChronoUnit.DAYS.between(today, meeting.date()) == 0
                        ? "The board meets today"
                        : "Before the board " + Days.on(meeting.date(), today))
                .orElse("No board meeting is planned");
    }

    private static String then(Optional<Meeting> board, LocalDate today) {
        return board.map(meeting -> " The board meets " + Days.on(meeting.date(), today) + ".")
                .orElse("");
    }

    private static String ahead(Meeting meeting, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, meeting.date());
        if (days == 0) return "the board meets today";
        return days <= SOON ? Days.days(days) + " to the board" : "board " + Days.on(meeting.date(), today);
    }

    private static String lateHeading(List<Task> late) {
        return late.size() == 1 ? "1 figure is late" : late.size() + " figures are late";
    }

    private static String named(List<Group> groups, Group group, String heading) {
        return groups.size() == 1
                ? heading
                : group.name() + ": " + heading.substring(0, 1).toLowerCase(Locale.UK) + heading.substring(1);
    }

    private List<Link> openTo(Viewer viewer, Link... links) {
        var open = new ArrayList<Link>();
        for (var link : links) if (doors.mayOpen(viewer, link.href())) open.add(link);
        return open;
    }

    /** A home in the making: what is not said stays empty. */
    private static final class Sketch {
        private final String over;
        private final String heading;
        private final List<Task> waiting = new ArrayList<>();
        private final List<Mine> lists = new ArrayList<>();
        private String lead = "";
        private List<Task> tasks = List.of();
        private String nothing = "";
        private Home.@Nullable Round returns;
        private List<Home.Next> next = List.of();
        private Home.@Nullable News news;
        private Home.@Nullable Went went;
        private @Nullable Moment meeting;
        private @Nullable Link button;
        private boolean asks;
        private List<Link> links = List.of();

        Sketch(String over, String heading) {
            this.over = over;
            this.heading = heading;
        }

        Sketch lead(String sentence) {
            lead = sentence;
            return this;
        }

        Sketch tasks(List<Task> all, String ifNone) {
            tasks = all.subList(0, Math.min(MOST_TASKS, all.size()));
            nothing = all.size() > MOST_TASKS ? (all.size() - MOST_TASKS) + " more wait behind these." : ifNone;
            return this;
        }

        Sketch button(Link link) {
            button = link;
            return this;
        }

        Sketch returns(Home.Round round) {
            returns = round;
            return this;
        }

        Sketch next(List<Home.Next> due) {
            next = due;
            return this;
        }

        Sketch news(Home.News found) {
            news = found;
            return this;
        }

        Sketch went(Home.@Nullable Went where) {
            went = where;
            return this;
        }

        Sketch meeting(Optional<Meeting> board, LocalDate today) {
            meeting = board.map(found -> new Moment(found.title(), "/meetings", capital(Days.on(found.date(), today))))
                    .orElse(null);
            return this;
        }

        Sketch waiting(List<Task> more) {
            waiting.addAll(more);
            return this;
        }

        Sketch list(Mine mine) {
            lists.add(mine);
            return this;
        }

        Sketch asking() {
            asks = true;
            return this;
        }

        Sketch links(List<Link> some) {
            links = some;
            return this;
        }

        Home done() {
            return new Home(
                    over, heading, lead, tasks, nothing, button, returns, next, news, meeting, waiting, went, lists,
                    asks, links);
        }

        private static String capital(String words) {
            return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
        }
    }
}
