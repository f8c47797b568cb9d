package chesil.returns.specification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One column of a return.
 *
 * @param name as tables, views and measures call it: {@code lsoa_code}
 * @param heading as the first line of the file names it: {@code LSOA code}
 * @param about what belongs in it, for the person who fills it in
 * @param required whether a cell may be left empty; the heading must be there either way
 * @param identifying whether its values may point to a person: such a value is never shown, logged or repeated
 * @param smallest the smallest amount allowed
 * @param largest the largest amount allowed
 * @param pattern a regular expression that the whole of a text must match
 * @param form the pattern in words: "6 digits"
 * @param longest the longest text allowed, in characters
 * @param areas how area codes must begin, such as E01; empty: any area
 * @param codes the code list, in its order; empty for other types
 * @param example a value that is right
 */
public record Column(
        String name,
        String heading,
        String about,
        ColumnType type,
        boolean required,
        boolean identifying,
        @Nullable BigDecimal smallest,
        @Nullable BigDecimal largest,
        @Nullable String pattern,
        @Nullable String form,
        int longest,
        List<String> areas,
        List<Code> codes,
        String example) {

    /** The longest text that a column without a limit of its own takes, in characters. */
    public static final int LONGEST_TEXT = 2_000;

    public Column {
        areas = List.copyOf(areas);
        codes = List.copyOf(codes);
    }

    public Optional<Code> code(String code) {
        return codes.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
