package chesil.web.chart;

import java.util.Locale;

/**
 * How values are said: {@code £70k}, {@code 46%}, {@code 5.8}.
 *
 * @param decimals of values beside lines; axis labels have as many as they need
 */
public record Unit(String before, String after, int decimals) {
    public static Unit count() {
        return new Unit("", "", 0);
    }

    public static Unit percent() {
        return new Unit("", "%", 0);
    }

    public static Unit pounds() {
        return new Unit("£", "", 0);
    }

    public static Unit plain(int decimals) {
        return new Unit("", "", decimals);
    }

    public String say(double value) {
        return say(value, decimals);
    }

    String say(double value, int places) {
        // a rounded nothing has no minus sign
        var shown = Math.abs(value) < 0.5 * Math.pow(10, -places) ? 0.0 : value;
        var sign = shown < 0 ? "−" : "";
        return sign + before + String.format(Locale.UK, "%,." + places + "f", Math.abs(shown)) + after;
    }
}
