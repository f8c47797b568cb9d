package chesil.linkage.privacy;

import chesil.linkage.BlockRule;
import chesil.linkage.KeyPart;
import chesil.linkage.Standard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How records become encodings: what partners agree on, and need not hide. Encodings of different schemas or keys do not go together;
 * {@link Encodings#tag} tells them apart.
 *
 * @param bits the length of a filter before it is balanced: a power of two, 256 to 4,096
 * @param fields what is encoded, in order; their columns are all different
 * @param hashing how a part's bits are chosen
 * @param hardening what is done to filters
 * @param salt a column whose year is part of every key (the date of birth), empty for none: a frequent name then has as many encodings
 *     as there are years, but records that disagree on the year share nothing
 * @param block keys by which candidate pairs are found: each becomes a keyed pseudonym
 */
public record Schema(
        int bits, List<Field> fields, Hashing hashing, Set<Hardening> hardening, String salt, List<BlockRule> block) {
    /** How a part's bits are chosen. */
    public enum Hashing {
        /** Each bit by 16 bits of the HMAC of its own. */
        INDEPENDENT,
        /** The first and the step by the HMAC: fewer different sets of bits, which helps an attacker; for old schemas alone. */
        DOUBLE
    }

    /** 1,024 bits, each chosen by itself, folded, not salted; keys as {@link #rules} has them. */
    public static Schema of(List<Field> fields) {
        return new Schema(1024, fields, Hashing.INDEPENDENT, Set.of(Hardening.FOLD), "", rules(fields));
    }

    public Schema {
        if (Integer.bitCount(bits) != 1 || bits < 256 || bits > 4096)
            throw new IllegalArgumentException("bits must be 256, 512, 1024, 2048 or 4096, but were " + bits);
        fields = List.copyOf(fields);
        hardening = Set.copyOf(hardening);
        block = List.copyOf(block);
        if (fields.stream().allMatch(Field::isIdentifier))
            throw new IllegalArgumentException(
                    "a schema needs a field that is no identifier, such as a name or a date");
        var columns = new LinkedHashSet<String>();
        for (var field : fields)
            if (!columns.add(field.column()))
                throw new IllegalArgumentException("the column " + field.column() + " is named twice");
        if (!salt.isEmpty() && !columns.contains(salt))
            throw new IllegalArgumentException("the salt " + salt + " is none of the columns " + columns);
    }

    public Schema withHardening(Set<Hardening> other) {
        return new Schema(bits, fields, hashing, other, salt, block);
    }

    public Schema withSalt(String column) {
        return new Schema(bits, fields, hashing, hardening, column, block);
    }

    public Schema withBits(int other) {
        return new Schema(other, fields, hashing, hardening, salt, block);
    }

    public Schema withHashing(Hashing other) {
        return new Schema(bits, fields, other, hardening, salt, block);
    }

    /**
     * Reads fields as the shell has them: {@code surname=name,dob=date,postcode=postcode}, with hashes where they differ: {@code surname=name*12}.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static List<Field> fields(String text) {
        return Arrays.stream(text.split(",", -1)).map(Schema::field).toList();
    }

    private static Field field(String text) {
        int equals = text.indexOf('=');
        if (equals < 1)
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no field: write COLUMN=STANDARD, such as surname=name");
        var column = text.substring(0, equals).strip();
        var words = text.substring(equals + 1).strip().split("\\*", 2);
        var standard = Standard.parse(words[0].strip());
        if (words.length == 1) return Field.of(column, standard);
        try {
            return new Field(column, standard, Integer.parseInt(words[1].strip()));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(
                    "\"" + text + "\": after * stands how many hashes, such as surname=name*12");
        }
    }

    /** All that two partners must have the same, in one line. */
    String words() {
        return bits + " " + hashing + " " + hardening.stream().sorted().toList() + " salt " + salt + " "
                + fields.stream()
                        .map(each -> each.column() + "=" + each.standard().word() + "*" + each.hashes())
                        .collect(Collectors.joining(","))
                + " " + block;
    }

    /**
     * Keys that find nearly all pairs without any that many people share: each joins parts of two fields or more, so that how often it occurs
     * says little. Names go in by their sound, dates by their parts, as either is often half right.
     */
    static List<BlockRule> rules(List<Field> fields) {
        var rules = new ArrayList<List<KeyPart>>();
        var names = columns(fields, Standard.NAME);
        var dates = columns(fields, Standard.DATE);
        var places = columns(fields, Standard.POSTCODE);
        for (var field : fields) if (field.isIdentifier()) rules.add(List.of(KeyPart.whole(field.column())));
        for (var date : dates) {
            for (var name : names) {
                rules.add(List.of(KeyPart.whole(date), KeyPart.first(name, 1)));
                rules.add(List.of(sound(name), KeyPart.of(KeyPart.Function.YEAR_MONTH, date)));
                rules.add(List.of(sound(name), KeyPart.of(KeyPart.Function.MONTH_DAY, date)));
            }
            for (var place : places) rules.add(List.of(KeyPart.whole(place), KeyPart.of(KeyPart.Function.YEAR, date)));
        }
        for (var place : places)
            for (var name : names) rules.add(List.of(KeyPart.whole(place), KeyPart.first(name, 1)));
        if (names.size() >= 2) rules.add(names.stream().map(Schema::sound).toList());
        if (rules.isEmpty()) anyTwo(fields, rules);
        return rules.stream().map(BlockRule::new).toList();
    }

    private static void anyTwo(List<Field> fields, List<List<KeyPart>> rules) {
        for (int i = 0; i < fields.size(); i++)
            for (int j = i + 1; j < fields.size(); j++)
                rules.add(List.of(
                        KeyPart.whole(fields.get(i).column()),
                        KeyPart.whole(fields.get(j).column())));
        if (rules.isEmpty()) rules.add(List.of(KeyPart.whole(fields.getFirst().column())));
    }

    private static KeyPart sound(String name) {
        return KeyPart.of(KeyPart.Function.SOUNDEX, name);
    }

    private static List<String> columns(List<Field> fields, Standard standard) {
        return fields.stream()
                .filter(each -> each.standard() == standard)
                .map(Field::column)
                .toList();
    }
}
