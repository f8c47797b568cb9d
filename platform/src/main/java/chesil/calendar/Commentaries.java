package chesil.calendar;

import chesil.measures.Commentary;
import chesil.measures.IndicatorId;
import chesil.measures.Target;
import chesil.partnership.AnswerableId;
import chesil.partnership.MeetingId;
import chesil.releases.ScorecardRow;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The commentary that owners are asked for before a meeting: what happened, why, what is next. What they say is kept with the
 * indicator (see {@link Commentary}); here is whom it was asked of, by when and why.
 */
@Component
public class Commentaries {
    private final JdbcClient jdbc;
    private final Items items;
    private final RunUps runUps;
    private final WhatChanged changed;
    private final Clock clock;

    Commentaries(JdbcClient jdbc, Items items, RunUps runUps, WhatChanged changed, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.runUps = runUps;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * What is to stand beside an indicator in the papers of a meeting: the last that its owner said for it, as known when the
     * meeting's day ended; empty where nothing was said since the meeting before.
     */
    public Optional<Version<Commentary>> of(IndicatorId indicator, MeetingId meeting) {
        var runUp = runUps.of(meeting);
        if (runUp.isEmpty()) return Optional.empty();
        var until = endOf(runUp.get().meeting().date());
        var since = find(meeting, indicator)
                .map(Request::askedAt)
                .or(() -> runUp.get().earlierCutOff().map(Commentaries::endOf))
                .orElse(Instant.MIN);
        return items.of(Commentary.KIND).history(indicator.value()).stream()
                .filter(version -> version.value().isPresent())
                .filter(version ->
                        !version.from().isAfter(until) && !version.from().isBefore(since))
                .findFirst();
    }

    /** All that was asked for a meeting, in the order of indicators. */
    public List<Request> asked(MeetingId meeting) {
        return withAnswers(
                jdbc.sql("select * from calendar.commentary_request where meeting = :meeting order by indicator")
                        .param("meeting", meeting.value()));
    }

    public Optional<Request> find(MeetingId meeting, IndicatorId indicator) {
        return withAnswers(jdbc.sql("""
                                select * from calendar.commentary_request
                                 where meeting = :meeting and indicator = :indicator
                                """).param("meeting", meeting.value()).param("indicator", indicator.value()))
                .stream()
                .findFirst();
    }

    /** What was asked for meetings that are still to come and is not answered, the first due first. */
    public List<Request> open(LocalDate today) {
        var toCome = runUps.all().stream()
                .filter(runUp -> !runUp.meeting().date().isBefore(today))
                .map(runUp -> runUp.meeting().id().value())
                .toArray(String[]::new);
        return withAnswers(jdbc.sql("""
                                select * from calendar.commentary_request
                                 where meeting = any(:meetings) order by due_on, meeting, indicator
                                """).param("meetings", toCome)).stream()
                .filter(request -> !request.isAnswered())
                .toList();
    }

    /**
     * Asks what is to be asked for a meeting and was not asked yet.
     *
     * @return how many were asked
     */
    @Transactional
    public int ask(RunUp runUp) {
        var reasons = reasons(runUp.rule());
        var owners = owners();
        var asked = 0;
        for (var row : changed.rows()) {
            var reason = reasons.get(row.indicator().id());
            var owner = owners.getOrDefault(row.indicator().id(), runUp.rule().commentaryFrom());
            var period = row.latest().period();
            if (reason == null || owner == null || period == null || isSaid(row, period)) continue;
            asked += add(runUp, row.indicator().id(), owner, reason, period);
        }
        return asked;
    }

    /** Asks for every meeting whose time to ask has come. */
    int askAllDue(LocalDate today) {
        return runUps.all().stream()
                .filter(runUp -> !runUp.meeting().date().isBefore(today))
                .filter(runUp -> !runUp.commentaryAsked().isAfter(today))
                .mapToInt(this::ask)
                .sum();
    }

    private Map<IndicatorId, Reason> reasons(MeetingRule rule) {
        return switch (rule.commentary()) {
            case NEVER -> Map.of();
            case WHEN_IT_CHANGES -> changed.sinceTheLastBoard();
            case EVERY_MEETING -> {
                var all = new HashMap<IndicatorId, Reason>();
                for (var row : changed.rows()) all.put(row.indicator().id(), Reason.EVERY_MEETING);
                all.putAll(changed.sinceTheLastBoard());
                yield all;
            }
        };
    }

    private Map<IndicatorId, AnswerableId> owners() {
        return items.of(Target.KIND).all(AsKnown.NOW).stream()
                .collect(Collectors.toMap(Target::indicator, Target::owner));
    }

    /** Whether the owner has spoken of the latest figure unasked. */
    private boolean isSaid(ScorecardRow row, LocalDate period) {
        return items.of(Commentary.KIND)
                .get(row.indicator().id(), AsKnown.NOW)
                .filter(said -> !said.period().isBefore(period))
                .isPresent();
    }

    private int add(RunUp runUp, IndicatorId indicator, AnswerableId owner, Reason reason, LocalDate period) {
        return jdbc.sql("""
                        insert into calendar.commentary_request
                            (meeting, indicator, owner, reason, period, asked_at, due_on)
                        values (:meeting, :indicator, :owner, :reason, :period, :now, :due)
                        on conflict (meeting, indicator) do nothing
                        """)
                .param("meeting", runUp.meeting().id().value())
                .param("indicator", indicator.value())
                .param("owner", owner.value())
                .param("reason", reason.id())
                .param("period", period)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("due", runUp.commentaryDue())
                .update();
    }

    private List<Request> withAnswers(JdbcClient.StatementSpec asked) {
        return asked.query((row, _) -> request(row)).list();
    }

    private Request request(ResultSet row) throws SQLException {
        var indicator = new IndicatorId(row.getString("indicator"));
        var askedAt = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        return new Request(
                new MeetingId(row.getString("meeting")),
                indicator,
                new AnswerableId(row.getString("owner")),
                Reason.of(row.getString("reason")),
                row.getObject("period", LocalDate.class),
                askedAt,
                row.getObject("due_on", LocalDate.class),
                answer(indicator, askedAt));
    }

    private @Nullable Version<Commentary> answer(IndicatorId indicator, Instant askedAt) {
        return items.of(Commentary.KIND).history(indicator.value()).stream()
                .filter(version ->
                        version.value().isPresent() && !version.from().isBefore(askedAt))
                .findFirst()
                .orElse(null);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Days.LONDON).toInstant();
    }
}
