package chesil.disclosure.suppression;

/**
 * Whole numbers modulo the prime 2^61 - 1: exact where doubles are not, and fast. A sum that is 0 here and is not 0 would need
 * coefficients divisible by the prime, which those of tables (small whole numbers and their quotients) are not.
 */
final class Modular {
    static final long PRIME = (1L << 61) - 1;

    private Modular() {}

    static long add(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long subtract(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + PRIME : difference;
    }

    static long multiply(long a, long b) {
        long low = a * b;
        long folded = (low & PRIME) + ((low >>> 61) | (Math.multiplyHigh(a, b) << 3));
        return folded >= PRIME ? folded - PRIME : folded;
    }

    /** By Fermat: a to the power of the prime less 2. */
    static long inverse(long a) {
        if (a == 0) throw new ArithmeticException("0 has no inverse");
        long result = 1;
        long power = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) result = multiply(result, power);
            power = multiply(power, power);
        }
        return result;
    }

    /** Each of the first n numbers turned to its inverse, at three multiplications each; all must differ from 0. */
    static void invert(long[] numbers, int n, long[] work) {
        long product = 1;
        for (int i = 0; i < n; i++) {
            work[i] = product;
            product = multiply(product, numbers[i]);
        }
        long inverse = inverse(product);
        for (int i = n - 1; i >= 0; i--) {
            long number = numbers[i];
            numbers[i] = multiply(inverse, work[i]);
            inverse = multiply(inverse, number);
        }
    }
}
