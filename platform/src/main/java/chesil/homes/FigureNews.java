package chesil.homes;

import chesil.access.MayOpen;
import chesil.access.Viewer;
import chesil.homes.Home.Change;
import chesil.homes.Home.News;
import chesil.measures.Commentary;
import chesil.measures.Indicator;
import chesil.measures.Target;
import chesil.partnership.Group;
import chesil.partnership.Organisation;
import chesil.releases.Figure;
import chesil.releases.Goal;
import chesil.releases.ReadingMarks;
import chesil.releases.Releases;
import chesil.releases.ScorecardRow;
import chesil.releases.Wording;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.web.Link;
import chesil.web.SignalMark;
import chesil.web.Tag;
import chesil.web.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What homes say of figures: those that did something, as this viewer may see them. */
@Component
class FigureNews {
    private static final int MOST = 6;

    private final Releases releases;
    private final Items items;
    private final MayOpen doors;

    FigureNews(Releases releases, Items items, MayOpen doors) {
        this.releases = releases;
        this.items = items;
        this.doors = doors;
    }

    /** How many indicators did what, of those that the viewer sees. */
    record Tally(long improving, long concern, long changed, long of) {
        /** "five indicators improve, two give concern, and the rest move as they usually do" */
        String sentence() {
            if (of == 0) return "No figures have been released to you yet.";
            var parts = new ArrayList<String>();
            if (improving > 0) parts.add(number(improving) + (improving == 1 ? " improves" : " improve"));
            if (concern > 0) parts.add(number(concern) + (concern == 1 ? " gives concern" : " give concern"));
            if (changed > 0) parts.add(number(changed) + " changed in a way that is neither good nor bad");
            if (parts.isEmpty()) return "Of " + of + " indicators none did anything out of its usual range.";
            return "Of " + of + " indicators " + String.join(", ", parts) + "; the rest move as they usually do.";
        }

        private static String number(long n) {
            var words = List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
            return n < words.size() ? words.get((int) n) : Long.toString(n);
        }
    }

    Tally tally(Viewer viewer) {
        var signals = rows(viewer).stream()
                .map(FigureNews::signal)
                .map(SignalMark::kind)
                .toList();
        return new Tally(
                signals.stream().filter(SignalMark.Kind.IMPROVING::equals).count(),
                signals.stream().filter(SignalMark.Kind.CONCERN::equals).count(),
                signals.stream().filter(SignalMark.Kind.CHANGED::equals).count(),
                signals.size());
    }

    /** @param commented whether to say if the owner has said something of it */
    News news(Viewer viewer, String heading, boolean commented) {
        var all = rows(viewer);
        var changes = all.stream()
                .filter(row -> isNews(signal(row)))
                .sorted(Comparator.comparingInt(row -> order(signal(row))))
                .limit(MOST)
                .map(row -> change(viewer, row, commented))
                .toList();
        var rest = all.isEmpty() || !doors.mayOpen(viewer, "/scorecard")
                ? null
                : new Link("All " + all.size() + " indicators on the scorecard", "/scorecard");
        return new News(
                heading,
                changes,
                all.isEmpty()
                        ? "Figures stand here when the first release for you is signed off."
                        : "Nothing out of the usual range, in any of " + all.size() + " indicators.",
                rest);
    }

    /** Figures that should be here and are not: what the charts say of them is withdrawn. */
    List<Task> late(Viewer viewer) {
        return rows(viewer).stream()
                .filter(row -> row.reading() != null && row.reading().late())
                .map(row -> new Task(
                        row.indicator().title(),
                        "/indicators/" + row.indicator().id(),
                        "Latest: " + sentence(row),
                        new Tag("Late", Tag.Colour.YELLOW)))
                .toList();
    }

