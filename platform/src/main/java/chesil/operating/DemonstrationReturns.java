package chesil.operating;

import chesil.access.Role;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.returns.Acceptance;
import chesil.returns.SubmissionId;
import chesil.returns.Submissions;
import chesil.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends and accepts the demonstration's returns, by the same way as any partner's, once: a register with submissions in it is
 * left alone.
 */
@Component
class DemonstrationReturns {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationReturns.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Submissions submissions;
    private final Users users;
    private final Work work;
    private final String folder;
    private final boolean wanted;

    DemonstrationReturns(
            Submissions submissions,
            Users users,
            Work work,
            @Value("${chesil.partnership:}") String folder,
            @Value("${chesil.demonstration:false}") boolean wanted) {
        this.submissions = submissions;
        this.users = users;
        this.work = work;
        this.folder = folder;
        this.wanted = wanted;
    }

    /** Sends what has not been sent; says on standard error how far it is. */
    void load() throws IOException, InterruptedException {
        if (!wanted || folder.isEmpty()) return;
        var manager = manager();
        if (manager.isEmpty()) return;
        var missing = new ArrayList<DemonstrationFolder.Sent>();
        for (var each : DemonstrationFolder.returns(Path.of(folder))) {
            if (submissions.of(manager.get(), each.of()).isEmpty()) missing.add(each);
        }
        if (missing.isEmpty()) return;
        System.err.println("Loading " + missing.size() + " demonstration returns ...");
        var sent = new ArrayList<SubmissionId>();
        for (var each : missing) {
            try (var file = Files.newInputStream(each.file())) {
                sent.add(submissions.send(
                        manager.get(), each.of(), each.file().getFileName().toString(), file));
            }
        }
        accept(manager.get(), sent);
    }

    private void accept(Viewer manager, List<SubmissionId> sent) throws InterruptedException {
        if (!work.untilIdle(PATIENCE)) LOG.atWarn().log("demonstration returns are still being checked");
        for (var id : sent) {
            if (submissions.accept(manager, id, false) instanceof Acceptance.Decision.Refused refused) {
                LOG.atWarn()
                        .addKeyValue("submission", id)
                        .addKeyValue("why", refused.why())
                        .log("a demonstration return was refused");
            }
        }
        if (!work.untilIdle(PATIENCE)) LOG.atWarn().log("demonstration figures are still being worked out");
    }

    private Optional<Viewer> manager() {
        return users.all().stream()
                .filter(user -> user.demonstration() && user.roles().contains(Role.PARTNERSHIP_MANAGER))
                .map(user -> new Viewer(user.id(), user.name(), user.organisation(), user.roles()))
                .findFirst();
    }
}
