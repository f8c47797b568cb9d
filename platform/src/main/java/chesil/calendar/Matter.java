package chesil.calendar;

import chesil.calendar.ReminderRule.About;
import java.time.LocalDate;

/**
 * Something that waits for somebody.
 *
 * @param subject tells it from all others: {@code return:seizures/dorset-police/2026-10}
 * @param words what it is, as pages and letters name it
 * @param href the page on which it is done
 */
public record Matter(About about, String subject, String words, LocalDate due, String href) {
    public boolean late(LocalDate today) {
        return due.isBefore(today);
    }
}
