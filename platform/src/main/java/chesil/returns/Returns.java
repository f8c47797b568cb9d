package chesil.returns;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.specification.Period;
import chesil.returns.specification.PeriodKind;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import chesil.returns.store.SubmissionTable;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which returns there are to send, from whom, and how each stands. */
@Component
public class Returns {
    private final Items items;
    private final Specifications specifications;
    private final SubmissionTable table;
    private final ExtensionTable extensions;

    Returns(Items items, Specifications specifications, SubmissionTable table, ExtensionTable extensions) {
        this.items = items;
        this.specifications = specifications;
        this.table = table;
        this.extensions = extensions;
    }

    public Collection<Specification> specifications() {
        return specifications.all();
    }

    public Optional<Specification> specification(String id) {
        return specifications.all().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst();
    }

    /** Who is expected to send a specification, and from when on. */
    public List<ExpectedReturn> expected(AsKnown asKnown) {
        return items.of(ExpectedReturn.KIND).all(asKnown);
    }

    /** Who is expected to send a return for a period: what coverage is counted against. */
    public List<OrganisationId> expected(SpecificationId specification, Period period, AsKnown asKnown) {
        return expected(asKnown).stream()
                .filter(each -> each.specification().equals(specification))
                .filter(each -> !period.to().isBefore(each.from().earliest()))
                .map(ExpectedReturn::organisation)
                .distinct()
                .toList();
    }

    /**
     * Every return that the viewer may read, from the first expected period to the one that {@code today} lies in, the earliest
     * due first.
     */
    public List<DueReturn> all(Viewer viewer, LocalDate today) {
        var standing = new HashMap<Return, Submission>();
        table.standing().forEach(submission -> standing.put(submission.of(), submission));
        var extended = extensions.granted();
        var due = new ArrayList<DueReturn>();
        for (var expected : expected(AsKnown.NOW)) {
            var specification = specifications.find(expected.specification());
            if (specification.isPresent() && Permission.mayRead(viewer, expected.organisation()))
                due.addAll(all(expected, specification.get(), standing, extended, today));
        }
        due.sort(Comparator.comparing(DueReturn::dueOn)
                .thenComparing(each -> each.of().toString()));
        return due;
    }

    private static List<DueReturn> all(
            ExpectedReturn expected,
            Specification specification,
            Map<Return, Submission> standing,
            Map<Return, LocalDate> extended,
            LocalDate today) {
        var due = new ArrayList<DueReturn>();
        for (var day = expected.from().earliest(); !day.isAfter(today); ) {
            var period = Period.containing(specification.period(), day);
            var of = new Return(expected.specification(), expected.organisation(), period);
            var dueOn = extended.getOrDefault(of, dueOn(expected, specification, period));
            due.add(new DueReturn(of, specification.title(), dueOn, standing.get(of)));
            day = period.to().plusDays(1);
        }
        return due;
    }

    private static LocalDate dueOn(ExpectedReturn expected, Specification specification, Period period) {
        var days = expected.dueDays();
        return days == null ? specification.dueOn(period) : period.to().plusDays(days);
    }

    /** A return as its sender sees it, whether it is expected or not. */
    public DueReturn find(Viewer viewer, Return of) {
        Permission.toRead(viewer, of.organisation());
        var specification = specifications.get(of.specification().value());
        var due = extensions.granted(of).orElseGet(() -> dueWithoutExtension(of));
        var standing =
                table.of(of).stream().filter(Returns::isStanding).findFirst().orElse(null);
        return new DueReturn(of, specification.title(), due, standing);
    }

    /** The day on which a return was due before anybody asked for longer. */
    public LocalDate dueWithoutExtension(Return of) {
        var specification = specifications.get(of.specification().value());
        return expected(AsKnown.NOW).stream()
                .filter(each -> each.specification().equals(of.specification())
                        && each.organisation().equals(of.organisation()))
                .findFirst()
                .map(each -> dueOn(each, specification, of.period()))
                .orElse(specification.dueOn(of.period()));
    }

    private static boolean isStanding(Submission submission) {
        return switch (submission.state()) {
            case SUPERSEDED, WITHDRAWN, DESTROYED -> false;
            case RECEIVING, CHECKING, UNREADABLE, QUARANTINED, TO_MEND, READY, ACCEPTED -> true;
        };
    }

    /** The periods that a file can be sent for, the latest first: those that began, for some years back. */
    public List<Period> periods(PeriodKind kind, LocalDate today) {
        var periods = new ArrayList<Period>();
        var first = today.minusYears(kind == PeriodKind.YEAR ? 12 : 6);
        for (var day = today; day.isAfter(first); ) {
            var period = Period.containing(kind, day);
            periods.add(period);
            day = period.from().minusDays(1);
        }
        return periods;
    }

    /** Whether the viewer may send files for an organisation. */
    public boolean maySend(Viewer viewer, OrganisationId organisation) {
        return Permission.maySend(viewer, organisation);
    }

    /** Whether the viewer sees the returns of all partners. */
    public boolean seesAll(Viewer viewer) {
        return viewer.isAny(Role.PARTNERSHIP_MANAGER, Role.ANALYST);
    }

    /** What was sent, the latest first, by the viewer's own organisation or, for who sees all, by anybody. */
    public List<Submission> latest(Viewer viewer, int most) {
        if (seesAll(viewer)) return table.latest(null, null, most);
        var own = viewer.organisation();
        return own == null || !viewer.is(Role.DATA_OFFICER)
                ? List.of()
                : table.latest(new OrganisationId(own), null, most);
    }

    /** The last acceptance number that is visible: observations computed now are known from it on. */
    public long lastAcceptance() {
        return table.lastAcceptance();
    }

    /** The last acceptance number that was visible then. */
    public long lastAcceptance(AsKnown asKnown) {
        return switch (asKnown) {
            case AsKnown.Now() -> table.lastAcceptance();
            case AsKnown.On(var at) -> table.lastAcceptance(at);
        };
    }
}
