package chesil.returns.intake;

import chesil.returns.Fault;
import chesil.returns.FaultCode;
import chesil.returns.specification.Column;
import chesil.returns.specification.ColumnType;
import chesil.returns.specification.Period;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every kind of fault says, and its mend: one place for all of them. */
final class Messages {
    private static final int LONGEST_VALUE = 100;
    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    private static final Pattern EXCEL_MONTH = Pattern.compile("([A-Za-z]{3})[a-z]*[- ](\\d{2}|\\d{4})");
    private static final Pattern SLASHED_DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

    private Messages() {}

    /** The fault of one cell. */
    static Fault ofCell(Column column, FaultCode code, String sent) {
        var suggestion = suggestion(column, code, sent);
        var wrong = wrong(column, code, sent);
        var mend = suggestion == null ? mend(column, code, sent) : "Write " + inWords(column, suggestion) + ".";
        return new Fault(code, column.heading(), shown(column, sent), wrong, mend, suggestion);
    }

    private static String shown(Column column, String sent) {
        if (column.identifying()) return "";
        return sent.length() <= LONGEST_VALUE ? sent : sent.substring(0, LONGEST_VALUE) + "…";
    }

    private static String inWords(Column column, String suggestion) {
        return column.code(suggestion).map(code -> code.inWords()).orElse(suggestion);
    }

    private static String wrong(Column column, FaultCode code, String sent) {
        return switch (code) {
            case CHARACTERS -> "Holds characters that are no text.";
            case MISSING -> "Missing.";
            case NOT_IN_LIST -> "Not in the code list.";
            case NOT_A_NUMBER -> "Not a number.";
            case NOT_WHOLE -> "Not a whole number.";
            case TOO_SMALL -> "Less than " + smallest(column) + ".";
            case TOO_LARGE -> "More than " + largest(column) + ".";
            case TOO_MANY_DECIMALS -> "Has more than " + decimals(column) + " decimal places.";
            case NOT_A_DAY -> "Not a day.";
            case NOT_A_MONTH -> "Not a month.";
            case NOT_A_MOMENT -> "Not a date and time with its offset.";
            case NOT_YES_OR_NO -> "Neither True nor False.";
            case NOT_AN_AREA -> "Not an area code of nine characters.";
            case OTHER_AREA ->
                "An area of another kind: the code must begin with " + String.join(" or ", column.areas()) + ".";
            case NOT_A_HEX_ID -> hexLength(sent);
            case TOO_LONG -> "Has " + sent.length() + " characters; the most is " + column.longest() + ".";
            case FORM -> digitsOr(sent, "Not in the form that is needed.");
            default -> throw new IllegalArgumentException(code + " is not about one cell");
        };
    }

    private static String hexLength(String sent) {
        return sent.length() == 64
                ? "Holds characters other than 0 to 9 and a to f."
                : "Has " + sent.length() + " characters, not 64.";
    }

    private static String digitsOr(String sent, String otherwise) {
        return sent.chars().allMatch(c -> c >= '0' && c <= '9')
                ? sent.length() + (sent.length() == 1 ? " digit." : " digits.")
                : otherwise;
    }

