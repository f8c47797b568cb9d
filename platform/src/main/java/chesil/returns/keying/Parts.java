package chesil.returns.keying;

import chesil.access.Audit;
import chesil.access.Role;
import chesil.access.User;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.returns.Return;
import chesil.returns.Trial;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Parts of drafts that colleagues fill in. While a colleague has a part, its cells are the colleague's alone, and the draft
 * cannot be sent; the colleague sees and writes these cells and no others.
 */
@Component
public class Parts {
    private final DraftTable table;
    private final Drafts drafts;
    private final Users users;
    private final Trial trial;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Parts(
            DraftTable table,
            Drafts drafts,
            Users users,
            Trial trial,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.drafts = drafts;
        this.users = users;
        this.trial = trial;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A part and the draft that it is of. */
    public record Held(Part part, Draft draft) {
        public Return of() {
            return draft.of();
        }
    }

    /** Whom a part can be handed to: everyone else of the viewer's organisation who can sign in. */
    public List<User> colleagues(Viewer viewer) {
        var own = viewer.organisation();
        if (own == null) return List.of();
        return users.of(own, Role.values()).stream()
                .filter(user -> user.id() != viewer.user())
                .toList();
    }

    /**
     * Hands a part to a colleague.
     *
     * @throws IllegalArgumentException if it is no colleague, or a cell is not there or somebody has it already
     */
    public void give(
            Viewer viewer,
            Draft draft,
            long colleague,
            LocalDate dueOn,
            String note,
            List<String> columns,
            List<Integer> rows) {
        var open = drafts.open(viewer, draft.of())
                .filter(each -> each.id() == draft.id())
                .orElseThrow(() -> new IllegalArgumentException("draft " + draft.id() + " is open no more"));
        var to = colleagues(viewer).stream()
                .filter(user -> user.id() == colleague)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("user " + colleague + " is no colleague"));
        for (var row : rows)
            if (open.row(row).isEmpty())
                throw new IllegalArgumentException("draft " + draft.id() + " has no row " + row);
        columns.forEach(column -> drafts.specification(open.of()).indexOf(column));
        if (isTaken(open, columns, rows)) throw new IllegalArgumentException("somebody has a cell of it already");
        drafts.change(viewer, draft.id(), () -> {
            var part = new Part(0, draft.id(), to.id(), to.name(), viewer.name(), dueOn, note, columns, rows, null);
            var id = table.give(part, viewer, drafts.now());
            audit.record(
                    viewer,
                    "returns.part-given",
                    Drafts.subject(open.of()),
                    Map.of("part", id, "colleague", to.id(), "cells", columns.size() * rows.size(), "due", dueOn));
        });
    }

    /** Whether somebody has one of these cells. */
    public static boolean isTaken(Draft draft, List<String> columns, List<Integer> rows) {
        return rows.stream()
                .anyMatch(row -> columns.stream()
                        .anyMatch(column -> draft.heldBy(row, column).isPresent()));
    }

    /** What the viewer has in hand, the earliest due first. */
    public List<Held> of(Viewer viewer) {
        return viewer.signedIn()
                ? table.partsOf(viewer.user()).stream()
                        .flatMap(part -> table.open(part.draft()).stream()
                                .filter(draft -> isOfSameOrganisation(viewer, draft))
                                .map(draft -> new Held(part, draft)))
                        .toList()
                : List.of();
    }

    /**
     * A part, for the colleague who has or had it; empty where there is none, or its draft is open no more.
     *
     * @throws AccessDeniedException for anybody else
     */
    public Optional<Held> find(Viewer viewer, long id) {
        var part = table.part(id);
        if (part.isEmpty()) return Optional.empty();
        var draft = table.open(part.get().draft());
        if (part.get().colleague() != viewer.user()
                || draft.filter(each -> !isOfSameOrganisation(viewer, each)).isPresent())
            throw new AccessDeniedException("not a part that the viewer was handed");
        return draft.map(each -> new Held(part.get(), each));
    }

    /** Who left the organisation has no part of its returns any more. */
    private static boolean isOfSameOrganisation(Viewer viewer, Draft draft) {
        return draft.keeper().equals(Draft.PARTNERSHIP) || viewer.belongsTo(draft.keeper());
    }

    /** Keeps what the colleague wrote in cells of the part; other cells are ignored. */
    public void save(Viewer viewer, Held held, Map<Integer, Map<String, String>> written) {
        mayWrite(viewer, held.part().id());
        drafts.change(viewer, held.draft().id(), () -> {
            var part = table.part(held.part().id()).orElseThrow();
            if (part.isOpen()) drafts.put(table.open(part.draft()).orElseThrow(), written, part::covers);
        });
    }

    /** What is wrong with the cells of a part, as a file would be told. */
    public List<KeyedFault> faults(Viewer viewer, Held held) {
        mayWrite(viewer, held.part().id());
        var file = new KeyedFile(drafts.specification(held.of()), held.draft().rows());
        return file.faults(trial.read(held.of(), file.bytes()).rejected()).stream()
                .filter(fault -> held.part().covers(fault.row(), fault.column()))
                .toList();
    }

    /** Hands a part back. */
    public void handBack(Viewer viewer, Held held) {
        mayWrite(viewer, held.part().id());
        close(viewer, held.part().id(), Part.Outcome.HANDED_BACK, held.of(), "returns.part-handed-back");
    }

    private void mayWrite(Viewer viewer, long part) {
        find(viewer, part);
    }

    /** Takes a part back from a colleague, for who keys the return. What was filled in stays. */
    public void takeBack(Viewer viewer, Draft draft, long part) {
        var known = new HashSet<Long>();
        drafts.open(viewer, draft.of()).ifPresent(open -> open.openParts().forEach(each -> known.add(each.id())));
        if (known.contains(part)) close(viewer, part, Part.Outcome.TAKEN_BACK, draft.of(), "returns.part-taken-back");
    }

    private void close(Viewer viewer, long part, Part.Outcome outcome, Return of, String action) {
        transaction.executeWithoutResult(_ -> {
            if (table.close(part, outcome, drafts.now()))
                audit.record(viewer, action, Drafts.subject(of), Map.of("part", part));
        });
    }
}
