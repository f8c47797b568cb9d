package chesil.returns.drop;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.returns.Return;
import chesil.returns.Returns;
import chesil.returns.Submission;
import chesil.returns.SubmissionId;
import chesil.returns.Submissions;
import chesil.returns.Way;
import chesil.returns.intake.IntakeResult;
import chesil.returns.specification.Specification;
import chesil.returns.store.Ways;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Takes in what is laid in {@code DATA/drop/ORGANISATION/SPECIFICATION/}, each file once it is whole: when a file of its name and
 * {@code .done} stands beside it, or when it has neither grown nor changed between two looks and for a while. The answer is a
 * receipt beside it; nothing in the folder is moved or removed, and nothing counts until somebody accepts it.
 *
 * <p>Who may write into a partner's folder may send for it, and that is for the machine's administrator to say; what came so is
 * marked and stands in the audit trail under the partner and nobody's name.
 */
@Component
public class WatchedFolder {
    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String NUMBER = "Submission number: ";

    private final Path folder;
    private final Duration quiet;
    private final Returns returns;
    private final Submissions submissions;
    private final Ways ways;
    private final Items items;
    private final Clock clock;

    /** How each file was when it was last looked at. */
    private final Map<Path, Look> looks = new HashMap<>();

    /** @param quiet how long a file must not have changed before it is taken for whole */
    WatchedFolder(
            @Value("${chesil.data}") Path data,
            @Value("${chesil.drop.quiet:PT10S}") Duration quiet,
            Returns returns,
            Submissions submissions,
            Ways ways,
            Items items,
            Clock clock) {
        this.folder = data.resolve("drop");
        this.quiet = quiet;
        this.returns = returns;
        this.submissions = submissions;
        this.ways = ways;
        this.items = items;
        this.clock = clock;
    }

    private record Look(long bytes, Instant changed) {}

    /** Looks at every file once: sends what is whole, and brings receipts up to date. */
    public synchronized void look() throws IOException {
        if (!Files.isDirectory(folder)) return;
        for (var partner : in(folder)) {
            if (!Files.isDirectory(partner, LinkOption.NOFOLLOW_LINKS)) continue;
            for (var specification : in(partner))
                if (Files.isDirectory(specification, LinkOption.NOFOLLOW_LINKS)) look(partner, specification);
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private void look(Path partner, Path specification) throws IOException {
        for (var file : in(specification)) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Dropped.isToBeSent(name(file))) continue;
            var receipt = Dropped.receipt(file);
            try {
                if (Files.exists(receipt)) bringUpToDate(partner, receipt);
                else if (isWhole(file)) take(name(partner), name(specification), file);
            } catch (IOException | AccessDeniedException broken) {
                // one file that cannot be read, or a receipt that somebody wrote, keeps no other waiting
                log.atWarn()
                        .addKeyValue("fault", broken.getClass().getSimpleName())
                        .log("a file of the watched folder is left");
            }
        }
    }

    private boolean isWhole(Path file) throws IOException {
        if (Files.exists(Dropped.done(file))) return true;
        var now = new Look(Files.size(file), Files.getLastModifiedTime(file).toInstant());
        var before = looks.put(file, now);
        return now.equals(before) && now.changed.isBefore(clock.instant().minus(quiet));
    }

    private void take(String partner, String specification, Path file) throws IOException {
        looks.remove(file);
        var known = returns.specification(specification);
        var organisation = organisation(partner);
        if (organisation.isEmpty()) {
            refuse(file, "There is no organisation " + partner + ". The folder must have its id as its name.");
        } else if (known.isEmpty()) {
            refuse(file, "There is no return " + specification + ". The folder must have its id as its name.");
        } else {
            var period = Dropped.period(known.get().period(), name(file));
            if (period.isEmpty()) refuse(file, withoutPeriod(known.get()));
            else send(new Return(known.get().id(), organisation.get(), period.get()), file);
        }
    }

