package chesil.post;

import chesil.work.Work;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where letters are put, in the transaction of what causes them: they go if that commits, and only then. */
@Component
public class Post {
    private final Letters letters;
    private final Smtp server;
    private final Work work;
    private final Clock clock;

    Post(Letters letters, Smtp server, Work work, Clock clock) {
        this.letters = letters;
        this.server = server;
        this.work = work;
        this.clock = clock;
    }

    /** Whether there is a mail server to send letters by. */
    public boolean sends() {
        return server.isNamed();
    }

    /**
     * Puts a letter down to be sent; without a mail server it is only kept.
     *
     * @return its number
     */
    @Transactional
    public long put(Letter letter) {
        if (!sends()) return keep(letter);
        var id = letters.add(letter, LetterState.WAITING, clock.instant(), null);
        work.put(Delivery.SEND
                .instance(Long.toString(id))
                .data(new Delivery.Due(id))
                .build());
        return id;
    }

    /** Keeps a letter that is not to be sent, such as one to a demonstration account. */
    @Transactional
    public long keep(Letter letter) {
        var why = sends() ? "This account has no e-mail address." : "No mail server is named.";
        return letters.add(letter, LetterState.KEPT, clock.instant(), why);
    }

    public Optional<PostedLetter> find(long id) {
        return letters.find(id);
    }

    /** The latest first. */
    public List<PostedLetter> latest(int most) {
        return letters.latest(most);
    }

    /** How many are in a state. */
    public long count(LetterState state) {
        return letters.count(state);
    }

    /** Sends a letter that was refused or may have gone, because somebody asks for it. */
    @Transactional
    public boolean sendAgain(long id) {
        if (!sends() || !letters.waitAgain(id)) return false;
        work.put(Delivery.SEND
                .instance(Long.toString(id))
                .data(new Delivery.Due(id))
                .build());
        return true;
    }
}
