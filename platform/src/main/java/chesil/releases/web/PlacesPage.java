package chesil.releases.web;

import chesil.measures.Indicator;
import chesil.releases.Places;
import chesil.releases.Wording;
import chesil.statistics.Confidence;
import chesil.statistics.funnel.Funnel;
import chesil.statistics.funnel.Significance;
import chesil.web.chart.Axis;
import chesil.web.chart.FunnelChart;
import chesil.web.chart.Range;
import chesil.web.chart.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's places beside each other.
 *
 * @param why why there is nothing to compare; null where there is
 * @param chart null where there is nothing to compare
 * @param gap the slope and ratio along deprivation in words; null where they cannot be given
 */
public record PlacesPage(
        Indicator indicator,
        String period,
        @Nullable String why,
        @Nullable FunnelChart chart,
        String chartTitle,
        String caption,
        List<WardLine> wards,
        List<FifthLine> fifths,
        @Nullable String gap) {
    private static final int CURVE = 60;

    /** One ward of the table. */
    public record WardLine(String name, String events, String residents, String rate, String limits, String says) {}

    /** One fifth of the table. */
    public record FifthLine(String name, String events, String residents, String rate, String interval) {}

    static PlacesPage nothing(Indicator indicator, String why) {
        return new PlacesPage(indicator, "", why, null, "", "", List.of(), List.of(), null);
    }

    static PlacesPage of(Indicator indicator, Places places) {
        var outside = places.wards().stream()
                .filter(each -> isOutside(each.significance()))
                .count();
        return new PlacesPage(
                indicator,
                Wording.longMonth(places.from()) + " to "
                        + Wording.longMonth(places.until().minusDays(1)),
                null,
                chart(indicator, places, outside),
                outside == 0
                        ? "No ward differs by more than chance gives"
                        : outside + (outside == 1 ? " ward lies" : " wards lie") + " outside what chance alone gives",
                caption(places),
                places.wards().stream().map(PlacesPage::line).toList(),
                places.fifths().stream().map(PlacesPage::line).toList(),
                places.inequality().map(gap -> words(indicator, gap)).orElse(null));
    }

    private static boolean isOutside(Significance significance) {
        return significance == Significance.HIGH_998 || significance == Significance.LOW_998;
    }

    private static FunnelChart chart(Indicator indicator, Places places, long outside) {
        var residents = places.wards().stream().mapToDouble(Places.Ward::residents);
        var most = residents.max().orElse(1);
        var least = places.wards().stream()
                .mapToDouble(Places.Ward::residents)
                .min()
                .orElse(1);
        var curves = Arrays.stream(Funnel.sizes(Math.max(1, least * 0.8), most * 1.05, CURVE))
                .mapToObj(size -> curve(places, size))
                .toList();
        var highest = Stream.concat(
                        places.wards().stream().map(Places.Ward::rate),
                        curves.stream().map(each -> each.p95().upper()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return new FunnelChart(
                indicator.title() + " per 1,000 residents in " + places.wards().size() + " wards by their size, "
                        + number(places.baseline(), 1) + " in all; " + outside + " outside the 99.8% limits.",
                Axis.fromZero(most * 1.05),
                Axis.fromZero(highest),
                Unit.count(),
                Unit.plain(0),
                places.baseline(),
                curves,
                places.wards().stream()
                        .map(each -> new FunnelChart.Place(
                                each.name(), each.residents(), each.rate(), isOutside(each.significance())))
                        .toList());
    }

    private static FunnelChart.Curve curve(Places places, double residents) {
        var expected = residents * places.baseline() / Places.PER;
        var p95 = places.funnel().limits(expected, Confidence.P95).times(places.baseline());
        var p998 = places.funnel().limits(expected, Confidence.P998).times(places.baseline());
        return new FunnelChart.Curve(
                residents,
                new Range(Math.max(0, p95.lower()), p95.upper()),
                new Range(Math.max(0, p998.lower()), p998.upper()));
    }

    private static String caption(Places places) {
        var phi = places.funnel().dispersion().phi();
        return "Each point is a ward: events per 1,000 residents against how many live there. Dotted lines: what chance alone gives "
                + "a ward of that size, at 95% and 99.8%. Wards spread "
                + number(phi, 1)
                + " times as much as chance alone gives (Spiegelhalter 2005). Squares are named: their own 99.8% interval leaves "
                + "out the figure of all wards. A town centre has few residents and many visitors: its rate is high for that reason "
                + "alone.";
    }

    private static WardLine line(Places.Ward ward) {
        return new WardLine(
                ward.name(),
                whole(ward.events()),
                whole(ward.residents()),
                number(ward.rate(), 1),
                number(Math.max(0, ward.p998().lower()), 1) + " to "
                        + number(ward.p998().upper(), 1),
                switch (ward.significance()) {
                    case HIGH_998 -> "Higher (99.8%)";
                    case HIGH_95 -> "Higher (95%)";
                    case LOW_998 -> "Lower (99.8%)";
                    case LOW_95 -> "Lower (95%)";
                    case NONE -> "Within the limits";
                    case NOT_JUDGED -> "Not judged";
                });
    }

    private static FifthLine line(Places.Fifth fifth) {
        var name = switch (fifth.number()) {
            case 1 -> "1, most deprived";
            case 5 -> "5, least deprived";
            default -> Integer.toString(fifth.number());
        };
        return new FifthLine(
                name,
                whole(fifth.events()),
                whole(fifth.residents()),
                number(fifth.rate(), 1),
                number(fifth.p95().lower(), 1) + " to " + number(fifth.p95().upper(), 1));
    }

    private static String words(Indicator indicator, Places.Gap gap) {
        var fewer = gap.slope() < 0;
        return "From the most to the least deprived place in England there are "
                + number(Math.abs(gap.slope()), 1) + (fewer ? " fewer " : " more ")
                + indicator.unit().many()
                + " per 1,000 residents (slope index of inequality " + number(gap.slope(), 1) + ", 95% interval "
                + number(gap.slope95().lower(), 1) + " to "
                + number(gap.slope95().upper(), 1) + "); the ratio of the two ends is "
                + number(gap.ratio(), 2) + " (relative index, 95% interval "
                + number(gap.ratio95().lower(), 2) + " to "
                + number(gap.ratio95().upper(), 2) + "). It says where things happen, and not why.";
    }

    private static String whole(long value) {
        return String.format(Locale.UK, "%,d", value);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.UK, "%,." + decimals + "f", value).replace('-', '\u2212');
    }
}
