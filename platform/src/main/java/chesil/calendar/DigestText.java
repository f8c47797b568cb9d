package chesil.calendar;

import chesil.calendar.ReminderRule.About;
import chesil.post.Letter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A digest as a letter.
 *
 * @param partnership whose it is
 * @param address where the pages are, without a slash at its end
 */
record DigestText(String partnership, String address) {
    private static final int MOST_LINES = 25;

    Letter letter(String to, Reminding.Digest digest, LocalDate today) {
        var all = digest.all();
        return new Letter(to, subject(all), text(all, today));
    }

    /** "Waiting for you: 2 returns, 1 action". */
    private static String subject(List<Matter> all) {
        var counts = new ArrayList<String>();
        for (var about : About.values()) {
            var count = all.stream().filter(matter -> matter.about() == about).count();
            if (count > 0) counts.add(counted(about, count));
        }
        return "Waiting for you: " + String.join(", ", counts);
    }

    private static String counted(About about, long count) {
        var many = about.wording().toLowerCase(Locale.UK);
        if (about == About.COMMENTARY) return count == 1 ? "1 commentary" : count + " commentaries";
        return count == 1 ? "1 " + many.substring(0, many.length() - 1) : count + " " + many;
    }

    private String text(List<Matter> all, LocalDate today) {
        var lines = new ArrayList<String>();
        lines.add("Good morning,");
        lines.add("");
        lines.add("this waits for you at the " + partnership + ":");
        part("LATE", all.stream().filter(matter -> matter.late(today)).toList(), today, lines);
        part("DUE", all.stream().filter(matter -> !matter.late(today)).toList(), today, lines);
        lines.add("");
        lines.add("All that waits for you: " + address + "/home");
        lines.add("You get one such e-mail a day at most, and only when something is new. To get none: " + address
                + "/calendar/yours");
        return String.join("\n", lines) + "\n";
    }

    private void part(String heading, List<Matter> matters, LocalDate today, List<String> lines) {
        if (matters.isEmpty()) return;
        lines.add("");
        lines.add(heading);
        for (var matter : matters.subList(0, Math.min(MOST_LINES, matters.size()))) {
            var was = matter.late(today) ? "was due on " : "due on ";
            lines.add("- " + matter.words() + ": " + was + Days.full(matter.due()) + ", "
                    + Days.away(matter.due(), today) + ".");
            lines.add("  " + address + matter.href());
        }
        if (matters.size() > MOST_LINES) lines.add("- and " + (matters.size() - MOST_LINES) + " more.");
    }
}
