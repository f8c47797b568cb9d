package chesil.calendar;

import chesil.calendar.ReminderRule.About;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is reminded of what on a day. Knows no clock, database or page. */
final class Reminding {
    private Reminding() {}

    /** That somebody was reminded of something at a step of its rule. */
    record Told(String subject, String step) {}

    /** A matter and the step of its rule that was reached. */
    record Line(Matter matter, String step) {}

    /**
     * One person's letter of one day.
     *
     * @param fresh what it is sent for
     * @param besides what they were reminded of before and still waits
     */
    record Digest(List<Line> fresh, List<Line> besides) {
        Digest {
            fresh = List.copyOf(fresh);
            besides = List.copyOf(besides);
        }

        List<Matter> all() {
            var all = new ArrayList<Line>(fresh);
            all.addAll(besides);
            return all.stream()
                    .map(Line::matter)
                    .sorted(Comparator.comparing(Matter::due).thenComparing(Matter::subject))
                    .toList();
        }
    }

    /** Empty where nothing reached a step that the person was not told of. */
    static Optional<Digest> digest(
            List<Matter> matters, Map<About, ReminderRule> rules, Set<Told> told, LocalDate today) {
        var fresh = new ArrayList<Line>();
        var besides = new ArrayList<Line>();
        for (var matter : matters) {
            var rule = rules.get(matter.about());
            if (rule == null) continue;
            var step = rule.step(matter.due(), today);
            if (step.isEmpty()) continue;
            var line = new Line(matter, step.get());
            (told.contains(new Told(matter.subject(), step.get())) ? besides : fresh).add(line);
        }
        return fresh.isEmpty() ? Optional.empty() : Optional.of(new Digest(fresh, besides));
    }
}
