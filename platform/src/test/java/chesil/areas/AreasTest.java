package chesil.areas;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.testing.TestRegister;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@TestRegister
@DisplayNameGeneration(ReplaceUnderscores.class)
class AreasTest {
    private static final AreaCode BCP = new AreaCode("E06000058");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final JdbcClient jdbc;
    private final Areas areas;

    AreasTest(DataSource register, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.areas = new Areas(jdbc, new JdbcTransactionManager(register), Clock.systemUTC());
    }

    @BeforeEach
    void load() {
        areas.load(DorsetAreas.holdings());
    }

    @Test
    void what_was_loaded_is_what_the_files_say() {
        var gazetteer = areas.gazetteer();
        assertThat(gazetteer.ofType(AreaType.LOCAL_AUTHORITY, DAY)).hasSize(318);
        assertThat(gazetteer.within(BCP, AreaType.LSOA, DAY)).hasSize(240);
        assertThat(gazetteer.parents(BCP))
                .containsExactlyInAnyOrderElementsOf(DorsetAreas.gazetteer().parents(BCP));
        assertThat(gazetteer.populations(BCP)).isEqualTo(DorsetAreas.gazetteer().populations(BCP));
        assertThat(gazetteer.outline(BCP)).isEqualTo(DorsetAreas.gazetteer().outline(BCP));
        assertThat(gazetteer.predecessors(BCP))
                .isEqualTo(DorsetAreas.gazetteer().predecessors(BCP));
    }

    @Test
    void loading_the_same_files_again_changes_nothing() {
        assertThat(areas.load(DorsetAreas.holdings())).isFalse();
        assertThat(count("areas.area")).isEqualTo(DorsetAreas.holdings().areas().size());
    }

    @Test
    void other_files_replace_all_that_was_there() {
        assertThat(areas.load(AreaFiles.national())).isTrue();
        assertThat(areas.gazetteer().ofType(AreaType.LSOA, DAY)).isEmpty();
        assertThat(count("areas.published_inside where inner_area = 'E01015387'"))
                .isZero();
    }

    @Test
    void other_modules_read_what_lies_in_what_and_whether_exactly() {
        assertThat(count("areas.published_inside where outer_area = 'E23000039' and inner_area like 'E01%' and exact"))
                .isEqualTo(463
                        + DorsetAreas.local().holdings().areas().stream()
                                .filter(area -> area.type() == AreaType.LSOA && area.validTo() != null)
                                .count());
        assertThat(count("areas.published_inside where outer_area = 'E05012649' and inner_area like 'E01%' and exact"))
                .as("LSOAs fit wards only nearly")
                .isZero();
        assertThat(count("areas.published_inside where outer_area = 'E22000367'"))
                .as("a community safety partnership holds only itself")
                .isEqualTo(1);
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
