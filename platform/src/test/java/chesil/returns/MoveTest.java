package chesil.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoveTest {
    @Test
    void every_state_can_be_reached() {
        var reached = EnumSet.of(SubmissionState.RECEIVING);
        for (var before = 0; before < reached.size(); ) {
            before = reached.size();
            for (var state : EnumSet.copyOf(reached)) Move.after(state).forEach(move -> reached.add(move.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(SubmissionState.values());
    }

    @Test
    void nothing_leaves_an_end() {
        assertThat(Move.after(SubmissionState.SUPERSEDED)).isEmpty();
        assertThat(Move.after(SubmissionState.WITHDRAWN)).isEmpty();
        assertThat(Move.after(SubmissionState.DESTROYED)).isEmpty();
    }

    @Test
    void what_is_held_back_can_only_be_destroyed() {
        assertThat(Move.after(SubmissionState.QUARANTINED)).containsExactly(Move.WAS_DESTROYED);
    }

    @Test
    void the_picture_in_the_documentation_is_of_this_table() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "returns-states.md"));
        assertThat(page).contains("```mermaid\n" + Move.picture() + "```");
    }
}
