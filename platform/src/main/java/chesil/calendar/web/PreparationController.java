package chesil.calendar.web;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.calendar.Commentaries;
import chesil.calendar.Days;
import chesil.calendar.Preparations;
import chesil.calendar.RunUp;
import chesil.calendar.RunUps;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.partnership.MeetingId;
import chesil.partnership.Minutes;
import chesil.versions.AsKnown;
import chesil.web.Faults;
import chesil.web.Page;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The days before a meeting: what is in, what is late, and the steps to the signed release. */
@Controller
class PreparationController {
    private final RunUps runUps;
    private final Preparations preparations;
    private final Commentaries commentaries;
    private final Indicators indicators;
    private final Minutes minutes;
    private final Clock clock;

    PreparationController(
            RunUps runUps,
            Preparations preparations,
            Commentaries commentaries,
            Indicators indicators,
            Minutes minutes,
            Clock clock) {
        this.runUps = runUps;
        this.preparations = preparations;
        this.commentaries = commentaries;
        this.indicators = indicators;
        this.minutes = minutes;
        this.clock = clock;
    }

    @GetMapping("/calendar/meetings/{meeting}")
    Page preparation(Viewer viewer, @PathVariable String meeting) {
        var runUp = find(meeting);
        var changed =
                preparations.changed().keySet().stream().map(IndicatorId::value).collect(Collectors.toSet());
        return page(viewer, runUp, new PreparationPage.Sent("cut-off", "", changed), Faults.none());
    }

    /** Asks owners now what would be asked when its day comes; what was asked before is not asked again. */
    @PostMapping("/calendar/meetings/{meeting}/ask")
    ResponseEntity<Void> ask(@PathVariable String meeting) {
        commentaries.ask(find(meeting));
        return CalendarController.seeOther("/calendar/meetings/" + meeting + "#commentary");
    }

    @PostMapping("/calendar/meetings/{meeting}/draft")
    Object draft(
            Viewer viewer,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "cut-off") String known,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") List<String> indicator) {
        var runUp = find(meeting);
        var chosen = indicators.all().stream()
                .map(Indicator::id)
                .filter(id -> indicator.contains(id.value()))
                .toList();
        var isLate = known.equals("now");
        var faults = Faults.none();
        if (isLate && why.isBlank())
            faults = faults.and("why", "Enter why figures known after the cut-off are taken in");
        if (!isLate && !preparations.isCutOff(runUp))
            faults = faults.and("known", "The cut-off is not over yet: take what is known now, or wait");
        if (chosen.isEmpty()) faults = faults.and("indicator", "Choose an indicator at least");
        if (faults.any()) {
            var sent = new PreparationPage.Sent(known, why, Set.copyOf(indicator));
            return page(viewer, runUp, sent, faults).withStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        preparations.draft(viewer, runUp, chosen, isLate ? why.strip() : null);
        return CalendarController.seeOther("/calendar/meetings/" + meeting + "#release");
    }

    private RunUp find(String meeting) {
        try {
            return runUps.of(new MeetingId(meeting))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }

    private Page page(Viewer viewer, RunUp runUp, PreparationPage.Sent sent, Faults faults) {
        var page = PreparationPage.of(
                preparations.of(runUp),
                preparations.changed(),
                List.copyOf(indicators.all()),
                minutes.names(AsKnown.NOW),
                preparations.isCutOff(runUp),
                viewer.is(Role.PARTNERSHIP_MANAGER),
                Days.today(clock),
                sent,
                faults);
        return Page.of("calendar/preparation", faults.titled(page.heading()), CalendarController.SECTION, page);
    }
}
