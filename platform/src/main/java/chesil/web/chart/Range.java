package chesil.web.chart;

/** From a lower to an upper value, such as a 95% interval. */
public record Range(double lower, double upper) {
    public Range {
        if (!(lower <= upper)) throw new IllegalArgumentException("a range cannot run from " + lower + " to " + upper);
    }
}
