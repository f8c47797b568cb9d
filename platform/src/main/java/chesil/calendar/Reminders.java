package chesil.calendar;

import chesil.access.Audit;
import chesil.access.Role;
import chesil.access.User;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.calendar.ReminderRule.About;
import chesil.partnership.OrganisationId;
import chesil.partnership.PartnershipInfo;
import chesil.post.Letter;
import chesil.post.LetterState;
import chesil.post.Post;
import chesil.post.PostedLetter;
import chesil.returns.DueReturn;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds people by e-mail: one digest a person and day, and what the manager asks for besides. All are in a log. */
@Component
public class Reminders {
    private final Matters matters;
    private final ReminderLog log;
    private final Users users;
    private final Post post;
    private final Items items;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String address;

    Reminders(
            Matters matters,
            ReminderLog log,
            Users users,
            Post post,
            Items items,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${chesil.address:}") String address) {
        this.matters = matters;
        this.log = log;
        this.users = users;
        this.post = post;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    // --- digests

    /**
     * Sends the digests of a day to those who have not had theirs.
     *
     * @return how many were written
     */
    int sendDigests(LocalDate today) {
        var rules = rules();
        if (rules.isEmpty()) return 0;
        var everybodys = matters.everybodys(today);
        var text = new DigestText(partnership(), address);
        var written = 0;
        for (var user : users.all()) {
            if (user.state() == User.State.ACTIVE && sendDigest(user, everybodys.of(user), rules, text, today))
                written++;
        }
        return written;
    }

    private boolean sendDigest(
            User user, List<Matter> waiting, Map<About, ReminderRule> rules, DigestText text, LocalDate today) {
        if (waiting.isEmpty() || !log.wantsDigests(user.id())) return false;
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            // who stops the program half way, or starts it twice, finds the digest of the day written or not at all
            if (log.hasDigest(user.id(), today)) return false;
            var digest = Reminding.digest(waiting, rules, log.told(user.id()), today);
            if (digest.isEmpty()) return false;
            var letter = send(user, text.letter(user.userName(), digest.get(), today));
            log.addDigest(user.id(), today, letter);
            for (var line : digest.get().fresh())
                log.add(user.id(), line.matter(), line.step(), clock.instant(), null, letter);
            return true;
        }));
    }

    /** Demonstration accounts have no box: their letters are kept. */
    private long send(User user, Letter letter) {
        return user.demonstration() || !user.userName().contains("@") ? post.keep(letter) : post.put(letter);
    }

    private Map<About, ReminderRule> rules() {
        return items.of(ReminderRule.KIND).all(AsKnown.NOW).stream()
                .collect(Collectors.toMap(ReminderRule::about, rule -> rule));
    }

    private String partnership() {
        return items.of(PartnershipInfo.KIND).all(AsKnown.NOW).stream()
                .findFirst()
                .map(PartnershipInfo::name)
                .orElse("Combating Drugs Partnership");
    }

    // --- what the manager asks for

    /** What came of asking for a reminder. */
    public sealed interface Reminded {
        record Sent(int people) implements Reminded {}

        record AlreadyToday() implements Reminded {}

        record Nobody() implements Reminded {}
    }

    /** Reminds the data officers of a return's organisation of it, once a day at most, whatever digests they want. */
    @Transactional
    public Reminded remind(Viewer viewer, DueReturn due) {
        if (!viewer.is(Role.PARTNERSHIP_MANAGER))
            throw new AccessDeniedException("the partnership manager reminds partners");
        var officers = officers(due.of().organisation());
        if (officers.isEmpty()) return new Reminded.Nobody();
        var today = Days.today(clock);
        var matter = new Matter(About.RETURN, subject(due), due.name(), due.dueOn(), "/returns/" + due.of());
        var told = new Reminding.Told(matter.subject(), "asked-" + today);
        var sent = 0;
        for (var officer : officers) {
            if (log.told(officer.id()).contains(told)) continue;
            var letter = send(officer, reminder(officer, matter, today));
            log.add(officer.id(), matter, told.step(), clock.instant(), viewer.name(), letter);
            sent++;
        }
        if (sent == 0) return new Reminded.AlreadyToday();
        audit.record(viewer, "calendar.reminded", "return:" + due.of(), Map.of("people", sent));
        return new Reminded.Sent(sent);
    }

    private Letter reminder(User officer, Matter matter, LocalDate today) {
        var was = matter.late(today) ? "It was due on " : "It is due on ";
        var text = "Hello,\n\nthe partnership manager of the " + partnership() + " asks for this return:\n\n- "
                + matter.words() + ". " + was + Days.full(matter.due()) + ", " + Days.away(matter.due(), today)
                + ".\n  " + address + matter.href()
                + "\n\nSend what you have; what is missing can follow. If there is nothing to send, say so on the page.\n";
        return new Letter(officer.userName(), "Reminder: " + matter.words(), text);
    }

    /** Who sends an organisation's returns. */
    public List<User> officers(OrganisationId organisation) {
        return users.of(organisation.value(), Role.DATA_OFFICER);
    }

    static String subject(DueReturn due) {
        return "return:" + due.of();
    }

    /** When anybody was last reminded of a return. */
    public Optional<Instant> lastReminded(DueReturn due) {
        return log.last(subject(due));
    }

    // --- the log, and what people want

    /**
     * One line of the log.
     *
     * @param to the name of the one who was reminded
     * @param why a rule's step, or who asked for it
     * @param state what became of the letter; null where that is no longer known
     */
    public record Line(
            String to,
            String organisation,
            String about,
            String words,
            String why,
            Instant at,
            @Nullable LetterState state) {}

    /** The latest first. */
    public List<Line> log(int most) {
        return lines(log.latest(most));
    }

    public List<Line> logOf(Viewer viewer, int most) {
        return lines(log.latestOf(viewer.user(), most));
    }

    private List<Line> lines(List<ReminderLog.Sent> sent) {
        Map<Long, User> byId = users.all().stream().collect(Collectors.toMap(User::id, user -> user));
        return sent.stream().map(each -> line(each, byId.get(each.user()))).toList();
    }

    private Line line(ReminderLog.Sent each, @Nullable User user) {
        return new Line(
                user == null ? "Somebody who is gone" : user.name(),
                user == null ? "" : Objects.requireNonNullElse(user.organisation(), ""),
                each.about().wording(),
                each.words(),
                each.askedBy() == null ? inWords(each.step()) : "Asked for by " + each.askedBy(),
                each.at(),
                post.find(each.letter()).map(PostedLetter::state).orElse(null));
    }

    /** "7 days before", "1 day late". */
    static String inWords(String step) {
        var dash = step.indexOf('-');
        var days = step.substring(dash + 1);
        if (step.equals("before-0")) return "On the day";
        var counted = Set.of("1").contains(days) ? "1 day" : days + " days";
        return step.startsWith("late-") ? counted + " late" : counted + " before";
    }

    public boolean wantsDigests(Viewer viewer) {
        return log.wantsDigests(viewer.user());
    }

    @Transactional
    public void want(Viewer viewer, boolean digests) {
        log.want(viewer.user(), digests);
        audit.record(viewer, digests ? "calendar.digests-wanted" : "calendar.digests-stopped", "user:" + viewer.user());
    }

    public boolean sendsMail() {
        return post.sends();
    }
}
