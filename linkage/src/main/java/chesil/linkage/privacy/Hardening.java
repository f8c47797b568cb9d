package chesil.linkage.privacy;

import java.util.Locale;

/**
 * What is done to a filter so that its bits say less of the parts that set them. Each costs some likeness between records that are alike.
 *
 * @see <a href="https://doi.org/10.1007/978-3-030-59706-1">Christen, Ranbaduge and Schnell (2020), Linking Sensitive Data, chapters 9 and 12</a>
 */
public enum Hardening {
    /** Filters are made twice as long, and their halves put together by exclusive or: a bit has two causes, which hide each other. */
    FOLD,
    /** Each bit becomes the exclusive or of three that the key chooses, so that no bit is any part's. */
    DIFFUSE,
    /** Each filter is followed by its complement and both are mixed by the key: all have the same number of ones. Doubles their length. */
    BALANCE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such hardening; says which there are */
    public static Hardening parse(String word) {
        for (var each : values()) if (each.word().equals(word)) return each;
        throw new IllegalArgumentException("\"" + word + "\" is no hardening; there are fold, diffuse, balance");
    }
}
