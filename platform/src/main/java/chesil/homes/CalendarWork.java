package chesil.homes;

import chesil.access.MayOpen;
import chesil.access.Viewer;
import chesil.calendar.Matter;
import chesil.calendar.Matters;
import chesil.calendar.Preparations;
import chesil.calendar.RunUp;
import chesil.calendar.RunUps;
import chesil.web.Tag;
import chesil.web.Task;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What homes say of the calendar: what waits for this viewer, and how far the next board is prepared. */
@Component
class CalendarWork {
    private static final int SOON = 14, IN_SIGHT = 42;

    private final Matters matters;
    private final RunUps runUps;
    private final Preparations preparations;
    private final MayOpen doors;

    CalendarWork(Matters matters, RunUps runUps, Preparations preparations, MayOpen doors) {
        this.matters = matters;
        this.runUps = runUps;
        this.preparations = preparations;
        this.doors = doors;
    }

    /** Commentary, actions and products that wait for this viewer and are due in the next weeks, the first due first. */
    List<Task> waiting(Viewer viewer, LocalDate today) {
        return matters.besidesReturns(viewer, today).stream()
                .filter(matter -> !matter.due().isAfter(today.plusDays(IN_SIGHT)))
                .filter(matter -> doors.mayOpen(viewer, matter.href()))
                .map(matter -> new Task(matter.words(), matter.href(), due(matter, today), tag(matter, today)))
                .toList();
    }

    private static String due(Matter matter, LocalDate today) {
        return (matter.late(today) ? "It was due " : "Due ") + Days.on(matter.due(), today) + ".";
    }

    private static @Nullable Tag tag(Matter matter, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, matter.due());
        if (days < 0) return new Tag(Days.days(-days) + " late", Tag.Colour.RED);
        return days <= SOON ? new Tag("Due", Tag.Colour.BLUE) : null;
    }

    /** How far the next board is prepared: one line. */
    List<Task> preparation(Viewer viewer, LocalDate today) {
        return runUps.ofNextBoard(today).map(this::task).stream()
                .filter(task -> doors.mayOpen(viewer, task.href()))
                .toList();
    }

    private Task task(RunUp runUp) {
        var preparation = preparations.of(runUp);
        var release = preparation.release();
        var asked = preparation.requests().size();
        var said = "Returns: " + preparation.in() + " of "
                + preparation.waitsFor().size() + " in. "
                + (asked == 0 ? "" : "Commentary: " + preparation.answered() + " of " + asked + " answered. ")
                + (release == null ? "No release is drafted yet." : release.name() + ": " + state(release.frozen()));
        return new Task(
                "Prepare " + runUp.meeting().title(),
                "/calendar/meetings/" + runUp.meeting().id(),
                said,
                null);
    }

    private static String state(boolean frozen) {
        return frozen ? "signed off." : "waits to be signed off.";
    }

    /** Until when what one sends is in the board's papers. */
    List<Task> cutOff(Viewer viewer, LocalDate today) {
        return runUps.ofNextBoard(today).stream()
                .filter(runUp -> !runUp.cutOff().isBefore(today) && doors.mayOpen(viewer, "/calendar"))
                .map(runUp -> new Task(
                        "Figures for the board are cut off " + Days.on(runUp.cutOff(), today),
                        "/calendar?show=cut-off",
                        "What is accepted by the end of that day is in the papers of the board "
                                + Days.on(runUp.meeting().date(), today) + ".",
                        null))
                .toList();
    }
}
