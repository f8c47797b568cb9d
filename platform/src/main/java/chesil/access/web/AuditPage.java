package chesil.access.web;

import chesil.access.AuditTrail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail as it is shown.
 *
 * @param page from 1
 * @param verified what walking the chain found; null where it was not asked for
 */
public record AuditPage(
        Asked asked,
        List<String> actions,
        List<Person> people,
        List<Line> lines,
        long entries,
        int page,
        int last,
        @Nullable Verified verified) {

    /** What the form was sent with. */
    public record Asked(String action, String user, String subject, String from, String to) {}

    /** Somebody to choose. */
    public record Person(long id, String name) {}

    /** What walking the chain found. */
    public record Verified(boolean whole, String words) {}

    /** An entry in words. */
    public record Line(
            String number, String at, String who, String action, String subject, String detail, String hash) {
        static Line of(AuditTrail.Named named) {
            var entry = named.entry();
            var name = named.name() == null ? "Nobody signed in" : named.name();
            var roles = String.join(", ", entry.roles()).replace('-', ' ');
            var detail = entry.detail().entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue())
                    .collect(Collectors.joining("; "));
            return new Line(
                    AuditPage.number(entry.number()),
                    London.second(entry.at()),
                    roles.isEmpty() ? name : name + " (" + roles + ")",
                    entry.action(),
                    entry.subject(),
                    detail,
                    entry.hash().hex().substring(0, 12));
        }
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    public String count() {
        return number(entries) + (entries == 1 ? " entry" : " entries");
    }

    public String to(int another) {
        return "/audit?action=" + encoded(asked.action) + "&user=" + encoded(asked.user) + "&subject="
                + encoded(asked.subject) + "&from=" + encoded(asked.from) + "&to=" + encoded(asked.to) + "&page="
                + another;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
