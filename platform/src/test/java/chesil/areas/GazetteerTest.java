package chesil.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Worked facts from the Office for National Statistics' lookups of 2024, mid-2020 estimates and Census 2021. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GazetteerTest {
    private static final AreaCode BCP = new AreaCode("E06000058");
    private static final AreaCode DORSET = new AreaCode("E06000059");
    private static final AreaCode DORSET_FORCE = new AreaCode("E23000039");
    private static final AreaCode SOUTH_WEST = new AreaCode("E12000009");
    private static final List<AreaCode> FOOTPRINT = List.of(BCP, DORSET);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final Gazetteer gazetteer = DorsetAreas.gazetteer();

    @Test
    void the_files_of_Dorset_have_no_faults() {
        assertThat(DorsetAreas.local().faults()).isEmpty();
    }

    @Test
    void England_and_Wales_have_318_local_authorities_314_community_safety_partnerships_and_43_forces() {
        assertThat(gazetteer.ofType(AreaType.LOCAL_AUTHORITY, DAY)).hasSize(318);
        assertThat(gazetteer.ofType(AreaType.COMMUNITY_SAFETY_PARTNERSHIP, DAY)).hasSize(314);
        assertThat(gazetteer.ofType(AreaType.POLICE_FORCE_AREA, DAY)).hasSize(43);
        assertThat(gazetteer.ofType(AreaType.COUNTY, DAY)).hasSize(21);
        assertThat(gazetteer.ofType(AreaType.REGION, DAY)).hasSize(9);
    }

    @Test
    void local_authorities_and_community_safety_partnerships_meet_in_332_pairs() {
        var pairs = gazetteer.ofType(AreaType.COMMUNITY_SAFETY_PARTNERSHIP, DAY).stream()
                .flatMap(each -> gazetteer.children(each.code()).stream())
                .toList();
        assertThat(pairs).hasSize(332).allMatch(link -> link.lookup().fit() == Fit.OVERLAP);
    }

    @Test
    void BCP_lies_across_three_community_safety_partnerships_whose_counts_do_not_add_up_to_it() {
        var partnerships = gazetteer.parents(BCP).stream()
                .filter(link -> link.hierarchy() == Hierarchy.COMMUNITY_SAFETY)
                .map(link -> link.parent().value());
        assertThat(partnerships).containsExactlyInAnyOrder("E22000063", "E22000067", "E22000367");
        assertThat(gazetteer.within(new AreaCode("E22000367"), AreaType.LOCAL_AUTHORITY, DAY))
                .isEmpty();
        assertThat(gazetteer.contains(new AreaCode("E22000063"), BCP)).isFalse();
    }

    @Test
    void the_force_is_made_of_the_two_councils_and_lies_in_the_region() {
        assertThat(gazetteer.within(DORSET_FORCE, AreaType.LOCAL_AUTHORITY, DAY))
                .extracting(Area::code)
                .containsExactly(BCP, DORSET);
        assertThat(gazetteer.within(SOUTH_WEST, AreaType.POLICE_FORCE_AREA, DAY))
                .extracting(area -> area.code().value())
                .containsExactlyInAnyOrder("E23000035", "E23000036", "E23000037", "E23000038", "E23000039");
        assertThat(gazetteer.contains(SOUTH_WEST, BCP)).isTrue();
    }

    @Test
    void BCP_has_240_LSOAs_and_33_wards_and_Dorset_223_and_52() {
        assertThat(gazetteer.within(BCP, AreaType.LSOA, DAY)).hasSize(240);
        assertThat(gazetteer.within(BCP, AreaType.MSOA, DAY)).hasSize(48);
        assertThat(gazetteer.within(BCP, AreaType.WARD, DAY)).hasSize(33);
        assertThat(gazetteer.within(DORSET, AreaType.LSOA, DAY)).hasSize(223);
        assertThat(gazetteer.within(DORSET, AreaType.MSOA, DAY)).hasSize(48);
        assertThat(gazetteer.within(DORSET, AreaType.WARD, DAY)).hasSize(52);
    }

    @Test
    void before_the_census_of_2021_there_were_the_LSOAs_of_2011() {
        var before = LocalDate.of(2019, 6, 1);
        var both = gazetteer.within(DORSET_FORCE, AreaType.LSOA, before);
        assertThat(both).hasSize(452);
        assertThat(gazetteer.within(DORSET_FORCE, AreaType.LSOA, DAY)).hasSize(463);
    }

    @Test
    void each_area_has_several_parents() {
        assertThat(gazetteer.parents(BCP))
                .extracting(link -> link.hierarchy() + " " + link.parent())
                .contains("ADMINISTRATIVE E12000009", "POLICE E23000039", "HEALTH E54000041");
    }

    @Test
    void a_lookup_has_a_date_and_says_how_exact_it_is() {
        var ward = gazetteer.parents(new AreaCode("E01015387")).stream()
                .filter(link -> link.hierarchy() == Hierarchy.ELECTORAL)
                .findFirst()
                .orElseThrow();
        assertThat(ward.parent().value()).isEqualTo("E05012649");
        assertThat(ward.lookup().fit()).isEqualTo(Fit.BEST_FIT);
        assertThat(ward.lookup().asOf().value()).isEqualTo("2024");
    }

    @Test
    void two_LSOAs_were_merged_and_the_old_councils_replaced() {
        assertThat(gazetteer.predecessors(new AreaCode("E01034378")))
                .extracting(each -> each.former() + " " + each.change())
                .containsExactlyInAnyOrder("E01033154 MERGED", "E01033159 MERGED");
        assertThat(gazetteer.predecessors(BCP))
                .extracting(each -> gazetteer.get(each.former()).name())
                .containsExactlyInAnyOrder("Bournemouth", "Poole", "Christchurch");
        assertThat(gazetteer.get(new AreaCode("E06000028")).validTo()).isEqualTo("2019-03-31");
    }

    @Test
    void mid_2020_populations_are_those_published() {
        var mid2020 = LocalDate.of(2020, 6, 30);
        assertThat(gazetteer.population(BCP, mid2020)).map(Population::total).contains(396_989L);
        assertThat(gazetteer.population(DORSET, mid2020)).map(Population::total).contains(379_791L);
        assertThat(gazetteer.population(DORSET_FORCE, mid2020))
                .map(Population::total)
                .contains(776_780L);
        assertThat(gazetteer.population(new AreaCode("E92000001"), mid2020))
                .map(Population::total)
                .contains(56_550_138L);
        assertThat(gazetteer.within(BCP, AreaType.LSOA, LocalDate.of(2019, 6, 1)).stream()
                        .mapToLong(each -> gazetteer
                                .populationByAge(each.code(), mid2020)
                                .orElseThrow()
                                .total())
                        .sum())
                .as("the LSOAs of 2011 add up to the council")
                .isEqualTo(396_989L);
    }

    @Test
    void the_population_nearest_to_a_day_says_its_own_day() {
        assertThat(gazetteer.population(BCP, LocalDate.of(2014, 8, 1)))
                .map(Population::on)
                .contains(LocalDate.of(2014, 6, 30));
        assertThat(gazetteer.population(BCP, DAY))
                .map(each -> each.estimate().id())
                .contains("census-2021-summed");
        assertThat(gazetteer.populationByAge(BCP, DAY)).map(Population::on).contains(LocalDate.of(2020, 6, 30));
    }

    @Test
    void census_residents_of_LSOAs_sum_to_the_published_check_sums() {
        assertThat(gazetteer.within(BCP, AreaType.LSOA, DAY).stream()
                        .mapToLong(each -> gazetteer
                                .population(each.code(), LocalDate.of(2021, 3, 21))
                                .orElseThrow()
                                .total())
                        .sum())
                .isEqualTo(400_185);
    }

    @Test
    void twelve_LSOAs_of_BCP_are_in_the_most_deprived_tenth() {
        assertThat(gazetteer.within(BCP, AreaType.LSOA, DAY))
                .filteredOn(
                        each -> gazetteer.deprivation(each.code()).orElseThrow().decile() == 1)
                .hasSize(12);
    }

    @Test
    void the_footprint_holds_what_lies_in_its_councils_and_what_they_make_up() {
        assertThat(gazetteer.inFootprint(FOOTPRINT, BCP)).isTrue();
        assertThat(gazetteer.inFootprint(FOOTPRINT, new AreaCode("E01015387"))).isTrue();
        assertThat(gazetteer.inFootprint(FOOTPRINT, DORSET_FORCE)).isTrue();
        assertThat(gazetteer.inFootprint(FOOTPRINT, new AreaCode("E22000367"))).isTrue();
        assertThat(gazetteer.inFootprint(FOOTPRINT, SOUTH_WEST)).isFalse();
        assertThat(gazetteer.inFootprint(FOOTPRINT, new AreaCode("E23000038"))).isFalse();
        assertThat(gazetteer.inFootprint(List.of(BCP), DORSET_FORCE)).isFalse();
    }

    @Test
    void an_area_is_found_by_code_or_by_part_of_its_name() {
        assertThat(gazetteer.search("e06000058")).extracting(Area::code).containsExactly(BCP);
        assertThat(gazetteer.search("purbeck")).extracting(Area::name).contains("Purbeck");
        assertThat(gazetteer.search(" ")).isEmpty();
        assertThatThrownBy(() -> gazetteer.get(new AreaCode("E06999999"))).hasMessage("no area has the code E06999999");
    }

    @Test
    void the_outline_around_LSOAs_leaves_out_every_side_that_two_of_them_share() {
        var outline = gazetteer.outline(DORSET_FORCE).orElseThrow();
        var parts = gazetteer.within(DORSET_FORCE, AreaType.LSOA, DAY).stream()
                .mapToInt(each -> gazetteer.outline(each.code()).orElseThrow().rings().stream()
                        .mapToInt(List::size)
                        .sum())
                .sum();
        var around = outline.rings().stream().mapToInt(List::size).sum();
        assertThat(around).isLessThan(parts / 5);
        assertThat(outline.rings())
                .allSatisfy(ring -> assertThat(ring.getFirst()).isEqualTo(ring.getLast()));
    }

    @Test
    void a_force_without_LSOAs_of_ours_is_outlined_by_its_councils() {
        assertThat(gazetteer.outline(new AreaCode("E23000038"))).isPresent();
        assertThat(gazetteer.outline(SOUTH_WEST)).isPresent();
        assertThat(gazetteer.outline(new AreaCode("E06000028")))
                .as("Bournemouth, replaced")
                .isEmpty();
        assertThat(gazetteer.mappedAuthorities()).extracting(Area::code).containsExactly(BCP, DORSET);
    }
}
