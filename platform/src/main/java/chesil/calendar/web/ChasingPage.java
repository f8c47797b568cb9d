package chesil.calendar.web;

import chesil.access.User;
import chesil.calendar.Chasing;
import chesil.calendar.Days;
import chesil.web.Tag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Returns to be chased.
 *
 * @param sendsMail whether reminders leave the machine
 * @param said what came of the last reminder; empty for none
 */
public record ChasingPage(List<Line> lines, boolean sendsMail, String said) {

    /**
     * One return.
     *
     * @param of its name in forms
     * @param heard when its partner last sent anything, and what
     * @param reminded when its partner was last reminded of it
     * @param mailto opens the manager's own e-mail program with the letter begun; null where nobody has an address
     * @param nobody whether there is nobody to remind
     */
    public record Line(
            String partner,
            String of,
            String name,
            String href,
            String due,
            Tag state,
            String heard,
            String reminded,
            @Nullable String mailto,
            boolean nobody) {
        static Line of(Chasing.Chased chased, Map<String, String> names, LocalDate today) {
            var due = chased.due();
            var submission = due.standing();
            var organisation = due.of().organisation().value();
            var earlier = chased.earlier() == 0 ? "" : ", and " + chased.earlier() + " earlier";
            return new Line(
                    names.getOrDefault(organisation, organisation),
                    Chasing.name(due.of()),
                    due.name() + earlier,
                    submission == null ? "/returns/" + due.of() : "/returns/submissions/" + submission.id(),
                    Days.brief(due.dueOn()),
                    state(chased, today),
                    heard(chased),
                    chased.reminded() == null ? "Not yet" : day(chased.reminded()),
                    mailto(chased, today),
                    chased.officers().isEmpty());
        }

        private static Tag state(Chasing.Chased chased, LocalDate today) {
            var due = chased.due();
            if (due.needsItsSender()) return new Tag("Sent, not accepted", Tag.Colour.ORANGE);
            return due.isOverdue(today)
                    ? new Tag(Days.count(due.daysLate(today)) + " late", Tag.Colour.RED)
                    : new Tag("Due " + Days.away(due.dueOn(), today), Tag.Colour.BLUE);
        }

        private static String heard(Chasing.Chased chased) {
            var heard = chased.heard();
            return heard == null
                    ? "Never"
                    : day(heard.sentAt()) + ", " + heard.of().specification() + ", "
                            + heard.of().period().label();
        }

        private static String day(Instant at) {
            return Days.brief(LocalDate.ofInstant(at, Days.LONDON));
        }

        private static @Nullable String mailto(Chasing.Chased chased, LocalDate today) {
            var to = chased.officers().stream()
                    .map(User::userName)
                    .filter(name -> name.contains("@"))
                    .collect(Collectors.joining(","));
            if (to.isEmpty()) return null;
            var due = chased.due();
            var was = due.isOverdue(today) ? "It was due on " : "It is due on ";
            return "mailto:" + to + "?subject=" + encoded(due.name()) + "&body="
                    + encoded("Hello,\n\nplease send " + due.name() + ". " + was + Days.full(due.dueOn()) + ".\n");
        }

        /** As RFC 6068 has it: a space is no plus sign there. */
        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    static String said(String came, String of, List<Line> lines) {
        var name = lines.stream()
                .filter(line -> line.of().equals(of))
                .map(line -> line.partner() + ": " + line.name())
                .findFirst()
                .orElse("");
        if (name.isEmpty()) return "";
        return switch (came) {
            case "sent" -> "Reminded. " + name + ".";
            case "already" -> "They were reminded today already. " + name + ".";
            case "nobody" -> "Nobody of theirs has an account to remind. " + name + ".";
            default -> "";
        };
    }
}
