package chesil.linkage.compare;

/** Whether a level's test holds for two values that are both there and not the same, given by their codes. */
abstract class Check {
    static final int NO = 0, YES = 1, UNKNOWN = -1;

    /** The answer, where it is had for next to nothing. */
    abstract int quick(int one, int other);

    /** The answer. */
    abstract boolean holds(int one, int other);

    /** A check whose answer is always had at once. */
    abstract static class Plain extends Check {
        @Override
        final int quick(int one, int other) {
            return holds(one, other) ? YES : NO;
        }
    }

    static final class Similar extends Check {
        private final JaroWinkler similarity;
        private final double least;

        Similar(JaroWinkler similarity, double least) {
            this.similarity = similarity;
            this.least = least;
        }

        @Override
        int quick(int one, int other) {
            // a hair wider than the bound, as both are rounded
            return similarity.atMost(one, other) + 1e-12 < least ? NO : UNKNOWN;
        }

        @Override
        boolean holds(int one, int other) {
            return similarity.similarity(one, other) >= least;
        }
    }

    static final class Near extends Check {
        private final EditDistance distance;
        private final int most;

        Near(EditDistance distance, int most) {
            this.distance = distance;
            this.most = most;
        }

        @Override
        int quick(int one, int other) {
            return distance.atLeast(one, other) > most ? NO : UNKNOWN;
        }

        @Override
        boolean holds(int one, int other) {
            return distance.distance(one, other) <= most;
        }
    }

    /** The same part, a number by code; 0 is none. */
    static final class SamePart extends Plain {
        private final int[] parts;

        SamePart(int[] parts) {
            this.parts = parts;
        }

        @Override
        boolean holds(int one, int other) {
            return parts[one] != 0 && parts[one] == parts[other];
        }
    }

    /** Numbers (days, amounts) at most so far apart; NaN is none. */
    static final class Within extends Plain {
        private final double[] numbers;
        private final double most;

        Within(double[] numbers, double most) {
            this.numbers = numbers;
            this.most = most;
        }

        @Override
        boolean holds(int one, int other) {
            return Math.abs(numbers[one] - numbers[other]) <= most;
        }
    }

    /** One value is the first letter of the other. {@code initials} has the letter by code, and {@code alone} whether it stands alone. */
    static final class Initial extends Plain {
        private final int[] initials;
        private final boolean[] alone;

        Initial(int[] initials, boolean[] alone) {
            this.initials = initials;
            this.alone = alone;
        }

        @Override
        boolean holds(int one, int other) {
            return initials[one] == initials[other] && (alone[one] || alone[other]);
        }
    }

    /** Names that are forms of one name: ascending numbers of names by code. */
    static final class Nickname extends Plain {
        private final int[][] forms;

        Nickname(int[][] forms) {
            this.forms = forms;
        }

        @Override
        boolean holds(int one, int other) {
            return chesil.linkage.standardise.Nicknames.share(forms[one], forms[other]);
        }
    }

    /** The value that a value becomes once day and month change places, by code; 0 where that is no value of the column. */
    static final class Becomes extends Plain {
        private final int[] becomes;

        Becomes(int[] becomes) {
            this.becomes = becomes;
        }

        @Override
        boolean holds(int one, int other) {
            return becomes[one] == other;
        }
    }

    /** Two columns that hold each other's values; codes are those of pairs, which say by {@code own} and {@code crossed} what each holds. */
    static final class Swapped extends Plain {
        private final int[] own;
        private final int[] crossed;

        /** @param crossed by code the other column's value as a code of the own column, -1 where it has none */
        Swapped(int[] own, int[] crossed) {
            this.own = own;
            this.crossed = crossed;
        }

        @Override
        boolean holds(int one, int other) {
            return own[one] == crossed[other] && own[other] == crossed[one];
        }
    }

    /** A check on what a pair's code stands for. */
    static final class Through extends Check {
        private final Check check;
        private final int[] own;

        Through(Check check, int[] own) {
            this.check = check;
            this.own = own;
        }

        @Override
        int quick(int one, int other) {
            return check.quick(own[one], own[other]);
        }

        @Override
        boolean holds(int one, int other) {
            return check.holds(own[one], own[other]);
        }
    }
}
