package chesil.returns.keying;

import static chesil.returns.keying.Keyers.MANAGER;
import static chesil.returns.keying.Keyers.OFFICER;
import static chesil.returns.keying.Keyers.countyLines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.access.DemonstrationAccounts;
import chesil.access.Role;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.returns.keying.Drafts.Beginning;
import chesil.returns.keying.Drafts.Outcome;
import chesil.testing.ApplicationTest;
import chesil.versions.Items;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartsTest {
    private static final LocalDate SOON = LocalDate.of(2030, 1, 10);

    @Autowired
    private Drafts drafts;

    @Autowired
    private Parts parts;

    @Autowired
    private Items items;

    @Autowired
    private Users users;

    @Autowired
    private DemonstrationAccounts accounts;

    @BeforeEach
    void partners() {
        Keyers.in(items, "county-lines");
        accounts.create(
                "analyst@devon-and-cornwall-police",
                "P. Hale",
                "devon-and-cornwall-police",
                Set.of(Role.OPERATIONS_LEAD));
        accounts.create("officer@bcp-council", "R. Adeyemi", "bcp-council", Set.of(Role.DATA_OFFICER));
    }

    @Test
    void a_colleague_fills_in_a_part_and_nothing_else_and_hands_it_back() {
        var of = countyLines("2025-01");
        var draft = drafts.start(OFFICER, of, Beginning.CODES);
        var colleague = user("analyst@devon-and-cornwall-police");
        parts.give(
                OFFICER, draft, colleague.user(), SOON, "From the lines desk", List.of("lines_known"), List.of(1, 2));

        var held = parts.of(colleague).getFirst();
        assertThat(held.part().note()).isEqualTo("From the lines desk");
        parts.save(
                colleague,
                held,
                Map.of(1, Map.of("lines_known", "7", "lines_active", "99"), 3, Map.of("lines_known", "5")));
        var now = drafts.open(OFFICER, of).orElseThrow();
        assertThat(now.row(1).orElseThrow().cell("lines_known")).isEqualTo("7");
        assertThat(now.row(1).orElseThrow().cell("lines_active")).isEmpty();
        assertThat(now.row(3).orElseThrow().cell("lines_known")).isEmpty();

        // what the colleague has, the officer leaves, and nothing is sent
        drafts.save(OFFICER, now, Map.of(1, Map.of("lines_known", "1", "lines_active", "4")));
        var saved = drafts.open(OFFICER, of).orElseThrow();
        assertThat(saved.row(1).orElseThrow().cell("lines_known")).isEqualTo("7");
        assertThat(saved.row(1).orElseThrow().cell("lines_active")).isEqualTo("4");
        assertThat(drafts.send(OFFICER, saved))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).startsWith("P. Hale still has a part of it."));
        drafts.takeOut(OFFICER, saved, 1);
        assertThat(drafts.open(OFFICER, of).orElseThrow().row(1)).isPresent();

        assertThat(parts.faults(
                        colleague, parts.find(colleague, held.part().id()).orElseThrow()))
                .extracting(KeyedFault::row)
                .containsExactly(2); // the cell that is empty
        parts.handBack(colleague, held);
        assertThat(parts.of(colleague)).isEmpty();
        parts.save(colleague, held, Map.of(1, Map.of("lines_known", "8")));
        assertThat(drafts.open(OFFICER, of).orElseThrow().row(1).orElseThrow().cell("lines_known"))
                .isEqualTo("7");
        drafts.drop(OFFICER, drafts.open(OFFICER, of).orElseThrow());
    }

    @Test
    void a_part_can_be_taken_back_and_goes_to_colleagues_alone() {
        var of = countyLines("2025-02");
        var draft = drafts.start(OFFICER, of, Beginning.CODES);
        var colleague = user("analyst@devon-and-cornwall-police");
        var stranger = user("officer@bcp-council");
        assertThatThrownBy(
                        () -> parts.give(OFFICER, draft, stranger.user(), SOON, "", List.of("lines_known"), List.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
        parts.give(OFFICER, draft, colleague.user(), SOON, "", List.of("lines_known"), List.of(1));
        assertThatThrownBy(() ->
                        parts.give(OFFICER, draft, colleague.user(), SOON, "", List.of("lines_known"), List.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
        var id = parts.of(colleague).getFirst().part().id();
        for (Viewer other : new Viewer[] {stranger, OFFICER, MANAGER, Viewer.nobody()})
            assertThatThrownBy(() -> parts.find(other, id)).isInstanceOf(AccessDeniedException.class);
        var moved = new Viewer(colleague.user(), colleague.name(), "bcp-council", Set.of(Role.OPERATIONS_LEAD));
        assertThatThrownBy(() -> parts.find(moved, id)).isInstanceOf(AccessDeniedException.class);
        assertThat(parts.of(moved)).isEmpty();
        assertThatThrownBy(() -> parts.takeBack(stranger, draft, id)).isInstanceOf(AccessDeniedException.class);
        parts.takeBack(OFFICER, draft, id);
        assertThat(parts.of(colleague)).isEmpty();
        drafts.drop(OFFICER, drafts.open(OFFICER, of).orElseThrow());
        assertThat(parts.find(colleague, id)).isEmpty();
    }

    private Viewer user(String name) {
        return users.named(name).orElseThrow().asViewer();
    }
}
