package chesil.calendar.web;

import chesil.access.Viewer;
import chesil.calendar.Commentaries;
import chesil.calendar.Days;
import chesil.calendar.Matter;
import chesil.calendar.Matters;
import chesil.calendar.Request;
import chesil.calendar.RunUps;
import chesil.measures.Commentary;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.partnership.Meeting;
import chesil.partnership.MeetingId;
import chesil.partnership.Minutes;
import chesil.releases.OwnersWords;
import chesil.releases.ReadingMarks;
import chesil.releases.Releases;
import chesil.releases.Wording;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Put;
import chesil.versions.Version;
import chesil.web.Faults;
import chesil.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What owners are asked to say of their indicators before a meeting, and where they say it. */
@Controller
class CommentaryController {
    private final Commentaries commentaries;
    private final Matters matters;
    private final RunUps runUps;
    private final Indicators indicators;
    private final Releases releases;
    private final OwnersWords words;
    private final Minutes minutes;
    private final Items items;
    private final Clock clock;

    CommentaryController(
            Commentaries commentaries,
            Matters matters,
            RunUps runUps,
            Indicators indicators,
            Releases releases,
            OwnersWords words,
            Minutes minutes,
            Items items,
            Clock clock) {
        this.commentaries = commentaries;
        this.matters = matters;
        this.runUps = runUps;
        this.indicators = indicators;
        this.releases = releases;
        this.words = words;
        this.minutes = minutes;
        this.items = items;
        this.clock = clock;
    }

    @GetMapping("/calendar/commentary")
    Page asked(Viewer viewer) {
        var today = Days.today(clock);
        var yours = matters.besidesReturns(viewer, today).stream()
                .map(Matter::subject)
                .collect(Collectors.toSet());
        var lines = runUps.all().stream()
                .filter(runUp -> !runUp.meeting().date().isBefore(today))
                .flatMap(runUp -> commentaries.asked(runUp.meeting().id()).stream())
                .map(request -> line(request, yours.contains(subject(request)), today))
                .toList();
        var page = new CommentaryPage(
                lines.stream().filter(line -> line.yours()).toList(),
                lines.stream().filter(line -> !line.yours()).toList(),
                OwnersWords.mayComment(viewer));
        return Page.of("calendar/commentary", "Commentary asked of owners", CalendarController.SECTION, page);
    }

    private static String subject(Request request) {
        return "commentary:" + request.meeting() + "/" + request.indicator();
    }

    private CommentaryPage.Line line(Request request, boolean yours, LocalDate today) {
        var indicator = indicators.find(request.indicator());
        return CommentaryPage.Line.of(
                request,
                indicator.map(Indicator::title).orElse(request.indicator().value()),
                minutes.names(AsKnown.NOW)
                        .getOrDefault(request.owner().value(), request.owner().value()),
                meeting(request.meeting()).map(Meeting::date).map(Days::brief).orElse(""),
                yours,
                today);
    }

    private Optional<Meeting> meeting(MeetingId id) {
        return items.of(Meeting.KIND).get(id, AsKnown.NOW);
    }

    @GetMapping("/calendar/commentary/{meeting}/{indicator}")
    Page form(Viewer viewer, @PathVariable String meeting, @PathVariable String indicator) {
        var request = find(meeting, indicator);
        var said = request.said();
        var sent = new AnswerPage.Sent(
                said.map(Commentary::said).orElse(""),
                said.map(Commentary::why).orElse(""),
                said.map(Commentary::next).orElse(""),
                current(request.indicator()));
        return page(viewer, request, sent, Faults.none());
    }

    @PostMapping("/calendar/commentary/{meeting}/{indicator}")
    Object answer(
            Viewer viewer,
            @PathVariable String meeting,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "0") int onTopOf) {
        var request = find(meeting, indicator);
        var sent = new AnswerPage.Sent(said, why, next, onTopOf);
        var faults = sent.faults();
        if (!faults.any()) {
            var commentary =
                    new Commentary(request.indicator(), request.period(), said.strip(), why.strip(), next.strip());
            switch (words.comment(viewer, commentary, onTopOf)) {
                case Put.Kept<Commentary> _, Put.Unchanged<Commentary> _ -> {
                    return CalendarController.seeOther("/calendar/commentary");
                }
                case Put.Overtaken<Commentary>(var by) ->
                    faults = faults.and(
                            "said",
                            by.author() + " wrote meanwhile. Read that on the indicator’s page, then save yours");
            }
        }
        var again = new AnswerPage.Sent(said, why, next, current(request.indicator()));
        return page(viewer, request, again, faults).withStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    private Request find(String meeting, String indicator) {
        try {
            return commentaries
                    .find(new MeetingId(meeting), new IndicatorId(indicator))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }

    private int current(IndicatorId indicator) {
        return words.commentary(indicator, AsKnown.NOW).stream()
                .mapToInt(Version::number)
                .findFirst()
                .orElse(0);
    }

    private Page page(Viewer viewer, Request request, AnswerPage.Sent sent, Faults faults) {
        var indicator = indicators.get(request.indicator());
        var row = releases.indicator(viewer, indicator.id(), Releases.FOOTPRINT, AsKnown.NOW)
                .rows()
                .getFirst();
        var reading = row.reading();
        var page = new AnswerPage(
                "/calendar/commentary/" + request.meeting() + "/" + request.indicator(),
                indicator.title(),
                "/indicators/" + indicator.id(),
                request.reason().words(),
                Wording.longPeriod(indicator, request.period()),
                meeting(request.meeting())
                        .map(found -> found.title() + ", " + Days.full(found.date()))
                        .orElse(""),
                Days.full(request.due()),
                request.isLate(Days.today(clock)),
                AnswerPage.words(indicator, row.latest()),
                reading == null ? null : ReadingMarks.signal(indicator, reading),
                sent,
                faults);
        return Page.of("calendar/answer", faults.titled(page.heading()), CalendarController.SECTION, page);
    }
}
