package chesil.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.strategy.Theme;
import chesil.strategy.ThemeColour;
import chesil.strategy.ThemeId;
import chesil.testing.TestRegister;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@TestRegister
@DisplayNameGeneration(ReplaceUnderscores.class)
class VersionsTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-02T10:00:00Z");

    private final SettableClock clock = new SettableClock();
    private final Versions<Theme> themes;
    private final JdbcClient jdbc;

    VersionsTest(DataSource register, JdbcClient jdbc) {
        this.jdbc = jdbc;
        themes = new Items(jdbc, new JdbcTransactionManager(register), clock).of(Theme.KIND);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from strategy.item").update();
    }

    @Test
    void what_was_put_is_current_and_carries_author_and_reason() {
        var put = themes.put(theme("supply", "Supply"), 0, "J. Marlow", "Agreed by the board");

        var version = new Version<>(
                "supply", 1, Optional.of(theme("supply", "Supply")), MARCH, "J. Marlow", "Agreed by the board");
        assertThat(put).isEqualTo(new Put.Kept<>(version));
        assertThat(themes.version("supply", AsKnown.NOW)).contains(version);
        assertThat(themes.all(AsKnown.NOW)).containsExactly(theme("supply", "Supply"));
    }

    @Test
    void an_edit_leaves_the_past_as_it_was_known() {
        themes.put(theme("supply", "Supply"), 0, "J. Marlow", "First");
        clock.set(JUNE);
        themes.put(theme("supply", "Breaking supply"), 1, "A. Rees", "Clearer");

        assertThat(themes.get("supply", AsKnown.atTheEndOf(LocalDate.of(2026, 6, 1))))
                .contains(theme("supply", "Supply"));
        assertThat(themes.get("supply", new AsKnown.On(JUNE))).contains(theme("supply", "Breaking supply"));
        assertThat(themes.get("supply", AsKnown.atTheEndOf(LocalDate.of(2026, 3, 1))))
                .isEmpty();
        assertThat(themes.history("supply")).extracting(Version::reason).containsExactly("Clearer", "First");
        assertThat(themes.changesSince(MARCH)).isEqualTo(1);
    }

    @Test
    void a_day_ends_when_it_ends_in_London() {
        clock.set(Instant.parse("2026-06-01T22:59:59Z")); // one second before midnight, in summer time
        themes.put(theme("supply", "Supply"), 0, "J. Marlow", "Late");
        clock.set(Instant.parse("2026-06-01T23:00:00Z"));
        themes.put(theme("treatment", "Treatment"), 0, "J. Marlow", "Later");

        assertThat(themes.all(AsKnown.atTheEndOf(LocalDate.of(2026, 6, 1)))).containsExactly(theme("supply", "Supply"));
    }

    @Test
    void saying_the_same_again_makes_no_version() {
        themes.put(theme("supply", "Supply"), 0, "J. Marlow", "First");

        assertThat(themes.put(theme("supply", "Supply"), 1, "A. Rees", "Again")).isEqualTo(new Put.Unchanged<>(1));
        assertThat(themes.history("supply")).hasSize(1);
    }

    @Test
    void whoever_edits_an_old_version_is_told_of_the_newer_one_and_nothing_is_kept() {
        themes.put(theme("supply", "Supply"), 0, "J. Marlow", "First");
        themes.put(theme("supply", "Breaking supply"), 1, "A. Rees", "Clearer");

        var put = themes.put(theme("supply", "Supplies"), 1, "J. Marlow", "Shorter");

        assertThat(put).isInstanceOf(Put.Overtaken.class);
        assertThat(((Put.Overtaken<Theme>) put).by().author()).isEqualTo("A. Rees");
        assertThat(themes.get("supply", AsKnown.NOW)).contains(theme("supply", "Breaking supply"));
    }

    @Test
    void an_ended_item_is_history_and_may_come_back() {
        themes.put(theme("supply", "Supply"), 0, "J. Marlow", "First");
        clock.set(JUNE);
        themes.end("supply", 1, "J. Marlow", "Merged with treatment");

        assertThat(themes.all(AsKnown.NOW)).isEmpty();
        assertThat(themes.all(AsKnown.atTheEndOf(LocalDate.of(2026, 5, 1)))).hasSize(1);
        assertThat(themes.history("supply").getFirst().value()).isEmpty();
        assertThat(themes.put(theme("supply", "Supply"), 2, "J. Marlow", "It is needed after all"))
                .isInstanceOf(Put.Kept.class);
    }

    @Test
    void items_come_in_the_order_they_were_put_until_they_are_arranged() {
        themes.put(theme("supply", "Supply"), 0, "J. Marlow", "First");
        themes.put(theme("prevention", "Prevention"), 0, "J. Marlow", "First");
        themes.put(theme("supply", "Breaking supply"), 1, "J. Marlow", "Clearer");
        assertThat(themes.all(AsKnown.NOW))
                .extracting(item -> item.id().value())
                .containsExactly("supply", "prevention");

        themes.arrange(List.of("prevention", "supply"));

        assertThat(themes.all(AsKnown.NOW))
                .extracting(item -> item.id().value())
                .containsExactly("prevention", "supply");
        assertThat(themes.history("supply")).hasSize(2);
    }

    @Test
    void of_editors_at_the_same_moment_one_is_kept_and_the_others_are_overtaken() throws Exception {
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            var puts = new ArrayList<Future<Put<Theme>>>();
            for (var editor = 1; editor <= 4; editor++) {
                var name = "Supply " + editor;
                puts.add(editors.submit(() -> themes.put(theme("supply", name), 0, name, "First")));
            }
            var kept = 0;
            for (var put : puts) if (put.get() instanceof Put.Kept) kept++;
            assertThat(kept).isEqualTo(1);
        }
        assertThat(themes.history("supply")).hasSize(1);
    }

    @Test
    void a_clock_that_was_set_back_puts_no_change_before_the_one_it_follows() {
        clock.set(JUNE);
        themes.put(theme("supply", "Supply"), 0, "J. Marlow", "First");
        clock.set(MARCH);
        themes.put(theme("supply", "Breaking supply"), 1, "J. Marlow", "Clearer");

        assertThat(themes.history("supply")).extracting(Version::from).containsExactly(JUNE, JUNE);
        assertThat(themes.get("supply", new AsKnown.On(JUNE))).contains(theme("supply", "Breaking supply"));
    }

    @Test
    void an_edit_of_something_nobody_put_is_a_bug() {
        assertThatThrownBy(() -> themes.put(theme("supply", "Supply"), 3, "J. Marlow", "First"))
                .hasMessageContaining("nobody has put \"supply\"");
    }

    private static Theme theme(String id, String name) {
        return new Theme(new ThemeId(id), name, name, "What it is about", ThemeColour.SUPPLY);
    }

    private static final class SettableClock extends Clock {
        private volatile Instant now = MARCH;

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
