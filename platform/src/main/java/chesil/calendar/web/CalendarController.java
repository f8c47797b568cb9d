package chesil.calendar.web;

import chesil.access.MayOpen;
import chesil.access.TokenScope;
import chesil.access.Tokens;
import chesil.access.Viewer;
import chesil.calendar.Days;
import chesil.calendar.Feed;
import chesil.calendar.Reminders;
import chesil.calendar.Year;
import chesil.partnership.PartnershipInfo;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.web.Link;
import chesil.web.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The partnership's year on a page and as a feed, and what one is e-mailed. */
@Controller
class CalendarController {
    static final String SECTION = "/calendar";
    private static final List<Link> BESIDES = List.of(
            new Link("Commentary", "/calendar/commentary"),
            new Link("Chasing", "/calendar/chasing"),
            new Link("Reminders sent", "/calendar/reminders"),
            new Link("What the guidance asks for", "/calendar/products"),
            new Link("Rules of the calendar", "/calendar/rules"),
            new Link("Your reminders and calendar feed", "/calendar/yours"));
    private static final int BACK = 62, AHEAD = 400, MOST_REMINDERS = 50;

    private final Year year;
    private final Reminders reminders;
    private final Tokens tokens;
    private final Items items;
    private final MayOpen doors;
    private final Clock clock;
    private final String address;

    CalendarController(
            Year year,
            Reminders reminders,
            Tokens tokens,
            Items items,
            MayOpen doors,
            Clock clock,
            @Value("${chesil.address:}") String address) {
        this.year = year;
        this.reminders = reminders;
        this.tokens = tokens;
        this.items = items;
        this.doors = doors;
        this.clock = clock;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    @GetMapping("/calendar")
    Page year(
            Viewer viewer, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String show) {
        var today = Days.today(clock);
        var start = YearPage.start(from, today);
        var entries = year.entries(viewer, start, start.plusYears(1).minusDays(1));
        var besides = BESIDES.stream()
                .filter(link -> doors.mayOpen(viewer, link.href()))
                .toList();
        var page = YearPage.of(start, entries, show, besides, today);
        return Page.of("calendar/year", page.heading(), SECTION, page);
    }

    @GetMapping("/calendar/yours")
    Page yours(Viewer viewer, @RequestParam(defaultValue = "") String said) {
        return yoursPage(viewer, null, said);
    }

    @PostMapping("/calendar/yours/digests")
    ResponseEntity<Void> digests(Viewer viewer, @RequestParam(defaultValue = "") String wanted) {
        reminders.want(viewer, wanted.equals("yes"));
        return seeOther("/calendar/yours?said=digests");
    }

    /** Makes a feed; an earlier one goes on until it ends or is revoked on the account's page. */
    @PostMapping("/calendar/yours/feed")
    Page feed(Viewer viewer) {
        var token = tokens.create(
                viewer, viewer.user(), "Calendar feed", Set.of(TokenScope.READ_CALENDAR), Duration.ofDays(366));
        return yoursPage(viewer, address + "/calendar/feed/" + token + ".ics", "");
    }

    /** The link is the proof: calendars of other programs cannot sign in. */
    @GetMapping("/calendar/feed/{token}.ics")
    ResponseEntity<byte[]> ics(@PathVariable String token) {
        var bearer = tokens.bearer(token)
                .filter(found -> found.scopes().contains(TokenScope.READ_CALENDAR))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var today = Days.today(clock);
        var entries = year.entries(bearer.viewer(), today.minusDays(BACK), today.plusDays(AHEAD));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .header("Referrer-Policy", "no-referrer")
                .body(Feed.of(name(), entries, address, clock.instant()).getBytes(StandardCharsets.UTF_8));
    }

    private String name() {
        return items.of(PartnershipInfo.KIND).all(AsKnown.NOW).stream()
                .findFirst()
                .map(PartnershipInfo::shortName)
                .orElse("Partnership");
    }

    private Page yoursPage(Viewer viewer, @Nullable String feed, String said) {
        var page = new YoursPage(
                reminders.wantsDigests(viewer),
                reminders.sendsMail(),
                feed,
                said.equals("digests"),
                reminders.logOf(viewer, MOST_REMINDERS).stream()
                        .map(ReminderLine::of)
                        .toList());
        return Page.of("calendar/yours", "Your reminders and calendar feed", SECTION, page);
    }

    static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
