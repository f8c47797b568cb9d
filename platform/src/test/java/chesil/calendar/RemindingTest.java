package chesil.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.calendar.ReminderRule.About;
import chesil.calendar.Reminding.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemindingTest {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 15);
    private static final ReminderRule RULE = new ReminderRule(About.RETURN, 7, 1, 7);

    @Test
    void a_step_is_reached_on_its_day_and_stays_until_the_next() {
        assertThat(RULE.step(DUE, DUE.minusDays(8))).isEmpty();
        assertThat(RULE.step(DUE, DUE.minusDays(7))).contains("before-7");
        assertThat(RULE.step(DUE, DUE.minusDays(2))).contains("before-7");
        assertThat(RULE.step(DUE, DUE.minusDays(1))).contains("before-1");
        assertThat(RULE.step(DUE, DUE)).contains("before-1");
        assertThat(RULE.step(DUE, DUE.plusDays(1))).contains("late-1");
        assertThat(RULE.step(DUE, DUE.plusDays(7))).contains("late-1");
        assertThat(RULE.step(DUE, DUE.plusDays(8))).contains("late-8");
    }

    @Test
    void without_a_rule_for_lateness_nobody_is_reminded_of_what_is_late() {
        assertThat(new ReminderRule(About.ACTION, 7, null, null).step(DUE, DUE.plusDays(3)))
                .isEmpty();
    }

    @Test
    void one_letter_says_what_is_new_and_what_still_waits() {
        var seizures = matter("return:seizures", DUE);
        var naloxone = matter("return:naloxone", DUE.plusDays(6));
        var told = Set.of(new Told("return:seizures", "before-1"));

        var nothingNew = Reminding.digest(List.of(seizures, naloxone), rules(), told, DUE.minusDays(2));
        assertThat(nothingNew).as("before-7 of seizures was not told").isPresent();
        var digest = Reminding.digest(List.of(seizures, naloxone), rules(), told, DUE)
                .orElseThrow();

        assertThat(digest.fresh()).extracting(line -> line.matter().subject()).containsExactly("return:naloxone");
        assertThat(digest.besides()).extracting(line -> line.matter().subject()).containsExactly("return:seizures");
    }

    @Test
    void no_letter_is_sent_when_nothing_is_new() {
        var told = Set.of(new Told("return:seizures", "late-1"));
        assertThat(Reminding.digest(List.of(matter("return:seizures", DUE)), rules(), told, DUE.plusDays(3)))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_days_the_program_is_away_nobody_is_reminded_twice_of_a_step_and_lateness_is_told_in_the_end(
            long seed) {
        var random = new Random(seed);
        var matter = matter("return:seizures", DUE);
        var told = new HashSet<Told>();
        var letters = new ArrayList<String>();
        for (var day = DUE.minusDays(20); day.isBefore(DUE.plusDays(30)); day = day.plusDays(1)) {
            if (random.nextInt(4) == 0) continue; // the program is not running
            Reminding.digest(List.of(matter), rules(), told, day)
                    .ifPresent(digest -> digest.fresh().forEach(line -> {
                        letters.add(line.step());
                        told.add(new Told(matter.subject(), line.step()));
                    }));
        }
        assertThat(letters).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(2 + 5);
        assertThat(letters).anyMatch(step -> step.startsWith("late-"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void a_second_reminder_comes_after_the_first() {
        assertThatThrownBy(() -> new ReminderRule(About.RETURN, 3, 7, null))
                .hasMessage("again-days must be 0 or more and below first-days, which is 3, but was 7");
    }

    @Test
    void a_rule_is_said_in_words() {
        assertThat(RULE.inWords())
                .isEqualTo("7 days before, again 1 day before; when late, on the first day and every 7 days");
    }

    @Test
    void the_letter_has_what_is_late_first_with_the_page_on_which_it_is_done() {
        var digest = Reminding.digest(
                        List.of(matter("return:seizures", DUE), matter("return:naloxone", DUE.plusDays(3))),
                        rules(),
                        Set.of(),
                        DUE.plusDays(1))
                .orElseThrow();
        var letter = new DigestText("Dorset partnership", "https://chesil.example")
                .letter("officer@police.example", digest, DUE.plusDays(1));

        assertThat(letter.subject()).isEqualTo("Waiting for you: 2 returns");
        assertThat(letter.text())
                .contains("LATE\n- return:seizures: was due on Sunday 15 November 2026, yesterday.\n")
                .contains("DUE\n- return:naloxone: due on Wednesday 18 November 2026, in 2 days.\n")
                .contains("https://chesil.example/returns/return:seizures")
                .contains("https://chesil.example/calendar/yours");
    }

    private static Map<About, ReminderRule> rules() {
        return Map.of(About.RETURN, RULE);
    }

    private static Matter matter(String subject, LocalDate due) {
        return new Matter(About.RETURN, subject, subject, due, "/returns/" + subject);
    }
}
