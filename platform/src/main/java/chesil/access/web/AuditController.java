package chesil.access.web;

import chesil.access.AuditTrail;
import chesil.access.AuditTrail.Question;
import chesil.access.AuditVerification;
import chesil.access.User;
import chesil.access.Users;
import chesil.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, to be read and searched. */
@Controller
class AuditController {
    private static final int A_PAGE = 50;

    private final AuditTrail trail;
    private final AuditVerification verification;
    private final Users users;

    AuditController(AuditTrail trail, AuditVerification verification, Users users) {
        this.trail = trail;
        this.verification = verification;
        this.users = users;
    }

    @GetMapping("/audit")
    Page entries(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean verify) {
        var people = users.all();
        var asked = new AuditPage.Asked(action.strip(), user.strip(), subject.strip(), from.strip(), to.strip());
        var question = question(asked, people);
        var entries = trail.count(question);
        var last = (int) Math.max(1, Math.min((entries + A_PAGE - 1) / A_PAGE, 100_000));
        var shown = Math.clamp(page, 1, last);
        var lines = trail.find(question, (shown - 1) * A_PAGE, A_PAGE).stream()
                .map(AuditPage.Line::of)
                .toList();
        var model = new AuditPage(
                asked,
                trail.actions(),
                people.stream()
                        .map(each -> new AuditPage.Person(each.id(), each.name()))
                        .toList(),
                lines,
                entries,
                shown,
                last,
                verify ? said(verification.verify(null)) : null);
        return Page.of("access/audit", "Audit trail", "/audit", model);
    }

    /** What cannot be read as a day or a user is as if it had not been asked; the form shows it as it was typed. */
    private static Question question(AuditPage.Asked asked, List<User> people) {
        var user = people.stream()
                .filter(each -> Long.toString(each.id()).equals(asked.user()))
                .findFirst()
                .map(User::id)
                .orElse(null);
        return new Question(orNull(asked.action()), user, orNull(asked.subject()), day(asked.from()), day(asked.to()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static AuditPage.Verified said(AuditVerification.Outcome outcome) {
        return switch (outcome) {
            case AuditVerification.Outcome.Whole(var head) ->
                new AuditPage.Verified(
                        true,
                        "All " + AuditPage.number(head.number())
                                + " entries are as they were written. The last one’s hash is "
                                + head.hash().hex()
                                + ": keep it elsewhere, and ./chesil audit verify can compare it another time.");
            case AuditVerification.Outcome.Broken(var number, var why) ->
                new AuditPage.Verified(
                        false,
                        "The chain is broken at entry " + AuditPage.number(number) + ": " + why
                                + ". Stop changing things and restore a backup beside this register to compare.");
        };
    }
}
