package chesil.linkage.suggest;

import chesil.linkage.Column;
import chesil.linkage.Dataset;
import chesil.linkage.Standard;
import chesil.linkage.standardise.Days;
import chesil.linkage.standardise.Postcodes;
import chesil.linkage.standardise.Standardiser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a column holds, told first by its values (a check digit, a day, a postcode do not come about by chance) and then by its name. Looked at are
 * the first values of each dataset, as many as suffice.
 */
final class Profile {
    private static final int LOOKED_AT = 2_000;
    private static final Pattern TRUTH =
            Pattern.compile("(true_?)?(cluster|label|truth|entity|match|duplicate)(_?(id|no|number))?");
    private static final Pattern GIVEN =
            Pattern.compile("(first|fore|given|christian|middle|preferred).?(name|names)?|fname|initials?");
    private static final Pattern FAMILY = Pattern.compile("(sur|last|family|second|maiden).?names?|lname");
    private static final Pattern FULL =
            Pattern.compile("(full|complete|person|patient|client|offender)?.?names?|.*full.?name.*");
    private static final Pattern PHONE = Pattern.compile(".*(phone|mobile|tel).*");
    private static final Pattern POST = Pattern.compile(".*(post.?code|zip|postal).*");
    private static final Pattern SEXED = Pattern.compile("sex|gender|.*_sex|.*_gender");
    private static final Pattern DAY = Pattern.compile("dob|.*(birth|date|day).*");

    private final String name;
    private final List<Column> columns;
    private final long rows;
    private long present;
    private long distinct;
    private final List<String> values;

    Profile(String name, List<Dataset> datasets) {
        this.name = name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        columns = datasets.stream().map(each -> each.column(name).orElseThrow()).toList();
        rows = datasets.stream().mapToLong(Dataset::size).sum();
        for (var column : columns) {
            distinct = Math.max(distinct, column.distinct());
            for (int code : column.codes()) if (code != 0) present++;
        }
        values = columns.stream().flatMap(Profile::first).toList();
    }

    private static java.util.stream.Stream<String> first(Column column) {
        return java.util.stream.IntStream.rangeClosed(1, Math.min(LOOKED_AT, column.distinct()))
                .mapToObj(column::value)
                .map(value -> value.length() > 200 ? value.substring(0, 200) : value);
    }

    /** Whether the column is the answer that linkage is to find, or says nothing. */
    Optional<String> reasonToLeaveOut() {
        if (TRUTH.matcher(name).matches())
            return Optional.of("it looks like the answer, and not like something known of a person");
        if (distinct < 2) return Optional.of("it holds one value or none");
        if (present < 0.02 * rows) return Optional.of("it is empty in 98 of 100 records or more");
        if (columns.size() == 1 && present == rows && distinct == rows && !looksPersonal())
            return Optional.of("no two records agree on it");
        return Optional.empty();
    }

    private boolean looksPersonal() {
        var kind = kind();
        return kind != ColumnKind.IDENTIFIER && kind != ColumnKind.NUMBER && kind != ColumnKind.CATEGORY;
    }

    ColumnKind kind() {
        if (reads(Standard.NHS_NUMBER) > 0.8) return ColumnKind.NHS_NUMBER;
        if (reads(Standard.PNC) > 0.8) return ColumnKind.PNC;
        if (reads(Standard.CRO) > 0.8) return ColumnKind.CRO;
        if (reads(Standard.PRISON_NUMBER) > 0.8) return ColumnKind.PRISON_NUMBER;
        if (share(value -> value.indexOf('@') > 0) > 0.7) return ColumnKind.EMAIL;
        double days = share(this::isDay);
        if (days > 0.9 || (days > 0.4 && DAY.matcher(name).matches())) return ColumnKind.DATE;
        if (SEXED.matcher(name).matches() && distinct < 20) return ColumnKind.SEX;
        if (share(this::isPostcode) > 0.6) return ColumnKind.POSTCODE;
        return byName();
    }

    private ColumnKind byName() {
        if (GIVEN.matcher(name).matches()) return ColumnKind.GIVEN_NAME;
        if (FAMILY.matcher(name).matches()) return ColumnKind.SURNAME;
        if (FULL.matcher(name).matches()) return spaced() > 0.5 ? ColumnKind.FULL_NAME : ColumnKind.SURNAME;
        if (PHONE.matcher(name).matches()) return ColumnKind.PHONE;
        if (POST.matcher(name).matches()) return distinct > 20 ? ColumnKind.IDENTIFIER : ColumnKind.CATEGORY;
        if (distinct <= 60 && distinct * 20 < present) return ColumnKind.CATEGORY;
        if (isCode()) return ColumnKind.IDENTIFIER;
        if (share(value -> value.length() <= 5 && value.chars().allMatch(Character::isDigit)) > 0.8)
            return ColumnKind.NUMBER;
        return ColumnKind.TEXT;
    }

    /** Mostly one word with digits in it, five characters or more, and mostly a record's own. */
    private boolean isCode() {
        boolean digits = share(value -> value.indexOf(' ') < 0
                        && value.length() >= 5
                        && value.chars().anyMatch(Character::isDigit))
                > 0.8;
        return digits && distinct * 3L * columns.size() > present;
    }

    private double spaced() {
        return share(value -> value.strip().indexOf(' ') > 0);
    }

    private double reads(Standard standard) {
        var standardiser = new Standardiser(standard, 2026);
        return share(value -> standardiser.apply(value) != null);
    }

    private boolean isDay(String value) {
        var day = new Standardiser(Standard.DATE, 2026).apply(value);
        if (day == null || value.length() < 6) return false;
        return Days.canonical(day)
                .filter(each -> each.getYear() > 1850 && each.getYear() < 2100)
                .isPresent();
    }

    private boolean isPostcode(String value) {
        return Postcodes.isPostcode(value.toUpperCase(Locale.ROOT).replace(" ", ""));
    }

    /** The share of values looked at, each once, for which it is true. */
    private double share(Predicate<String> is) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(is).count() / values.size();
    }

    /** Whether single letters stand for names often enough to be compared as such. */
    boolean hasInitials() {
        long letters = 0;
        for (var column : columns) {
            int[] counts = column.counts();
            for (int code = 1; code <= column.distinct(); code++)
                if (column.value(code).length() == 1) letters += counts[code];
        }
        return letters > 0.01 * present;
    }
}
