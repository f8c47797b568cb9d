package chesil.post;

import chesil.post.Postman.Outcome;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sending as work. A letter is marked as in hand before it is handed over and as sent after; whoever finds one in hand that
 * nobody has in hand cannot know whether it went, and does not send it again.
 */
@Configuration(proxyBeanMethods = false)
class Delivery {
    static final TaskDescriptor<Due> SEND = TaskDescriptor.of("post-send", Due.class);

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST_ATTEMPTS = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(60);

    private final Letters letters;
    private final Postman postman;
    private final Clock clock;
    private final Duration firstPause;

    Delivery(
            Letters letters,
            Postman postman,
            Clock clock,
            @Value("${chesil.post.first-pause:PT1M}") Duration firstPause) {
        this.letters = letters;
        this.postman = postman;
        this.clock = clock;
        this.firstPause = firstPause;
    }

    /** Names a letter that is due. */
    record Due(long letter) {}

    @Bean
    Task<Due> sendLetters() {
        return Tasks.custom(SEND)
                .execute((instance, _) -> delivered(instance.getData().letter()));
    }

    @Bean
    Task<Void> forgetLetters() {
        return Tasks.recurring("post-forget", FixedDelay.of(Duration.ofDays(1)))
                .execute((_, _) -> letters.forget(clock.instant().minus(KEPT)));
    }

    CompletionHandler<Due> delivered(long id) {
        var taken = letters.take(id, clock.instant());
        if (taken.isEmpty()) {
            letters.done(id, LetterState.UNSURE, clock.instant(), "The program was stopped while it was being sent.");
            return new CompletionHandler.OnCompleteRemove<>();
        }
        var letter = taken.get();
        return switch (postman.hand(letter)) {
            case Outcome.Taken _ -> settled(letter, LetterState.SENT, null);
            case Outcome.Refused(var why) -> settled(letter, LetterState.REFUSED, why);
            case Outcome.Unsure(var why) -> settled(letter, LetterState.UNSURE, why);
            case Outcome.Later(var why) ->
                letter.attempts() >= MOST_ATTEMPTS
                        ? settled(letter, LetterState.REFUSED, why + " It was tried " + MOST_ATTEMPTS + " times.")
                        : putOff(letter, why);
        };
    }

    private CompletionHandler<Due> settled(PostedLetter letter, LetterState state, @Nullable String why) {
        letters.done(letter.id(), state, clock.instant(), why);
        LOG.atInfo()
                .addKeyValue("letter", letter.id())
                .addKeyValue("state", state.id())
                .addKeyValue("attempts", letter.attempts())
                .log("letter settled");
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private CompletionHandler<Due> putOff(PostedLetter letter, String why) {
        letters.done(letter.id(), LetterState.WAITING, clock.instant(), why);
        var pause = pause(letter.attempts(), firstPause);
        LOG.atWarn()
                .addKeyValue("letter", letter.id())
                .addKeyValue("pause", pause)
                .log("letter put off");
        // the scheduler goes by the machine's time, whatever clock the rest is told
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(pause));
    }

    /** Twice as long each time, and an hour at most. */
    static Duration pause(int attempts, Duration first) {
        var doubled = first.multipliedBy(1L << Math.min(attempts - 1, 12));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
