package chesil.disclosure.suppression;

import static chesil.disclosure.suppression.Modular.PRIME;
import static chesil.disclosure.suppression.Modular.add;
import static chesil.disclosure.suppression.Modular.inverse;
import static chesil.disclosure.suppression.Modular.multiply;
import static chesil.disclosure.suppression.Modular.subtract;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What can be worked out from the figures published so far by adding and subtracting.
 *
 * <p>Each figure is a linear form over those that are still free: to publish one is to solve its form for one variable and to put
 * that into every form that has it. A figure whose form is empty is known. Forms stay short because figures come in from
 * parts to wholes, and a whole whose parts are published comes in as nothing.
 *
 * <p>Whether publishing one figure gives away another is asked of two random points of the space that is left: two forms that
 * are multiples of one another, and hardly any others, have values in the same ratio at both. An answer may thus be
 * "gives away" by accident (chance below 1e-13 a table), never the other way round.
 */
final class Knowledge {
    private final Sums sums;
    private final int[][] variables;
    private final long[][] coefficients;
    private final IntList[] columns;
    private final long[] first;
    private final long[] second;
    private final SplittableRandom random = new SplittableRandom(20_260_531);
    private final boolean guardSingles;

    /** Protected figures by the ratio of their values at the two points. */
    private final Ratios ratios;

    private final long[] ratio;

    private final int[] stamp;
    private int stamped;
    private final IntList touched = new IntList();
    private long[] factors = new long[64];
    private long[] denominators = new long[64];
    private long[] work = new long[64];

    private final long[] sumOf;
    private final int[] inSum;
    private int summing;

    Knowledge(Sums sums, boolean guardSingles) {
        this.sums = sums;
        this.guardSingles = guardSingles;
        // one place more, for a sum that is put in as a whole
        int n = sums.size + 1;
        variables = new int[n][];
        coefficients = new long[n][];
        columns = new IntList[n];
        first = new long[n];
        second = new long[n];
        ratio = new long[n];
        ratios = new Ratios(n);
        stamp = new int[n];
        sumOf = new long[n];
        inSum = new int[n];
    }

    /** Brings a figure in, as the sum of parts that are in already, or as a variable of its own. */
    void enter(int figure) {
        int shortest = shortestSum(figure);
        if (shortest < 0) {
            variables[figure] = new int[] {figure};
            coefficients[figure] = new long[] {1};
            first[figure] = random.nextLong(1, PRIME);
            second[figure] = random.nextLong(1, PRIME);
            columns[figure] = new IntList();
        } else {
            addUp(figure, sums.parts[shortest], -1);
        }
        for (int variable : variables[figure]) columns[variable].add(figure);
        if (sums.primary[figure]) {
            ratio[figure] = multiply(first[figure], inverse(second[figure]));
            ratios.add(ratio[figure], sums.single[figure]);
        }
    }

