package chesil.disclosure.attack;

/** Stands for the whole content of a part: parts that differ have, but for one chance in 2^128, different ones. */
record Fingerprint(long one, long other) {
    static Fingerprint of(Part part) {
        var mix = new Mix();
        mix.add(part.unknowns);
        var problem = part.problem;
        var equations = problem.equations();
        mix.add(equations.rowStart);
        mix.add(equations.rowUnknown);
        mix.add(equations.rowCoefficient);
        mix.add(equations.constant);
        mix.add(problem.lower());
        mix.add(problem.upper());
        mix.add(problem.width());
        return new Fingerprint(mix.one, mix.other);
    }

    private static final class Mix {
        private long one = 0x243F6A8885A308D3L;
        private long other = 0x13198A2E03707344L;

        void add(int[] values) {
            add(values.length);
            for (int value : values) add(value);
        }

        void add(long[] values) {
            add(values.length);
            for (long value : values) add(value);
        }

        private void add(long value) {
            one = (one ^ value) * 0x9E3779B97F4A7C15L;
            one ^= one >>> 29;
            other = (other + value) * 0xC2B2AE3D27D4EB4FL;
            other ^= other >>> 31;
        }
    }
}
