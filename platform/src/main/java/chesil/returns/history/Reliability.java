package chesil.returns.history;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.DueReturn;
import chesil.returns.Returns;
import chesil.returns.Submissions;
import chesil.returns.specification.Period;
import chesil.returns.specification.PeriodKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How reliably a partner sends, by the quarter in which its returns fell due.
 *
 * <p>It is shown to the partner first: the manager sees a quarter when the partner has looked at it after its end, or when the
 * next quarter is over too, whichever is sooner. A number that one side has and the other has not is a trap; one that nobody may
 * see before a partner has looked in would never be seen.
 */
@Component
public class Reliability {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int QUARTERS = 5;

    private final Returns returns;
    private final Submissions submissions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reliability(Returns returns, Submissions submissions, JdbcClient jdbc, Clock clock) {
        this.returns = returns;
        this.submissions = submissions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The returns that fell due in a quarter, and how each was sent. */
    public record Quarter(Period quarter, List<Sending> sendings) {
        public Quarter {
            sendings = List.copyOf(sendings);
        }

        public long due() {
            return sendings.size();
        }

        public long in() {
            return sendings.stream().filter(Sending::in).count();
        }

        public long onTime() {
            return sendings.stream().filter(Sending::onTime).count();
        }

        public long firstTimeRight() {
            return sendings.stream().filter(Sending::firstTimeRight).count();
        }

        public long revised() {
            return sendings.stream().filter(Sending::revised).count();
        }
    }

    /**
     * The last quarters of a partner that the viewer may see, the latest first; those of one's own are marked as seen.
     *
     * @throws AccessDeniedException for who is neither a data officer of it nor the manager
     */
    @Transactional
    public List<Quarter> of(Viewer viewer, OrganisationId partner) {
        if (!returns.maySend(viewer, partner)) throw new AccessDeniedException("not the viewer's own organisation");
        var today = LocalDate.now(clock.withZone(LONDON));
        var own = viewer.is(Role.DATA_OFFICER) && viewer.belongsTo(partner.value());
        if (own) see(partner);
        var seen = seen(partner);
        return quarters(viewer, partner, today).stream()
                .filter(quarter -> own || isForManager(quarter.quarter(), seen, today))
                .toList();
    }

    /** Whether the manager may see a quarter: see the class. */
    static boolean isForManager(Period quarter, Optional<LocalDate> seen, LocalDate today) {
        var next = Period.containing(PeriodKind.QUARTER, quarter.to().plusDays(1));
        return next.to().isBefore(today)
                || seen.filter(day -> day.isAfter(quarter.to())).isPresent();
    }

    private List<Quarter> quarters(Viewer viewer, OrganisationId partner, LocalDate today) {
        var due = returns.all(viewer, today).stream()
                .filter(each -> each.of().organisation().equals(partner))
                .filter(each -> each.dueOn().isBefore(today))
                .toList();
        var quarters = new ArrayList<Quarter>();
        for (var quarter = Period.containing(PeriodKind.QUARTER, today); quarters.size() < QUARTERS; ) {
            var those = quarter;
            quarters.add(new Quarter(
                    those,
                    due.stream()
                            .filter(each -> isIn(each, those))
                            .map(each -> Sending.of(each, submissions.of(viewer, each.of())))
                            .toList()));
            quarter = Period.containing(PeriodKind.QUARTER, quarter.from().minusDays(1));
        }
        return quarters.stream().filter(quarter -> quarter.due() > 0).toList();
    }

    private static boolean isIn(DueReturn due, Period quarter) {
        return !due.dueOn().isBefore(quarter.from()) && !due.dueOn().isAfter(quarter.to());
    }

    private void see(OrganisationId partner) {
        jdbc.sql("""
                insert into returns.reliability_seen (organisation, seen_at) values (:organisation, :at)
                on conflict (organisation) do update set seen_at = excluded.seen_at
                """)
                .param("organisation", partner.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<LocalDate> seen(OrganisationId partner) {
        return jdbc.sql("select seen_at from returns.reliability_seen where organisation = :organisation")
                .param("organisation", partner.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .map((Instant at) -> at.atZone(LONDON).toLocalDate());
    }
}
