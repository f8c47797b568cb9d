package chesil.folder;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.areas.Area;
import chesil.areas.AreaCode;
import chesil.areas.DorsetAreas;
import chesil.interventions.Intervention;
import chesil.partnership.Group;
import chesil.partnership.Organisation;
import chesil.partnership.PartnerCategory;
import chesil.partnership.Seat;
import chesil.strategy.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The folder that comes with Chesil. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DorsetFolderTest {
    private static final Path FOLDER = Path.of("../partnerships/dorset");
    private static final FolderContents DORSET = read();

    @Test
    void it_has_no_mistakes() {
        assertThat(DORSET.partnership().name()).isEqualTo("Dorset and BCP Combating Drugs Partnership");
    }

    @Test
    void every_category_of_the_national_guidance_has_a_partner() {
        var present = DORSET.organisations().stream()
                .flatMap(each -> Stream.ofNullable(each.partner()))
                .flatMap(partner -> partner.category().stream())
                .collect(Collectors.toSet());
        assertThat(present).containsExactlyInAnyOrder(PartnerCategory.values());
    }

    @Test
    void bodies_outside_the_partnership_are_organisations_too() {
        var outside = DORSET.organisations().stream()
                .filter(each -> each.partner() == null)
                .map(each -> each.id().value());
        assertThat(outside)
                .contains(
                        "avon-and-somerset-police",
                        "devon-and-cornwall-police",
                        "gloucestershire-police",
                        "wiltshire-police",
                        "avon-and-somerset-pcc",
                        "devon-and-cornwall-pcc",
                        "gloucestershire-pcc",
                        "wiltshire-pcc",
                        "british-transport-police",
                        "crimestoppers");
    }

    @Test
    void three_objectives_of_thirteen_are_gaps() {
        var served = DORSET.interventions().stream()
                .flatMap(each -> each.objectives().stream())
                .collect(Collectors.toSet());
        assertThat(DORSET.objectives()).hasSize(13);
        assertThat(DORSET.objectives())
                .filteredOn(each -> !served.contains(each.id()))
                .extracting(each -> each.id().value())
                .containsExactly("take-assets", "early-help-for-families", "fewer-suspensions");
    }

    @Test
    void every_group_but_the_board_answers_for_something_or_has_groups_that_do() {
        var answering =
                DORSET.objectives().stream().map(Objective::group).collect(Collectors.toCollection(HashSet::new));
        for (var group : DORSET.groups()) {
            if (answering.contains(group.id()) && group.parent() != null) answering.add(group.parent());
        }
        assertThat(DORSET.groups()).extracting(Group::id).allMatch(answering::contains);
    }

    @Test
    void two_seats_are_empty() {
        assertThat(DORSET.seats())
                .filteredOn(Seat::empty)
                .extracting(each -> each.id().value())
                .containsExactlyInAnyOrder("board-coroner", "enforcement-lived-experience");
    }

    @Test
    void Scorpion_has_its_twelve_phases_and_the_one_without_a_number() {
        var scorpion = intervention("operation-scorpion");
        assertThat(scorpion.phases()).hasSize(13);
        assertThat(scorpion.phases().get(6).name()).isEqualTo("Phase 7");
        assertThat(scorpion.phases().get(4).results())
                .filteredOn(result ->
                        result.what().equals("drugs-seized") && result.unit().equals("GBP"))
                .as("two reports differ, and both are kept")
                .extracting(result -> result.value().longValueExact())
                .containsExactly(6_500_000L, 6_800_000L);
    }

    @Test
    void its_holders_are_roles_or_invented_names_of_one_form() {
        assertThat(DORSET.seats().stream().flatMap(seat -> Stream.ofNullable(seat.holder())))
                .allMatch(holder -> holder.matches("[A-Z]\\. [A-Z][a-z]+|[A-Z][a-z]+( [A-Za-z]+)+"));
    }

    @Test
    void its_organisations_lie_in_areas_that_we_hold() {
        var known = DorsetAreas.gazetteer();
        assertThat(DORSET.organisations().stream().map(Organisation::areas).flatMap(List::stream))
                .allMatch(code -> known.find(code).isPresent());
    }

    private static Intervention intervention(String id) {
        return DORSET.interventions().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static FolderContents read() {
        try {
            var elsewhere = new DefinedElsewhere(
                    names(Path.of("src/main/resources/measures")),
                    names(Path.of("src/main/resources/returns")),
                    DorsetAreas.holdings().areas().stream()
                            .map(Area::code)
                            .map(AreaCode::value)
                            .collect(Collectors.toSet()));
            return switch (FolderReader.read(FOLDER, elsewhere)) {
                case FolderReading.Read(var contents) -> contents;
                case FolderReading.Mistaken(var mistakes) ->
                    throw new AssertionError(
                            mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
            };
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .replace(".yaml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
