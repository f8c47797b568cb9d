package chesil.calendar.web;

import chesil.access.Viewer;
import chesil.calendar.Chasing;
import chesil.calendar.Days;
import chesil.calendar.Reminders;
import chesil.partnership.Minutes;
import chesil.versions.AsKnown;
import chesil.web.Page;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Chasing what is late, and the log of who was reminded of what. */
@Controller
class ChasingController {
    private static final int MOST = 200;

    private final Chasing chasing;
    private final Reminders reminders;
    private final Minutes minutes;
    private final Clock clock;

    ChasingController(Chasing chasing, Reminders reminders, Minutes minutes, Clock clock) {
        this.chasing = chasing;
        this.reminders = reminders;
        this.minutes = minutes;
        this.clock = clock;
    }

    @GetMapping("/calendar/chasing")
    Page chasing(
            Viewer viewer, @RequestParam(defaultValue = "") String came, @RequestParam(defaultValue = "") String of) {
        var today = Days.today(clock);
        var names = minutes.names(AsKnown.NOW);
        var lines = chasing.list(viewer, today).stream()
                .map(chased -> ChasingPage.Line.of(chased, names, today))
                .toList();
        var page = new ChasingPage(lines, reminders.sendsMail(), ChasingPage.said(came, of, lines));
        return Page.of("calendar/chasing", "Chasing", CalendarController.SECTION, page);
    }

    @PostMapping("/calendar/chasing/remind")
    ResponseEntity<Void> remind(Viewer viewer, @RequestParam(defaultValue = "") String of) {
        var due = chasing.find(viewer, of, Days.today(clock))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var came = switch (reminders.remind(viewer, due)) {
            case Reminders.Reminded.Sent _ -> "sent";
            case Reminders.Reminded.AlreadyToday _ -> "already";
            case Reminders.Reminded.Nobody _ -> "nobody";
        };
        return CalendarController.seeOther("/calendar/chasing?came=" + came + "&of=" + of);
    }

    @GetMapping("/calendar/reminders")
    Page log() {
        var lines = reminders.log(MOST).stream().map(ReminderLine::of).toList();
        return Page.of("calendar/reminders", "Reminders sent", CalendarController.SECTION, new RemindersPage(lines));
    }
}
