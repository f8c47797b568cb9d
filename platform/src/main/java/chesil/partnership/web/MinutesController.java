package chesil.partnership.web;

import chesil.access.Viewer;
import chesil.partnership.Action;
import chesil.partnership.Meeting;
import chesil.partnership.Minutes;
import chesil.versions.History;
import chesil.versions.Items;
import chesil.versions.KnownOn;
import chesil.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Reading what groups meet about, what they decided, who does what by when, and what may go wrong. */
@Controller
class MinutesController {
    private static final String SECTION = "/minutes";

    private final Minutes minutes;
    private final Items items;

    MinutesController(Minutes minutes, Items items) {
        this.minutes = minutes;
        this.items = items;
    }

    @GetMapping("/minutes")
    Page all(Viewer viewer, KnownOn known) {
        var meetings = minutes.meetings(viewer, known, _ -> true);
        var page = new MinutesPage(
                known,
                meetings.stream().filter(line -> !line.past()).toList(),
                meetings.reversed().stream().filter(Minutes.MeetingLine::past).toList(),
                minutes.actions(viewer, known, _ -> true),
                minutes.risks(viewer, known, _ -> true));
        return Page.of("partnership/minutes", known.titled("Meetings, actions and risks"), SECTION, page);
    }

    @GetMapping("/minutes/{meeting}")
    Page one(Viewer viewer, KnownOn known, @PathVariable String meeting) {
        var line = minutes.meetings(viewer, known, each -> each.id().value().equals(meeting)).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var id = line.meeting().id();
        var page = new MeetingPage(
                known,
                line,
                minutes.names(known.asKnown()),
                minutes.actions(viewer, known, (Action action) -> id.equals(action.meeting())),
                History.lines(items.of(Meeting.KIND).history(meeting)));
        return Page.of("partnership/meeting", known.titled(line.meeting().title() + ", " + line.day()), SECTION, page);
    }
}
