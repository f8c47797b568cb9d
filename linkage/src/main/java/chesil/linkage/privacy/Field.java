package chesil.linkage.privacy;

import chesil.linkage.Standard;

/**
 * How a column is encoded.
 *
 * @param column its name, the same for all partners
 * @param standard the form that its values are brought into first; says too how they are taken apart
 * @param hashes how many bits each part sets: more make the field weigh more
 */
public record Field(String column, Standard standard, int hashes) {
    /** As many bits as one HMAC-SHA-256 gives numbers of 16 bits. */
    static final int MOST_HASHES = 16;

    public Field {
        if (column.isBlank()) throw new IllegalArgumentException("a field needs the name of a column");
        if (hashes < 1 || hashes > MOST_HASHES)
            throw new IllegalArgumentException(
                    column + ": hashes must be 1 to " + MOST_HASHES + ", but were " + hashes);
    }

    /** A field with as many hashes as its kind of value does well with (measured on FEBRL 4 and on invented people). */
    public static Field of(String column, Standard standard) {
        return new Field(
                column,
                standard,
                switch (standard) {
                    case NAME, FULL_NAME -> 10;
                    case DATE -> 7;
                    case POSTCODE -> 8;
                    case SEX -> 6;
                    case RAW, TEXT, EMAIL -> 4;
                    case NHS_NUMBER, PNC, CRO, PRISON_NUMBER, ULN, CODE, PHONE, NUMBER -> 6;
                });
    }

    /** Whether its values name one person: they become pseudonyms in a column of their own, and no bits. */
    public boolean isIdentifier() {
        return switch (standard) {
            case NHS_NUMBER, PNC, CRO, PRISON_NUMBER, ULN -> true;
            case RAW, TEXT, NAME, FULL_NAME, DATE, SEX, POSTCODE, CODE, EMAIL, PHONE, NUMBER -> false;
        };
    }

    /** Fields with the same alphabet set the same bits: given name and surname do, so that names which changed places still agree. */
    String alphabet() {
        return switch (standard) {
            case NAME, FULL_NAME -> "name";
            default -> "column " + column;
        };
    }
}
