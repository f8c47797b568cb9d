package chesil.calendar;

import chesil.work.Work;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What the calendar does each morning: owners are asked for commentary, then digests are sent. Doing it twice does it once. */
@Component
public class Mornings {
    private static final Logger LOG = LoggerFactory.getLogger(Mornings.class);
    private static final TaskDescriptor<Void> ASK = TaskDescriptor.of("calendar-ask");

    private final Commentaries commentaries;
    private final Reminders reminders;
    private final Clock clock;

    Mornings(Commentaries commentaries, Reminders reminders, Clock clock) {
        this.commentaries = commentaries;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** The whole of it, now. */
    public void begin() {
        ask();
        var digests = reminders.sendDigests(Days.today(clock));
        LOG.atInfo().addKeyValue("digests", digests).log("digests written");
    }

    private void ask() {
        var asked = commentaries.askAllDue(Days.today(clock));
        LOG.atInfo().addKeyValue("commentaries", asked).log("commentary asked");
    }

    /** Has owners asked as soon as a worker is free, for a partnership that was just loaded. */
    public static void askSoon(Work work) {
        work.put(ASK.instance("now").build());
    }

    /** As work. */
    @Configuration(proxyBeanMethods = false)
    static class AsWork {
        private static final LocalTime SEVEN = LocalTime.of(7, 0);

        @Bean
        Task<Void> calendarMorning(ObjectProvider<Mornings> mornings) {
            return Tasks.recurring("calendar-morning", Schedules.daily(Days.LONDON, SEVEN))
                    .execute((_, _) -> mornings.getObject().begin());
        }

        @Bean
        Task<Void> calendarAsk(ObjectProvider<Mornings> mornings) {
            return Tasks.oneTime(ASK).execute((_, _) -> mornings.getObject().ask());
        }
    }
}
