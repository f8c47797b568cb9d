package chesil.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.linkage.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimilarityTest {
    @ParameterizedTest
    @CsvSource({"MARTHA, MARHTA, 0.9611", "DIXON, DICKSONX, 0.8133", "DWAYNE, DUANE, 0.84", "ABROMS, ABRAMS, 0.9222"})
    void agrees_with_winklers_worked_values(
            String one, String other, double expected) { // Winkler (1990), table; Winkler (1994) for ABROMS
        assertThat(new JaroWinkler(texts(one, other)).similarity(1, 2)).isCloseTo(expected, within(5e-5));
    }

    @Test
    void neighbouring_letters_that_change_places_are_one_edit_of_damerau_and_two_of_levenshtein() {
        var texts = texts("SMITH", "SMIHT");
        assertThat(new EditDistance(texts, false).distance(1, 2)).isEqualTo(2);
        assertThat(new EditDistance(texts, true).distance(1, 2)).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void the_fast_measures_are_what_the_slow_ones_say_and_bounds_hold(long seed) {
        var random = new Random(seed);
        var values = new ArrayList<String>();
        for (int i = 0; i < 120; i++) values.add(word(random));
        var column = Column.of("x", values);
        var texts = new Texts(column);
        var jaro = new JaroWinkler(texts);
        var levenshtein = new EditDistance(texts, false);
        var damerau = new EditDistance(texts, true);
        for (int one = 1; one <= column.distinct(); one++) {
            for (int other = 1; other <= column.distinct(); other++) {
                var a = column.value(one);
                var b = column.value(other);
                assertThat(levenshtein.distance(one, other)).as(a + " " + b).isEqualTo(slow(a, b, false));
                assertThat(damerau.distance(one, other)).as(a + " " + b).isEqualTo(slow(a, b, true));
                assertThat(jaro.similarity(one, other)).as(a + " " + b).isCloseTo(slowJaroWinkler(a, b), within(1e-12));
                assertThat(jaro.atMost(one, other)).isGreaterThanOrEqualTo(jaro.similarity(one, other) - 1e-12);
                assertThat(levenshtein.atLeast(one, other)).isLessThanOrEqualTo(levenshtein.distance(one, other));
                assertThat(damerau.atLeast(one, other)).isLessThanOrEqualTo(damerau.distance(one, other));
            }
        }
    }

    /** Short and long words, of few letters and of many, so that each way through the code is taken. */
    private static String word(Random random) {
        int length = random.nextInt(6) == 0 ? 60 + random.nextInt(20) : 1 + random.nextInt(12);
        int alphabet = random.nextBoolean() ? 4 : 90;
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) word.append((char) ('A' + random.nextInt(alphabet)));
        return word.toString().strip();
    }

    private static Texts texts(String... values) {
        return new Texts(Column.of("x", List.of(values)));
    }

    private static int slow(String a, String b, boolean swaps) {
        var table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(table[i - 1][j - 1] + same, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                boolean crossed =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swaps && crossed) table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
            }
        }
        return table[a.length()][b.length()];
    }

    private static double slowJaroWinkler(String a, String b) {
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        var taken = new boolean[a.length()];
        var matchedB = new StringBuilder();
        for (int j = 0; j < b.length(); j++) {
            for (int i = Math.max(0, j - reach); i <= Math.min(a.length() - 1, j + reach); i++) {
                if (taken[i] || a.charAt(i) != b.charAt(j)) continue;
                taken[i] = true;
                matchedB.append(b.charAt(j));
                break;
            }
        }
        var matchedA = new StringBuilder();
        for (int i = 0; i < a.length(); i++) if (taken[i]) matchedA.append(a.charAt(i));
        int matches = matchedA.length();
        if (matches == 0) return 0;
        int crossed = 0;
        for (int i = 0; i < matches; i++) if (matchedA.charAt(i) != matchedB.charAt(i)) crossed++;
        double jaro = ((double) matches / a.length()
                        + (double) matches / b.length()
                        + (matches - crossed / 2) / (double) matches)
                / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) prefix++;
        return jaro > 0.7 ? jaro + prefix * 0.1 * (1 - jaro) : jaro;
    }
}
