package chesil.statistics.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * Nelder and Mead's simplex: a least value of a function whose slope is not known.
 *
 * @see <a href="https://doi.org/10.1093/comjnl/7.4.308">Nelder and Mead (1965), Computer Journal 7:308-313</a>
 */
final class Simplex {
    private final ToDoubleFunction<double[]> function;
    private final Corner[] corners;

    private static final class Corner {
        private final double[] at;
        private final double value;

        Corner(double[] at, double value) {
            this.at = at;
            this.value = value;
        }
    }

    Simplex(ToDoubleFunction<double[]> function, double[] start) {
        this.function = function;
        corners = new Corner[start.length + 1];
        corners[0] = corner(start);
        for (int i = 0; i < start.length; i++) {
            var at = start.clone();
            at[i] += 1;
            corners[i + 1] = corner(at);
        }
    }

    double[] least(int rounds) {
        for (int round = 0; round < rounds; round++) {
            Arrays.sort(corners, Comparator.comparingDouble(corner -> corner.value));
            step();
        }
        Arrays.sort(corners, Comparator.comparingDouble(corner -> corner.value));
        return corners[0].at;
    }

    private void step() {
        int last = corners.length - 1;
        var worst = corners[last];
        var centre = centre(last);
        var reflected = corner(between(centre, worst.at, -1));
        if (reflected.value < corners[0].value) {
            var expanded = corner(between(centre, worst.at, -2));
            corners[last] = expanded.value < reflected.value ? expanded : reflected;
        } else if (reflected.value < corners[last - 1].value) {
            corners[last] = reflected;
        } else {
            var contracted = corner(between(centre, worst.at, reflected.value < worst.value ? -0.5 : 0.5));
            if (contracted.value < Math.min(reflected.value, worst.value)) corners[last] = contracted;
            else shrink();
        }
    }

    private void shrink() {
        for (int i = 1; i < corners.length; i++) corners[i] = corner(between(corners[0].at, corners[i].at, 0.5));
    }

    private double[] centre(int without) {
        var centre = new double[corners[0].at.length];
        for (int i = 0; i < without; i++) {
            for (int j = 0; j < centre.length; j++) centre[j] += corners[i].at[j] / without;
        }
        return centre;
    }

    private static double[] between(double[] from, double[] to, double share) {
        var at = new double[from.length];
        for (int j = 0; j < at.length; j++) at[j] = from[j] + share * (to[j] - from[j]);
        return at;
    }

    private Corner corner(double[] at) {
        return new Corner(at, function.applyAsDouble(at));
    }
}
