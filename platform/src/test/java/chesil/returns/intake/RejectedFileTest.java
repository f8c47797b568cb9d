package chesil.returns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.RowOutcome.Rejected;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RejectedFileTest {
    private static final Specification SEIZURES = Specifications.builtIn().get("seizures");
    private static final String ROW = "%s,14/03/2026,E06000058,,cash,,,,,,%s,counted,seized\n";

    @Test
    void says_beside_each_row_what_is_wrong_and_how_to_mend_it() throws IOException {
        var kept = new Kept(SEIZURES);
        kept.readAll(
                Exports.csvLine(SEIZURES.headings()) + ROW.formatted("D-1", "12.50") + ROW.formatted("=cmd|x", "-3"));
        assertThat(csv(SEIZURES.headings(), kept.rejected))
                .isEqualTo(
                        "\uFEFF" + Exports.csvLine(SEIZURES.headings()).strip() + ",row,what is wrong,how to mend\r\n"
                                + "'=cmd|x,14/03/2026,E06000058,,cash,,,,,,-3,counted,seized,3,"
                                + "seizure: Not in the form that is needed. value_gbp: Less than 0.,"
                                + "\"seizure: Write letters, digits and - / _ . without blanks, such as D-2026-0412. value_gbp: Write 0 or more.\"\r\n");
    }

    @Test
    void comes_back_as_it_is_and_is_read_without_its_remarks() throws IOException {
        var first = new Kept(SEIZURES);
        first.readAll(Exports.csvLine(SEIZURES.headings()) + ROW.formatted("D-1", "a") + ROW.formatted("D-2", "b"));
        var sent = csv(SEIZURES.headings(), first.rejected).replace(",a,", ",5.00,");
        var second = new Kept(SEIZURES);
        var result = second.readAll(sent);
        assertThat(result.file().notices()).isEmpty();
        assertThat(second.accepted).hasSize(1);
        assertThat(second.rejected).hasSize(1);
        // and again, with one set of remarks only
        assertThat(csv(result.headings(), second.rejected)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split("how to mend", -1))
                .hasSize(2);
    }

    @Test
    void comes_as_a_workbook_too() throws IOException {
        var first = new Kept(SEIZURES);
        first.readAll(Exports.csvLine(SEIZURES.headings()) + ROW.formatted("D-1", "a"));
        var out = new ByteArrayOutputStream();
        new RejectedFile(SEIZURES.headings()).xlsx(first.rejected.iterator(), out);
        var second = new Kept(SEIZURES);
        second.read(Expectation.NOTHING, Upload.of("rows.xlsx", out.toByteArray()));
        assertThat(second.rejected)
                .singleElement()
                .satisfies(row -> assertThat(row.faults())
                        .isEqualTo(first.rejected.getFirst().faults()));
    }

    private static String csv(List<String> headings, List<Rejected> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        new RejectedFile(headings).csv(rows.iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
