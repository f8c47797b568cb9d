package chesil.access.door;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How often signing in may fail: by user name, so that one account is not guessed at, and by address, so that one guesser
 * does not try them all. Signing in rightly costs nothing. Counted in this instance alone: with n of them a guesser has n
 * times as many tries, still too few.
 */
@Component
public class Attempts {
    private static final int A_NAME = 10, AN_ADDRESS = 50;
    private static final Duration REFILLED = Duration.ofMinutes(15);

    private final Buckets names = new Buckets(A_NAME);
    private final Buckets addresses = new Buckets(AN_ADDRESS);

    /** Takes one try from both; gives how long to wait where one of them has none left. */
    public Optional<Duration> take(String userName, String address) {
        var byAddress = addresses.of(address).tryConsumeAndReturnRemaining(1);
        if (!byAddress.isConsumed()) return Optional.of(nanos(byAddress.getNanosToWaitForRefill()));
        var byName = names.of(userName).tryConsumeAndReturnRemaining(1);
        return byName.isConsumed() ? Optional.empty() : Optional.of(nanos(byName.getNanosToWaitForRefill()));
    }

    /** The try was right: it counts no longer, and the name starts afresh. */
    public void forgive(String userName, String address) {
        addresses.of(address).addTokens(1);
        names.of(userName).reset();
    }

    private static Duration nanos(long nanos) {
        return Duration.ofSeconds(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos) + 1));
    }

    /** The buckets last used, so that made-up names cannot fill the memory. */
    private static final class Buckets {
        private static final int MOST = 20_000;

        private final int tries;
        private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MOST;
            }
        };

        Buckets(int tries) {
            this.tries = tries;
        }

        synchronized Bucket of(String key) {
            return buckets.computeIfAbsent(key, _ -> fresh());
        }

        private Bucket fresh() {
            var limit = Bandwidth.builder()
                    .capacity(tries)
                    .refillGreedy(tries, REFILLED)
                    .build();
            return Bucket.builder().addLimit(limit).build();
        }
    }
}
