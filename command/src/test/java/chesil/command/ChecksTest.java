package chesil.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the cells of a table, all at once, with the mend. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecksTest {
    @Test
    void an_empty_cell_is_not_available() {
        var checks = new Checks(Table.of("a.csv", "x,n,day\n1.5,3,2025-03-31\n,,\n"));

        assertThat(checks.numbers("x")).containsExactly(1.5, Double.NaN);
        assertThat(checks.counts("n")).containsExactly(3, Checks.MISSING);
        assertThat(checks.days("day")).containsExactly(LocalDate.of(2025, 3, 31), null);
        checks.refuseIfWrong();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1,204' | this is not a number. Write it without commas, as 1204.",
                "35% | this is not a number. Write it without the sign",
                "NaN | this is not a number. Write figures",
                "Infinity | this is not a number. Write figures",
                "1e999 | this is not a number. Write figures",
                "0x1p3 | this is not a number. Write figures",
                "1.5d | this is not a number. Write figures",
                "* | this is not a number. Write figures",
                "-1 | this must be at least 0. Correct it",
                "2.5 | a count is a whole number. Give the count itself",
            })
    void what_is_no_count_is_said_to_be_none(String cell, String wrong) {
        var checks = new Checks(Table.of("a.csv", "n\n\"" + cell + "\"\n"));

        checks.counts("n");

        assertThatThrownBy(checks::refuseIfWrong)
                .isInstanceOf(WrongData.class)
                .hasMessageStartingWith("a.csv:2 n \"" + cell + "\": " + wrong);
    }

    @Test
    void a_column_that_is_not_there_is_named_beside_those_that_are() {
        var checks = new Checks(Table.of("a.csv", "area,cuont\nDorset,1\n"));

        assertThat(checks.counts("count")).containsExactly(Checks.MISSING);
        assertThatThrownBy(checks::refuseIfWrong)
                .hasMessage(
                        "a.csv:1 count \"\": there is no such column; the file has area, cuont. Name the column so in the first line.");
    }

    @Test
    void after_a_hundred_faults_the_rest_are_counted() {
        var checks = new Checks(Table.of("a.csv", "n\n" + "x\n".repeat(1_234)));

        checks.counts("n");

        assertThatThrownBy(checks::refuseIfWrong)
                .satisfies(failure ->
                        assertThat(String.valueOf(failure.getMessage()).lines()).hasSize(101))
                .hasMessageEndingWith("... and 1,134 more");
    }
}
