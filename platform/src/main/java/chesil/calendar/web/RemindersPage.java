package chesil.calendar.web;

import java.util.List;

/** The log of reminders, the latest first. */
public record RemindersPage(List<ReminderLine> lines) {}
