/** The pages of the year, of a meeting's preparation, and of reminders. */
@NullMarked
package chesil.calendar.web;

import org.jspecify.annotations.NullMarked;
