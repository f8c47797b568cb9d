package chesil.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.access.Audit;
import chesil.folder.Difference.Change;
import chesil.folder.Difference.FieldChange;
import chesil.strategy.Objective;
import chesil.strategy.Theme;
import chesil.testing.TestRegister;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@TestRegister
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartnershipFolderTest {
    @TempDir
    Path temporary;

    private final JdbcClient jdbc;
    private final Items items;
    private final PartnershipFolder folder;
    private final FolderContents marshwood = Folders.read(Folders.marshwood());

    PartnershipFolderTest(DataSource register, JdbcClient jdbc) {
        this.jdbc = jdbc;
        var transactions = new JdbcTransactionManager(register);
        items = new Items(jdbc, transactions, Clock.systemUTC());
        folder = new PartnershipFolder(items, new Audit(jdbc, Clock.systemUTC()), transactions);
    }

    @BeforeEach
    void empty() {
        for (var schema : List.of("partnership", "returns", "measures", "strategy", "interventions")) {
            jdbc.sql("delete from " + schema + ".item").update();
        }
    }

    private String lastOfTheAuditTrail() {
        return jdbc.sql("select action from access.audit_entry order by number desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void what_was_seeded_is_known_and_what_is_exported_reads_back_the_same() throws IOException {
        assertThat(folder.seed(marshwood, "Folder", "First start")).isTrue();
        assertThat(lastOfTheAuditTrail()).isEqualTo("folder.seeded");

        var known = folder.known(AsKnown.NOW);
        assertThat(known).contains(marshwood);

        folder.export(known.orElseThrow(), temporary);
        assertThat(Folders.read(temporary)).isEqualTo(marshwood);
    }

    @Test
    void an_export_over_the_folder_it_came_from_changes_nothing() throws IOException {
        FolderReaderTest.copy(Folders.marshwood(), temporary);
        folder.seed(marshwood, "Folder", "First start");

        folder.export(folder.known(AsKnown.NOW).orElseThrow(), temporary);

        assertThat(texts(temporary)).isEqualTo(texts(Folders.marshwood()));
    }

    @Test
    void an_edit_changes_its_own_lines_of_the_folder_and_no_others() throws IOException {
        FolderReaderTest.copy(Folders.marshwood(), temporary);
        folder.seed(marshwood, "Folder", "First start");
        var old = marshwood.objectives().getFirst();
        items.of(Objective.KIND)
                .put(
                        new Objective(
                                old.id(), "Naloxone, always at hand", old.outcome(), old.group(), null, List.of()),
                        1,
                        "J. Marlow",
                        "Clearer");

        folder.export(folder.known(AsKnown.NOW).orElseThrow(), temporary);

        var expected = new TreeMap<>(texts(Folders.marshwood()));
        expected.computeIfPresent(
                "strategy.yaml",
                (file, text) -> text.replace("Naloxone where it is needed", "Naloxone, always at hand"));
        assertThat(texts(temporary)).isEqualTo(expected);
    }

    @Test
    void a_folder_is_seeded_once() {
        folder.seed(marshwood, "Folder", "First start");

        assertThat(folder.seed(marshwood, "Folder", "Second start")).isFalse();
    }

    @Test
    void an_import_shows_each_difference_before_it_takes_effect() throws IOException {
        folder.seed(marshwood, "Folder", "First start");
        FolderReaderTest.copy(Folders.marshwood(), temporary);
        change("strategy.yaml", "name: Fewer deaths", "name: Far fewer deaths");
        change("strategy.yaml", "    national: reduce-drug-related-deaths-and-harm\n", "");
        change(
                "members.yaml",
                "  - {id: board-police, group: board, organisation: vale-police, title: Superintendent}\n",
                "");
        change("returns.yaml", "returns:\n", """
                returns:
                  - {specification: naloxone, organisation: vale-police, from: 2025}
                """);
        var edited = Folders.read(temporary);

        var difference = folder.difference(edited);

        assertThat(difference.changes())
                .containsExactlyInAnyOrder(
                        new Change.Removed("seat \"board-police\""),
                        new Change.Altered(
                                "outcome \"fewer-deaths\"",
                                List.of(
                                        new FieldChange(
                                                "name", Optional.of("Fewer deaths"), Optional.of("Far fewer deaths")),
                                        new FieldChange(
                                                "national",
                                                Optional.of("reduce-drug-related-deaths-and-harm"),
                                                Optional.empty()))),
                        new Change.Added("expected return \"naloxone/vale-police\""));
        assertThat(folder.known(AsKnown.NOW)).contains(marshwood);

        assertThat(folder.apply(edited, "J. Marlow", "Autumn review")).isEqualTo(difference);
        assertThat(folder.known(AsKnown.NOW)).contains(edited);
        assertThat(folder.difference(edited).none()).isTrue();
        assertThat(items.of(Theme.KIND).history("treatment")).hasSize(1);
    }

    @Test
    void the_order_of_a_folder_is_kept_and_is_no_difference() {
        folder.seed(marshwood, "Folder", "First start");
        var turned = FolderContents.from(new FolderContents.Origin() {
            @Override
            public <T extends Record> List<T> items(FolderContents.Part<T> part) {
                return part.items().apply(marshwood).reversed();
            }
        });

        assertThat(folder.apply(turned, "J. Marlow", "In order of size").none()).isTrue();
        assertThat(folder.known(AsKnown.NOW)).contains(turned);
    }

    @Test
    void a_folder_that_fails_half_way_leaves_nothing_behind() {
        jdbc.sql("alter table strategy.item add constraint no_objectives check (kind <> 'objective')")
                .update();
        try {
            assertThatThrownBy(() -> folder.seed(marshwood, "Folder", "First start"))
                    .hasMessageContaining("no_objectives");
            assertThat(folder.known(AsKnown.NOW)).isEmpty();
        } finally {
            jdbc.sql("alter table strategy.item drop constraint no_objectives").update();
        }
    }

    private void change(String file, String before, String after) throws IOException {
        var path = temporary.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