    private static String withoutPeriod(Specification specification) {
        var such = switch (specification.period()) {
            case MONTH -> "2026-03";
            case QUARTER -> "2026-Q1";
            case TERM -> "2025-26-2-spring";
            case YEAR -> "2025-26";
        };
        return "The file's name does not say which " + specification.period().key() + " it is about. Put one such as "
                + such + " in it, once, and lay it here again under that name.";
    }

    private Optional<OrganisationId> organisation(String partner) {
        try {
            return items.of(Organisation.KIND)
                    .get(new OrganisationId(partner), AsKnown.NOW)
                    .map(Organisation::id);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void send(Return of, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var id = submissions.send(sender(of.organisation().value()), of, name(file), bytes);
            ways.mark(id, Way.FOLDER);
            log.atInfo().addKeyValue("submission", id).log("file of the watched folder taken in");
            write(Dropped.receipt(file), receipt(of.organisation().value(), id));
        }
    }

    /** The folder itself: for one partner, and nobody's name. */
    private static Viewer sender(String partner) {
        return new Viewer(0, "The watched folder", partner, Set.of(Role.DATA_OFFICER));
    }

    private void refuse(Path file, String why) throws IOException {
        write(Dropped.receipt(file), "Not taken in.\n" + why + "\n");
    }

    /** A receipt tells of the state that the submission has now; one that is settled is written once. */
    private void bringUpToDate(Path partner, Path receipt) throws IOException {
        var text = Files.readString(receipt, StandardCharsets.UTF_8);
        var number = text.lines()
                .filter(line -> line.startsWith(NUMBER))
                .map(line -> line.substring(NUMBER.length()).strip())
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .findFirst();
        if (number.isEmpty()) return;
        var now = receipt(name(partner), new SubmissionId(Long.parseLong(number.get())));
        if (!now.isEmpty() && !now.equals(text)) write(receipt, now);
    }

    private String receipt(String partner, SubmissionId id) {
        var viewer = sender(partner);
        return submissions
                .find(viewer, id)
                .map(submission -> words(submission, submissions.result(viewer, id)))
                .orElse("");
    }

    private static String words(Submission submission, Optional<IntakeResult.Complete> result) {
        var text = new StringBuilder("Taken in for " + submission.of() + ".\n")
                .append(NUMBER)
                .append(submission.id())
                .append('\n')
                .append("Address: /returns/submissions/")
                .append(submission.id())
                .append('\n')
                .append("State: ")
                .append(submission.state().words())
                .append('\n');
        if (submission.rows() > 0)
            text.append("Rows: ")
                    .append(submission.rows())
                    .append(", right: ")
                    .append(submission.acceptedRows())
                    .append(", to mend: ")
                    .append(submission.rejectedRows())
                    .append('\n');
        if (submission.reason() != null)
            text.append("Why: ").append(submission.reason()).append('\n');
        if (submission.mend() != null)
            text.append("Mend: ").append(submission.mend()).append('\n');
        if (submission.state().isSettled() && !submission.isInEffect())
            text.append("Nothing counts until it is accepted. A newer file goes under another name.\n");
        result.ifPresent(found -> found.kinds()
                .forEach(kind -> text.append(kind.rows())
                        .append(kind.rows() == 1 ? " row, first row " : " rows, first row ")
                        .append(kind.firstLine())
                        .append(", ")
                        .append(kind.column())
                        .append(": ")
                        .append(kind.wrong())
                        .append(' ')
                        .append(kind.mend())
                        .append('\n')));
        return text.toString();
    }

    /** Whole before it has its name: whoever reads a receipt reads all of it. */
    private static void write(Path receipt, String text) throws IOException {
        var half = Files.createTempFile(receipt.toAbsolutePath().getParent(), ".receipt", ".tmp");
        Files.writeString(half, text, StandardCharsets.UTF_8);
        Files.move(half, receipt, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
