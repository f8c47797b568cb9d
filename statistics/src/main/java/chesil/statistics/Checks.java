package chesil.statistics;

/** What every value of this package must be, said in one way. */
final class Checks {
    private Checks() {}

    static void count(long events) {
        if (events < 0) throw new IllegalArgumentException("a count cannot be below 0, but was " + events);
    }

    /** @param what its name, as a message begins: {@code population} */
    static void positive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " must be above 0 and finite, but was " + value);
        }
    }

    static void finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be a finite number, but was " + value);
        }
    }

    static void sameLength(String one, int length, String other, int otherLength) {
        if (length != otherLength) {
            throw new IllegalArgumentException(
                    "there must be as many " + one + " as " + other + ", but were " + length + " and " + otherLength);
        }
    }
}
