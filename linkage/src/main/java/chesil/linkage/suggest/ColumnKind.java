package chesil.linkage.suggest;

import chesil.linkage.Comparison;
import chesil.linkage.KeyPart;
import chesil.linkage.Standard;
import chesil.linkage.Test;
import java.util.ArrayList;
import java.util.List;

/** What a column seems to hold, and what follows from it: its standard form, how it is compared, which of its parts may be block keys. */
enum ColumnKind {
    GIVEN_NAME(Standard.NAME, "given names"),
    SURNAME(Standard.NAME, "surnames"),
    FULL_NAME(Standard.FULL_NAME, "full names"),
    DATE(Standard.DATE, "days"),
    SEX(Standard.SEX, "sex"),
    POSTCODE(Standard.POSTCODE, "postcodes"),
    NHS_NUMBER(Standard.NHS_NUMBER, "NHS numbers"),
    PNC(Standard.PNC, "PNC numbers"),
    CRO(Standard.CRO, "CRO numbers"),
    PRISON_NUMBER(Standard.PRISON_NUMBER, "prison numbers"),
    IDENTIFIER(Standard.CODE, "an identifier"),
    EMAIL(Standard.EMAIL, "e-mail addresses"),
    PHONE(Standard.PHONE, "telephone numbers"),
    NUMBER(Standard.TEXT, "short numbers"),
    CATEGORY(Standard.TEXT, "a few values"),
    TEXT(Standard.TEXT, "text");

    private final Standard standard;
    private final String words;

    ColumnKind(Standard standard, String words) {
        this.standard = standard;
        this.words = words;
    }

    Standard standard() {
        return standard;
    }

    /** As a remark says it: "surname holds surnames". */
    String words() {
        return words;
    }

    Comparison comparison(String column, boolean initials) {
        return switch (this) {
            case GIVEN_NAME -> {
                var tests = new ArrayList<>(List.of(Test.EXACT, Test.jaroWinkler(0.9)));
                tests.add(Test.parse("nickname"));
                if (initials) tests.add(Test.parse("initial"));
                tests.add(Test.jaroWinkler(0.7));
                yield Comparison.of(column, true, tests.toArray(Test[]::new));
            }
            case SURNAME -> Comparison.of(column, true, Test.EXACT, Test.jaroWinkler(0.9), Test.jaroWinkler(0.7));
            case FULL_NAME ->
                Comparison.of(
                        column,
                        true,
                        Test.EXACT,
                        Test.jaroWinkler(0.95),
                        Test.jaroWinkler(0.88),
                        Test.jaroWinkler(0.75));
            case DATE -> Comparison.of(column, true, Test.EXACT, Test.damerau(1), Test.damerau(2));
            case SEX -> Comparison.of(column, false, Test.EXACT);
            case POSTCODE ->
                Comparison.of(
                        column,
                        true,
                        Test.EXACT,
                        Test.damerau(1),
                        Test.damerau(2),
                        Test.same("sector"),
                        Test.same("outward"));
            case NHS_NUMBER, PNC, CRO, PRISON_NUMBER, IDENTIFIER ->
                Comparison.of(column, true, Test.EXACT, Test.damerau(1), Test.damerau(2));
            case EMAIL -> Comparison.of(column, true, Test.EXACT, Test.jaroWinkler(0.92), Test.jaroWinkler(0.8));
            case PHONE -> Comparison.of(column, true, Test.EXACT, Test.damerau(1));
            case NUMBER -> Comparison.of(column, true, Test.EXACT, Test.damerau(1));
            case CATEGORY -> Comparison.of(column, true, Test.EXACT);
            case TEXT -> Comparison.of(column, true, Test.EXACT, Test.jaroWinkler(0.92), Test.jaroWinkler(0.8));
        };
    }

    /** Parts that block rules may be made of, the whole first. */
    List<KeyPart> parts(String column) {
        var parts = new ArrayList<KeyPart>();
        parts.add(KeyPart.whole(column));
        switch (this) {
            case GIVEN_NAME, SURNAME -> {
                parts.add(KeyPart.of(KeyPart.Function.SOUNDEX, column));
                parts.add(KeyPart.first(column, 3));
                parts.add(KeyPart.first(column, 1));
                parts.add(new KeyPart(KeyPart.Function.LAST, column, 3));
            }
            case FULL_NAME -> {
                parts.add(KeyPart.first(column, 4));
                parts.add(new KeyPart(KeyPart.Function.LAST, column, 4));
            }
            case DATE -> {
                parts.add(KeyPart.of(KeyPart.Function.YEAR, column));
                parts.add(KeyPart.of(KeyPart.Function.YEAR_MONTH, column));
                parts.add(KeyPart.of(KeyPart.Function.MONTH_DAY, column));
                parts.add(KeyPart.of(KeyPart.Function.SORTED, column));
            }
            case POSTCODE -> {
                parts.add(KeyPart.first(column, 4));
                parts.add(new KeyPart(KeyPart.Function.LAST, column, 3));
            }
            case NHS_NUMBER, PNC, CRO, PRISON_NUMBER, IDENTIFIER, PHONE -> {
                parts.add(KeyPart.first(column, 4));
                parts.add(new KeyPart(KeyPart.Function.LAST, column, 4));
            }
            case EMAIL, TEXT -> parts.add(KeyPart.first(column, 5));
            case SEX, NUMBER, CATEGORY -> {}
        }
        return parts;
    }
}
