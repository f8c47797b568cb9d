package chesil.operating;

import chesil.access.Role;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.calendar.Mornings;
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
 * Sends and accepts the demonstration's returns, by the same way as any partner's, once; a start that was stopped half way is
 * taken up by the next.
 */
@Component
class DemonstrationReturns {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationReturns.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String DONE = "demonstration returns";

    private final Submissions submissions;
    private final Users users;
    private final Work work;
    private final Done done;
    private final String folder;
    private final boolean wanted;

    DemonstrationReturns(
            Submissions submissions,
            Users users,
            Work work,
            Done done,
            @Value("${chesil.partnership:}") String folder,
            @Value("${chesil.demonstration:false}") boolean wanted) {
        this.submissions = submissions;
        this.users = users;
        this.work = work;
        this.done = done;
        this.folder = folder;
        this.wanted = wanted;
    }

    /** Sends what has not been sent; says on standard error how far it is. */
    void load() throws IOException, InterruptedException {
        if (!wanted || folder.isEmpty() || done.is(DONE)) return;
        var manager = manager();
        if (manager.isEmpty()) return;
        var returns = DemonstrationFolder.returns(Path.of(folder));
        System.err.println("Loading " + returns.size() + " demonstration returns ...");
        var open = new ArrayList<SubmissionId>();
        for (var each : returns) {
            var sent = submissions.of(manager.get(), each.of());
            if (sent.isEmpty()) open.add(send(manager.get(), each));
            else if (!sent.getFirst().isInEffect()) open.add(sent.getFirst().id());
        }
        accept(manager.get(), open);
        done.mark(DONE);
        Mornings.askSoon(work);
    }

    private SubmissionId send(Viewer manager, DemonstrationFolder.Sent each) throws IOException {
        try (var file = Files.newInputStream(each.file())) {
            return submissions.send(
                    manager, each.of(), each.file().getFileName().toString(), file);
        }
    }

    private void accept(Viewer manager, List<SubmissionId> open) throws InterruptedException {
        if (!work.untilIdle(PATIENCE)) LOG.atWarn().log("demonstration returns are still being checked");
        for (var id : open) {
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
