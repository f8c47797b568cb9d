package chesil.publishing.web;

import chesil.web.Fact;
import chesil.web.Link;
import chesil.web.SignalMark;
import chesil.web.TargetMark;
import chesil.web.chart.ControlChart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator as it was released to the public.
 *
 * @param answer the latest figure in plain words
 * @param chart null where there are no figures to draw
 * @param chartTitle what happened
 * @param figures by period, the latest first
 * @param areas the latest figure of each area inside
 * @param notes what the marks in the tables mean
 * @param downloads of the release
 */
public record PublicIndicator(
        String title,
        String question,
        String answer,
        @Nullable SignalMark signal,
        @Nullable TargetMark target,
        @Nullable ControlChart chart,
        String chartTitle,
        String subtitle,
        String caption,
        List<Line> figures,
        List<Line> between,
        List<Line> areas,
        List<String> notes,
        List<Fact> definition,
        List<Fact> release,
        List<Link> downloads) {
    public static boolean anyInterval(List<Line> lines) {
        return lines.stream().anyMatch(line -> !line.interval().isEmpty());
    }

    /** A row of a table: a period or an area, its figure, interval and what stands beside. */
    public record Line(String name, String value, String interval, List<String> marks) {}
}
