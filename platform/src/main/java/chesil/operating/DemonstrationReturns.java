package chesil.operating;

import chesil.access.Role;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.calendar.Mornings;
import chesil.returns.Acceptance;
import chesil.returns.Return;
import chesil.returns.Returns;
import chesil.returns.SubmissionId;
import chesil.returns.Submissions;
import chesil.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends and accepts the demonstration's returns, by the same way as any partner's, once; a start that was stopped half way is
 * taken up by the next. Each is accepted as if it had come when it would have been due, so that "as known on" a past day has an
 * answer; the audit trail says when it really was.
 */
@Component
class DemonstrationReturns {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationReturns.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final int MOST_EARLY = 5, MINUTES_OF_WORK = 450;

    private static final String DONE = "demonstration returns";

    private final Submissions submissions;
    private final Returns returns;
    private final Users users;
    private final Work work;
    private final Done done;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String folder;
    private final boolean wanted;

    DemonstrationReturns(
            Submissions submissions,
            Returns returns,
            Users users,
            Work work,
            Done done,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${chesil.partnership:}") String folder,
            @Value("${chesil.demonstration:false}") boolean wanted) {
        this.submissions = submissions;
        this.returns = returns;
        this.users = users;
        this.work = work;
        this.done = done;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.folder = folder;
        this.wanted = wanted;
    }

    /** Sends what has not been sent; says on standard error how far it is. */
    void load() throws IOException, InterruptedException {
        if (!wanted || folder.isEmpty() || done.is(DONE)) return;
        var manager = manager();
        if (manager.isEmpty()) return;
        var files = DemonstrationFolder.returns(Path.of(folder));
        System.err.println("Loading " + files.size() + " demonstration returns ...");
        var open = new ArrayList<Open>();
        for (var each : files) {
            var sent = submissions.of(manager.get(), each.of());
            if (sent.isEmpty()) open.add(open(manager.get(), each.of(), send(manager.get(), each)));
            else if (!sent.getFirst().isInEffect())
                open.add(open(manager.get(), each.of(), sent.getFirst().id()));
        }
        accept(manager.get(), open);
        done.mark(DONE);
        Mornings.askSoon(work);
    }

    /** A submission that is not accepted yet, and when it would have come. */
    private record Open(SubmissionId id, Instant came) {}

    private Open open(Viewer manager, Return of, SubmissionId id) {
        return new Open(id, came(returns.find(manager, of).dueOn(), of.toString()));
    }

    /** In the working hours of one of the days before a return falls due; where that is still to come, today. */
    private Instant came(LocalDate dueOn, String of) {
        var early = Math.floorMod(of.hashCode(), MOST_EARLY);
        var moment = dueOn.minusDays(early)
                .atTime(NINE.plusMinutes(Math.floorMod(of.hashCode() / MOST_EARLY, MINUTES_OF_WORK)))
                .atZone(LONDON)
                .toInstant();
        var now = clock.instant();
        return moment.isBefore(now) ? moment : now;
    }

    private SubmissionId send(Viewer manager, DemonstrationFolder.Sent each) throws IOException {
        try (var file = Files.newInputStream(each.file())) {
            return submissions.send(
                    manager, each.of(), each.file().getFileName().toString(), file);
        }
    }

    /**
     * Accepts in the order in which returns would have come, month by month: what came in a month is worked out together, and is
     * known from the last of it on.
     */
    private void accept(Viewer manager, List<Open> open) throws InterruptedException {
        if (!work.untilIdle(PATIENCE)) LOG.atWarn().log("demonstration returns are still being checked");
        var months = open.stream()
                .sorted(Comparator.comparing(Open::came))
                .collect(Collectors.groupingBy(
                        each -> YearMonth.from(each.came().atZone(LONDON)), TreeMap::new, Collectors.toList()));
        for (var month : months.values()) {
            transaction.executeWithoutResult(_ -> month.forEach(each -> accept(manager, each)));
            if (!work.untilIdle(PATIENCE)) LOG.atWarn().log("demonstration figures are still being worked out");
        }
    }

    private void accept(Viewer manager, Open each) {
        if (submissions.acceptInvented(manager, each.id(), each.came())
                instanceof Acceptance.Decision.Refused refused) {
            LOG.atWarn()
                    .addKeyValue("submission", each.id())
                    .addKeyValue("why", refused.why())
                    .log("a demonstration return was refused");
        }
    }

    private Optional<Viewer> manager() {
        return users.all().stream()
                .filter(user -> user.demonstration() && user.roles().contains(Role.PARTNERSHIP_MANAGER))
                .map(user -> new Viewer(user.id(), user.name(), user.organisation(), user.roles()))
                .findFirst();
    }
}