    private static String mend(Column column, FaultCode code, String sent) {
        return switch (code) {
            case CHARACTERS -> "Type the cell again, and save the file as \"CSV UTF-8\".";
            case MISSING ->
                column.about().isEmpty()
                        ? "Fill it in" + such(column) + "."
                        : "Write " + lowerFirst(firstSentence(column.about()));
            case NOT_IN_LIST -> listMend(column);
            case NOT_A_NUMBER -> "Write " + column.type().words() + such(column) + ".";
            case NOT_WHOLE -> "Write a whole number.";
            case TOO_SMALL -> "Write " + smallest(column) + " or more.";
            case TOO_LARGE -> "Write " + largest(column) + " or less.";
            case TOO_MANY_DECIMALS -> "Round it to " + decimals(column) + " decimal places.";
            case NOT_A_DAY -> "Write one that exists, such as " + dayNear(sent) + ".";
            case NOT_A_MONTH -> "Write year and month" + such(column, "2026-03") + ".";
            case NOT_A_MOMENT -> "Write it such as 2026-03-31T23:00:00+00:00.";
            case NOT_YES_OR_NO -> "Write True or False.";
            case NOT_AN_AREA -> "Write a letter and eight digits" + such(column, "E06000059") + ".";
            case OTHER_AREA -> "Write the code of an area of that kind" + such(column) + ".";
            case NOT_A_HEX_ID -> "Write the 64 characters as data.police.uk gives them, or leave it empty.";
            case TOO_LONG -> "Shorten it to " + column.longest() + " characters.";
            case FORM ->
                "Write " + (column.form() == null ? "it in the form of the template" : column.form()) + such(column)
                        + ".";
            default -> throw new IllegalArgumentException(code + " is not about one cell");
        };
    }

    private static String such(Column column) {
        return column.example().isEmpty() ? "" : ", such as " + column.example();
    }

    private static String such(Column column, String otherwise) {
        return ", such as " + (column.example().isEmpty() ? otherwise : column.example());
    }