    /** The indicators whose targets name one of these groups or organisations. */
    List<Task> ownedBy(Viewer viewer, List<String> owners) {
        var owned = items.of(Target.KIND).all(AsKnown.NOW).stream()
                .filter(target -> owners.contains(target.owner().value()))
                .map(Target::indicator)
                .collect(Collectors.toSet());
        return releases.scorecard(viewer, Releases.FOOTPRINT, AsKnown.NOW).rows().stream()
                .filter(row -> owned.contains(row.indicator().id()))
                .map(row -> {
                    var signal = signal(row);
                    var judged = row.reading() == null ? "" : " " + signal.words() + ", " + signal.more() + ".";
                    var href = "/indicators/" + row.indicator().id();
                    return new Task(row.indicator().title(), href, sentence(row) + judged, null);
                })
                .toList();
    }

    private List<ScorecardRow> rows(Viewer viewer) {
        return releases.scorecard(viewer, Releases.FOOTPRINT, AsKnown.NOW).rows().stream()
                .filter(row -> row.reading() != null)
                .toList();
    }

    private Change change(Viewer viewer, ScorecardRow row, boolean commented) {
        var indicator = row.indicator();
        var href = "/indicators/" + indicator.id();
        var sentence = sentence(row);
        if (commented) sentence += " " + owner(row) + commentary(row);
        return new Change(signal(row), indicator.title(), doors.mayOpen(viewer, href) ? href : null, sentence);
    }

    private String owner(ScorecardRow row) {
        var reading = row.reading();
        var owner = reading == null ? null : reading.aim().map(Goal::owner).orElse(null);
        return owner == null ? "" : "Owner: " + name(owner) + ". ";
    }

    private String name(String owner) {
        return items.of(Group.KIND)
                .get(owner, AsKnown.NOW)
                .map(Group::name)
                .or(() -> items.of(Organisation.KIND).get(owner, AsKnown.NOW).map(Organisation::name))
                .orElse(owner);
    }

    private String commentary(ScorecardRow row) {
        var period = row.latest().period();
        var said = items.of(Commentary.KIND)
                .get(row.indicator().id(), AsKnown.NOW)
                .filter(commentary -> commentary.period().equals(period));
        return said.isPresent() ? "Commentary in." : "No commentary yet.";
    }

    static String sentence(ScorecardRow row) {
        return sentence(row.indicator(), row.latest());
    }

    private static String sentence(Indicator indicator, Figure figure) {
        return switch (figure) {
            case Figure.Shown shown -> shown(indicator, shown);
            case Figure.Suppressed _ -> "Hidden to protect people; it is not zero.";
            case Figure.NotAvailable(var _, var reason) -> reason;
            case Figure.NotForYou(var _, var ask) -> ask;
            case Figure.Conflict(var _, var one, var other) -> "Two sources differ: " + one + " or " + other + ".";
            case Figure.WorkingItOut(var old) -> sentence(indicator, old) + " A new figure is being worked out.";
        };
    }

    private static String shown(Indicator indicator, Figure.Shown shown) {
        var unit = Wording.unit(indicator, shown.value());
        var when = indicator.flow() == Indicator.Flow.STOCK
                ? " on " + Wording.period(indicator, shown.period())
                : " in " + Wording.longPeriod(indicator, shown.period());
        var range = shown.range()
                .map(interval -> " (95% interval " + Wording.interval(indicator, interval) + ")")
                .orElse("");
        return shown.text() + (unit.isEmpty() ? "" : " " + unit) + when + range + ".";
    }

    private static SignalMark signal(ScorecardRow row) {
        var reading = row.reading();
        return reading == null ? SignalMark.none() : ReadingMarks.signal(row.indicator(), reading);
    }

    private static boolean isNews(SignalMark signal) {
        return switch (signal.kind()) {
            case CONCERN, IMPROVING, CHANGED -> true;
            case NO_SIGNAL, TOO_FEW, MODELLED -> false;
        };
    }

    private static int order(SignalMark signal) {
        return switch (signal.kind()) {
            case CONCERN -> 0;
            case IMPROVING -> 1;
            case CHANGED -> 2;
            case NO_SIGNAL, TOO_FEW, MODELLED -> 3;
        };
    }
}
