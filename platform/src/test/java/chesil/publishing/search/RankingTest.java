package chesil.publishing.search;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Findable;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RankingTest {
    private static final Findable H10 = new Findable(
            "Indicators",
            "Continuity of care after prison",
            "Do people leaving prison start treatment?",
            "/h10",
            List.of("H10"));
    private static final Findable H5 = new Findable(
            "Indicators", "Deaths from drug misuse", "Do fewer people die because of drugs?", "/h5", List.of("H5"));
    private static final Findable NALOXONE = new Findable(
            "Interventions",
            "Naloxone carried by officers",
            "Officers carry naloxone, which undoes an overdose.",
            "/n");
    private static final Findable SCORPION =
            new Findable("Interventions", "Operation Scorpion", "Five forces act as one against drug supply.", "/s");
    private static final Findable PORTLAND = new Findable("Organisations", "HMP/YOI Portland", "Prison", "/p");
    private static final Findable CONTINUITY =
            new Findable("Groups", "Continuity of care", "Treatment that does not stop at the prison gate.", "/c");
    private static final Ranking ALL = new Ranking(List.of(H10, H5, NALOXONE, SCORPION, PORTLAND, CONTINUITY));

    @Test
    void finds_by_words_of_the_name_in_any_order_and_case() {
        assertThat(ALL.find("scorpion OPERATION").items()).containsExactly(SCORPION);
    }

    @Test
    void finds_by_a_code() {
        assertThat(ALL.find("h10").items()).containsExactly(H10);
    }

    @Test
    void finds_by_the_beginning_of_a_word() {
        assertThat(ALL.find("nalox").items()).containsExactly(NALOXONE);
    }

    @Test
    void finds_by_a_word_with_another_ending() {
        assertThat(ALL.find("death").items()).containsExactly(H5);
        assertThat(ALL.find("scorpions").items()).containsExactly(SCORPION);
    }

    @Test
    void puts_the_name_before_the_summary() {
        assertThat(ALL.find("prison").items()).startsWith(H10).contains(PORTLAND, CONTINUITY);
    }

    @Test
    void puts_the_name_that_says_no_more_before_the_longer_one() {
        assertThat(ALL.find("continuity of care").items()).containsExactly(CONTINUITY, H10);
    }

    @Test
    void wants_every_word() {
        assertThat(ALL.find("naloxone prison").items()).isEmpty();
    }

    @Test
    void mends_a_slip_and_says_so() {
        var found = ALL.find("naloxnoe");
        assertThat(found.items()).containsExactly(NALOXONE);
        assertThat(found.mended()).isTrue();
        assertThat(found.lookedFor()).containsExactly("naloxone");
    }

    @Test
    void leaves_a_word_alone_that_is_there() {
        assertThat(ALL.find("deaths").mended()).isFalse();
    }

    @Test
    void leaves_out_small_words_unless_there_are_no_others() {
        assertThat(ALL.find("who are the officers").items()).containsExactly(NALOXONE);
        assertThat(ALL.find("of").items()).contains(CONTINUITY);
    }

    @Test
    void finds_nothing_for_nothing() {
        assertThat(ALL.find("  ?! ").items()).isEmpty();
        assertThat(ALL.find("zebra").items()).isEmpty();
    }

    @Test
    void reads_accents_apostrophes_and_slashes_as_people_write_them() {
        assertThat(ALL.find("hmp yoi").items()).containsExactly(PORTLAND);
        assertThat(Words.of("Coroner’s café, Dorset")).containsExactly("coroners", "cafe", "dorset");
    }
}