    private static String firstSentence(String about) {
        var end = about.indexOf(". ");
        var sentence = end < 0 ? about : about.substring(0, end + 1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static String lowerFirst(String sentence) {
        var isWord = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
        return isWord ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }

    private static String listMend(Column column) {
        if (column.codes().size() > 12) {
            return "Write one of the " + column.codes().size() + " codes of the template, such as "
                    + column.codes().getFirst().inWords() + ".";
        }
        return "Write "
                + String.join(
                        ", ",
                        column.codes().stream().map(code -> code.inWords()).toList()) + ".";
    }

    private static String smallest(Column column) {
        return amount(column.smallest(), column.type() == ColumnType.INTEGER ? "-2147483648" : "-999999999999");
    }

    private static String largest(Column column) {
        return amount(column.largest(), column.type() == ColumnType.INTEGER ? "2147483647" : "999999999999");
    }

    private static String amount(@Nullable BigDecimal amount, String otherwise) {
        return amount == null ? otherwise : amount.toPlainString();
    }

    private static int decimals(Column column) {
        return column.type() == ColumnType.MONEY ? 2 : 6;
    }

    private static String dayNear(String sent) {
        var parts = SLASHED_DAY.matcher(sent);
        if (parts.matches()) {
            var month = Integer.parseInt(parts.group(2));
            var year = Integer.parseInt(parts.group(3));
            if (month >= 1 && month <= 12 && year >= 1900 && year <= 2200)
                return YearMonth.of(year, month).atEndOfMonth().format(SLASHED);
        }
        return "28/02/2026";
    }

    /** The value that was surely meant. */
    private static @Nullable String suggestion(Column column, FaultCode code, String sent) {
        return switch (code) {
            case NOT_IN_LIST -> Nearest.code(column.codes(), sent);
            case NOT_A_NUMBER -> numberIn(sent);
            case NOT_A_MONTH -> monthIn(sent);
            case NOT_A_DAY -> dayIn(sent);
            case NOT_AN_AREA -> {
                var plain = sent.strip().toUpperCase(Locale.ROOT);
                yield plain.matches("[EWSNKJ]\\d{8}") ? plain : null;
            }
            default -> null;
        };
    }

    /** £1,204.50 or 1,204 without what a number does not have. */
    private static @Nullable String numberIn(String sent) {
        var plain = sent.replace("£", "").replace(",", "").replace(" ", "").replace("\u00A0", "");
        if (!sent.matches("\\s*-?£?\\s*\\d{1,3}([, \\u00A0]\\d{3})*(\\.\\d+)?\\s*")
                && !sent.matches("\\s*£\\s*\\d+(\\.\\d+)?\\s*")) return null;
        return plain;
    }

    /** Mar-26, which is what Excel makes of 2026-03, and March 2026. */
    private static @Nullable String monthIn(String sent) {
        var parts = EXCEL_MONTH.matcher(sent.strip());
        if (!parts.matches()) return null;
        var names = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
        var month = names.indexOf(parts.group(1).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) return null;
        var year = parts.group(2).length() == 2 ? "20" + parts.group(2) : parts.group(2);
        return year + "-" + (month < 10 ? "0" : "") + month;
    }

    /** 1/4/2026 and 1.4.2026 with their zeros. */
    private static @Nullable String dayIn(String sent) {
        var parts = SLASHED_DAY.matcher(sent.strip());
        if (!parts.matches()) return null;
        var day = "%02d/%02d/%s"
                .formatted(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3));
        var bytes = day.getBytes(StandardCharsets.US_ASCII);
        return Times.day(bytes, 0, bytes.length) == Times.NONE ? null : day;
    }

    static Fault cells(int has, int header) {
        return new Fault(
                FaultCode.CELLS,
                "",
                "",
                "Has " + has + (has == 1 ? " cell" : " cells") + " where the header has " + header + ".",
                has < header
                        ? "Fill the row up to the last column; if it is the last row, the file was cut short."
                        : "Put text that has commas in quotation marks.",
                null);
    }

    static Fault quote() {
        return new Fault(
                FaultCode.QUOTE,
                "",
                "",
                "Has text behind a closing quotation mark.",
                "Put the whole cell in quotation marks, and write a mark inside it twice.",
                null);
    }

    static Fault repeated(List<Column> columns, String values, long earlier) {
        return new Fault(
                FaultCode.REPEATED,
                headings(columns),
                columns.stream().anyMatch(Column::identifying) ? "" : values,
                "The same as row " + earlier + ".",
                "Take one of the two out, or add them together.",
                null);
    }

    static Fault moreThan(Column column, Column other, String sent) {
        return new Fault(
                FaultCode.MORE_THAN,
                column.heading(),
                shown(column, sent),
                switch (column.type()) {
                    case DATE, MONTH, TIMESTAMP -> "Later than " + other.heading() + ".";
                    default -> "More than " + other.heading() + ".";
                },
                "Correct one of the two.",
                null);
    }

    static Fault sum(Column total, String sent, List<Column> parts, BigDecimal sum) {
        var plain = sum.toPlainString();
        return new Fault(
                FaultCode.SUM,
                total.heading(),
                shown(total, sent),
                "Not the sum of " + headings(parts) + ", which is " + plain + ".",
                "Write " + plain + ", or correct its parts.",
                null);
    }

    static Fault requiredHere(Column column, Column when, String value) {
        return new Fault(
                FaultCode.REQUIRED_HERE,
                column.heading(),
                "",
                "Missing, where " + when.heading() + (value.isEmpty() ? " is filled in." : " is " + value + "."),
                "Fill it in" + such(column) + ".",
                null);
    }

    static Fault emptyHere(Column column, String sent, Column when) {
        return new Fault(
                FaultCode.EMPTY_HERE,
                column.heading(),
                shown(column, sent),
                "Filled in, where " + when.heading() + " does not call for it.",
                "Leave it empty, or correct " + when.heading() + ".",
                null);
    }

    static Fault together(List<Column> columns) {
        return new Fault(
                FaultCode.TOGETHER,
                headings(columns),
                "",
                "Some are filled in and some are not.",
                "Fill in all of them, or none.",
                null);
    }

    static Fault otherPeriod(Column column, String sent, Period period) {
        return new Fault(
                FaultCode.OTHER_PERIOD,
                column.heading(),
                shown(column, sent),
                "Not in " + period.label() + ", which this return is for.",
                "Correct it, or send the row with the return of its own time.",
                null);
    }

    static Fault otherSender(Column column, String sent, List<String> names) {
        return new Fault(
                FaultCode.OTHER_SENDER,
                column.heading(),
                shown(column, sent),
                "Not the organisation that this return is from.",
                "Write " + names.getFirst() + ", or send the row with the other organisation's return.",
                null);
    }

    private static String headings(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::heading).toList());
    }
}