    private int shortestSum(int figure) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int sum : sums.wholeOf[figure]) {
            int length = 0;
            for (int part : sums.parts[sum]) length += variables[part].length;
            if (length < least) {
                least = length;
                best = sum;
            }
        }
        return best;
    }

    /** Makes a figure's form the sum of others, less one if that is not -1. */
    private void addUp(int figure, int[] parts, int less) {
        summing++;
        var found = new IntList();
        long one = less < 0 ? 0 : subtract(0, first[less]);
        long two = less < 0 ? 0 : subtract(0, second[less]);
        if (less >= 0) addForm(less, true, found);
        for (int part : parts) {
            addForm(part, false, found);
            one = add(one, first[part]);
            two = add(two, second[part]);
        }
        var sorted = found.toArray();
        Arrays.sort(sorted);
        int kept = 0;
        var values = new long[sorted.length];
        for (int variable : sorted) {
            if (sumOf[variable] == 0) continue;
            sorted[kept] = variable;
            values[kept++] = sumOf[variable];
        }
        variables[figure] = Arrays.copyOf(sorted, kept);
        coefficients[figure] = Arrays.copyOf(values, kept);
        first[figure] = one;
        second[figure] = two;
    }

    private void addForm(int part, boolean negative, IntList found) {
        var of = variables[part];
        for (int i = 0; i < of.length; i++) {
            int variable = of[i];
            if (inSum[variable] != summing) {
                inSum[variable] = summing;
                sumOf[variable] = 0;
                found.add(variable);
            }
            long coefficient = coefficients[part][i];
            sumOf[variable] = negative ? subtract(sumOf[variable], coefficient) : add(sumOf[variable], coefficient);
        }
    }

    /** Puts in a sum that does not follow from those by which figures entered: linked tables have such. */
    void bind(int sum) {
        int spare = sums.size;
        addUp(spare, sums.parts[sum], sums.whole[sum]);
        publish(spare);
    }

    boolean isKnown(int figure) {
        return variables[figure].length == 0;
    }

    /** Whether publishing a figure would tell a protected one, to any reader or to a contributor who knows one of their own. */
    boolean wouldTell(int figure) {
        if (isKnown(figure)) return false;
        if (second[figure] == 0) return true;
        if (ratios.has(multiply(first[figure], inverse(second[figure])))) return true;
        return guardSingles && wouldTellContributor(figure);
    }

    private boolean wouldTellContributor(int figure) {
        int pivot = pivot(figure);
        touch(figure, pivot);
        int n = protectedOnly();
        for (int i = 0; i < n; i++) ratios.remove(ratio[touched.get(i)], sums.single[touched.get(i)]);
        var now = newRatios(figure, n);
        for (int i = 0; i < n; i++) ratios.add(now[i], sums.single[touched.get(i)]);
        boolean tells = false;
        for (int i = 0; i < n && !tells; i++) tells = ratios.tellsContributor(now[i]);
        for (int i = 0; i < n; i++) ratios.remove(now[i], sums.single[touched.get(i)]);
        for (int i = 0; i < n; i++) ratios.add(ratio[touched.get(i)], sums.single[touched.get(i)]);
        return tells;
    }

    /** Puts the protected ones among those touched first, and says how many they are. */
    private int protectedOnly() {
        var all = touched.toArray();
        var factor = Arrays.copyOf(factors, all.length);
        touched.clear();
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (!sums.primary[all[i]]) continue;
            touched.add(all[i]);
            factors[n++] = factor[i];
        }
        for (int i = 0; i < all.length; i++) {
            if (sums.primary[all[i]]) continue;
            touched.add(all[i]);
            factors[touched.size() - 1] = factor[i];
        }
        return n;
    }

    /** The ratios that the first n of those touched would have. */
    private long[] newRatios(int figure, int n) {
        var result = new long[n];
        for (int i = 0; i < n; i++) {
            int each = touched.get(i);
            result[i] = subtract(first[each], multiply(factors[i], first[figure]));
            denominators[i] = subtract(second[each], multiply(factors[i], second[figure]));
            // a protected form never becomes empty; were its value 0 by accident, 1 stands in and errs towards hiding
            if (denominators[i] == 0) denominators[i] = 1;
        }
        if (n > 0) Modular.invert(denominators, n, work);
        for (int i = 0; i < n; i++) result[i] = multiply(result[i], denominators[i]);
        return result;
    }

    /** Makes a figure known, and all that follows from it. */
    void publish(int figure) {
        if (isKnown(figure)) return;
        int pivot = pivot(figure);
        touch(figure, pivot);
        int n = protectedOnly();
        for (int i = 0; i < n; i++) ratios.remove(ratio[touched.get(i)], sums.single[touched.get(i)]);
        var now = newRatios(figure, n);
        for (int i = 0; i < n; i++) {
            ratio[touched.get(i)] = now[i];
            ratios.add(now[i], sums.single[touched.get(i)]);
        }
        var form = variables[figure];
        var scale = coefficients[figure];
        long one = first[figure];
        long two = second[figure];
        for (int i = 0; i < touched.size(); i++) substitute(touched.get(i), factors[i], form, scale, one, two);
        columns[pivot].clear();
    }

    /** The variable that fewest other forms have. */
    private int pivot(int figure) {
        int best = variables[figure][0];
        for (int variable : variables[figure]) {
            if (columns[variable].size() < columns[best].size()) best = variable;
        }
        return best;
    }

    /** Gathers the forms that have the variable, and what multiple of the figure's form rids each of it. */
    private void touch(int figure, int pivot) {
        touched.clear();
        stamped++;
        long scale = inverse(coefficient(figure, pivot));
        var column = columns[pivot];
        if (column.size() > factors.length) {
            factors = new long[column.size() * 2];
            denominators = new long[factors.length];
            work = new long[factors.length];
        }
        for (int i = 0; i < column.size(); i++) {
            int each = column.get(i);
            if (stamp[each] == stamped) continue;
            stamp[each] = stamped;
            long coefficient = coefficient(each, pivot);
            if (coefficient == 0) continue;
            factors[touched.size()] = multiply(coefficient, scale);
            touched.add(each);
        }
    }

    private long coefficient(int figure, int variable) {
        int place = Arrays.binarySearch(variables[figure], variable);
        return place < 0 ? 0 : coefficients[figure][place];
    }

    private void substitute(int each, long factor, int[] form, long[] scale, long one, long two) {
        var mine = variables[each];
        var values = coefficients[each];
        var names = new int[mine.length + form.length];
        var results = new long[names.length];
        int n = 0;
        int a = 0;
        int b = 0;
        while (a < mine.length || b < form.length) {
            if (b == form.length || (a < mine.length && mine[a] < form[b])) {
                names[n] = mine[a];
                results[n++] = values[a++];
            } else if (a == mine.length || form[b] < mine[a]) {
                names[n] = form[b];
                results[n++] = subtract(0, multiply(factor, scale[b]));
                columns[form[b]].add(each);
                b++;
            } else {
                long left = subtract(values[a], multiply(factor, scale[b]));
                if (left != 0) {
                    names[n] = mine[a];
                    results[n++] = left;
                }
                a++;
                b++;
            }
        }
        variables[each] = Arrays.copyOf(names, n);
        coefficients[each] = Arrays.copyOf(results, n);
        first[each] = subtract(first[each], multiply(factor, one));
        second[each] = subtract(second[each], multiply(factor, two));
    }

    int[] variablesOf(int figure) {
        return variables[figure];
    }

    long[] coefficientsOf(int figure) {
        return coefficients[figure];
    }
}
