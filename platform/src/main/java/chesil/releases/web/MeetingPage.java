package chesil.releases.web;

import chesil.measures.Indicator;
import chesil.measures.Indicator.NationalOutcome;
import chesil.releases.Figure;
import chesil.releases.Scorecard;
import chesil.releases.ScorecardRow;
import chesil.releases.Trail;
import chesil.releases.Wording;
import chesil.web.Link;
import chesil.web.SignalMark;
import chesil.web.ThemeMark;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One outcome of the scorecard, to be read from across a room.
 *
 * @param place such as "Outcome 4 of 6", with the day and the audience
 * @param previous the outcome before; null for the first
 * @param next the outcome after; null for the last
 */
public record MeetingPage(
        String heading,
        @Nullable ThemeMark theme,
        String place,
        String known,
        String shownTo,
        @Nullable Link previous,
        @Nullable Link next,
        Link back,
        List<Line> lines) {

    /**
     * One indicator.
     *
     * @param title what happened
     * @param says its figure beside what is usual, what the target does, and what is next
     */
    public record Line(RowView row, String href, String title, String says, String caption) {}

    /** @param outcome the id of the one to show; any other word shows the first */
    static MeetingPage of(
            Scorecard scorecard,
            ScorecardPage.ViewBar bar,
            String outcome,
            Trail.Places places,
            Function<Indicator, String> next) {
        var outcomes = Arrays.stream(NationalOutcome.values())
                .filter(each -> rows(scorecard, each).findAny().isPresent())
                .toList();
        var at = Math.max(0, outcomes.stream().map(NationalOutcome::id).toList().indexOf(outcome));
        var shown = outcomes.get(at);
        var rows = rows(scorecard, shown).toList();
        var query = ScorecardPage.query(bar);
        return new MeetingPage(
                shown.title(),
                rows.stream()
                        .flatMap(row -> places.of(row.indicator().id()).stream())
                        .map(Trail.Place::theme)
                        .findFirst()
                        .orElse(null),
                "Outcome " + (at + 1) + " of " + outcomes.size(),
                Wording.day(scorecard.known()),
                bar.shownTo(),
                at == 0 ? null : link(outcomes.get(at - 1), query),
                at == outcomes.size() - 1 ? null : link(outcomes.get(at + 1), query),
                new Link("The whole scorecard", "/scorecard" + query),
                rows.stream()
                        .map(row -> line(row, scorecard, bar, next.apply(row.indicator())))
                        .toList());
    }

    private static java.util.stream.Stream<ScorecardRow> rows(Scorecard scorecard, NationalOutcome outcome) {
        return scorecard.rows().stream().filter(row -> row.indicator().outcome() == outcome);
    }

    private static Link link(NationalOutcome outcome, String query) {
        return new Link(
                outcome.title(),
                "/scorecard/meeting" + (query.isEmpty() ? "?" : query + "&") + "outcome=" + outcome.id());
    }

    private static Line line(ScorecardRow row, Scorecard scorecard, ScorecardPage.ViewBar bar, String next) {
        var view = RowView.of(row, scorecard.known());
        var says = IndicatorPage.sentence(row) + (next.isEmpty() ? "" : " Next: " + next);
        var target = view.target().equals("–") ? "no target" : "target " + view.target();
        return new Line(view, ScorecardPage.href(row, bar), title(row, view.signal()), says.strip(), target);
    }

    private static String title(ScorecardRow row, SignalMark signal) {
        var reading = row.reading();
        if (reading == null || !(row.latest() instanceof Figure.Shown)) return "No figure to talk about";
        var name = row.indicator().title();
        var events = row.indicator().chart().kind().byEvents();
        return switch (signal.kind()) {
            case IMPROVING, CONCERN, CHANGED -> {
                var falls = signal.way() == SignalMark.Way.FALLING;
                if (events) yield name + (falls ? " come oftener" : " come less often");
                yield name + (falls ? " fell" : " rose");
            }
            case NO_SIGNAL -> reading.late() ? "The latest figure is late" : "No change to talk about";
            case TOO_FEW -> "Too few points to judge";
            case MODELLED -> "An estimate, not judged";
        };
    }
}
