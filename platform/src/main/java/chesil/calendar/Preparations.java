package chesil.calendar;

import chesil.access.Audience;
import chesil.access.Audit;
import chesil.access.Viewer;
import chesil.measures.IndicatorId;
import chesil.partnership.MeetingId;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.returns.DueReturn;
import chesil.returns.Returns;
import chesil.versions.AsKnown;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a meeting is prepared: its returns, its commentary, and the release that is made for it. */
@Component
public class Preparations {
    private final Returns returns;
    private final Commentaries commentaries;
    private final WhatChanged changed;
    private final Releases releases;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Preparations(
            Returns returns,
            Commentaries commentaries,
            WhatChanged changed,
            Releases releases,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.returns = returns;
        this.commentaries = commentaries;
        this.changed = changed;
        this.releases = releases;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How far a meeting is prepared.
     *
     * @param waitsFor the returns that its figures wait for
     * @param missing returns of earlier times that are still not in
     * @param release made for it; null where none is drafted
     */
    public record Preparation(
            RunUp runUp,
            List<DueReturn> waitsFor,
            List<DueReturn> missing,
            List<Request> requests,
            @Nullable Release release) {
        public Preparation {
            waitsFor = List.copyOf(waitsFor);
            missing = List.copyOf(missing);
            requests = List.copyOf(requests);
        }

        public long in() {
            return waitsFor.stream().filter(DueReturn::isIn).count();
        }

        public long answered() {
            return requests.stream().filter(Request::isAnswered).count();
        }
    }

    /** Which returns are in and which commentary is answered, whoever asks: no figure is in it. */
    public Preparation of(RunUp runUp) {
        var due = returns.all(Ourselves.VIEWER, runUp.cutOff());
        return new Preparation(
                runUp,
                runUp.waitsFor(due),
                runUp.stillMissing(due),
                commentaries.asked(runUp.meeting().id()),
                release(runUp.meeting().id()).orElse(null));
    }

    /** The indicators that changed since the board was last given figures, and why they are talked about. */
    public Map<IndicatorId, Reason> changed() {
        return changed.sinceTheLastBoard();
    }

    /** The release that is made for a meeting: the last that was drafted for it and not given up. */
    public Optional<Release> release(MeetingId meeting) {
        return jdbc
                .sql("select release from calendar.meeting_release where meeting = :meeting order by release desc")
                .param("meeting", meeting.value())
                .query(Long.class)
                .list()
                .stream()
                .flatMap(id -> releases.find(Ourselves.VIEWER, id).stream())
                .filter(release -> release.state() != Release.State.DISCARDED)
                .findFirst();
    }

    /**
     * Drafts the board's release for a meeting.
     *
     * @param late why figures known after the cut-off are taken in; null for those known at the cut-off
     * @return its number
     */
    @Transactional
    public long draft(Viewer viewer, RunUp runUp, List<IndicatorId> chosen, @Nullable String late) {
        var known = late == null ? AsKnown.atTheEndOf(runUp.cutOff()) : AsKnown.NOW;
        var meeting = runUp.meeting();
        var title = meeting.title() + ", " + Days.brief(meeting.date());
        var id = releases.draft(viewer, Audience.BOARD, title, chosen, known);
        jdbc.sql("insert into calendar.meeting_release (meeting, release) values (:meeting, :release)")
                .param("meeting", meeting.id().value())
                .param("release", id)
                .update();
        audit.record(
                viewer,
                "calendar.release-drafted",
                "meeting:" + meeting.id(),
                Map.of("release", id, "known", late == null ? "at the cut-off" : "after the cut-off: " + late));
        return id;
    }

    /** Whether the cut-off of a meeting is over, so that its figures can be drafted. */
    public boolean isCutOff(RunUp runUp) {
        return Days.today(clock).isAfter(runUp.cutOff());
    }
}
