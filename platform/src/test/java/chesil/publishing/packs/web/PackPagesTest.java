package chesil.publishing.packs.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.measures.IndicatorId;
import chesil.releases.Observed;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import chesil.versions.AsKnown;
import chesil.work.Work;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A pack from the draft to the files, by role; the tests follow each other as the quarter does. */
@ApplicationTest
@TestPropertySource(properties = "chesil.tests.of=packs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackPagesTest {
    private static final IndicatorId CARE = new IndicatorId("h10-continuity-of-care");
    private static final IndicatorId CRIME = new IndicatorId("h4-neighbourhood-crime");
    private static final Viewer MANAGER = new Viewer(1, "J. Marlow", "dorset-pcc", Set.of(Role.PARTNERSHIP_MANAGER));
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @BeforeAll
    void figures() {
        for (var i = 0; i < 20; i++) {
            observe(CARE, "footprint", i, 20 + i % 2, 40.0);
            observe(CRIME, "footprint", i, 1_300 + 40.0 * (i % 2), null);
            observe(CARE, "E06000058", i, 18, 31.0);
            observe(CARE, "E06000059", i, 2 + i % 2, 9.0);
        }
    }

    @Test
    @Order(1)
    void the_manager_chooses_what_the_pack_of_a_draft_is_to_hold() {
        var draft = releases.draft(MANAGER, Audience.BOARD, "July board", List.of(CARE, CRIME), AsKnown.NOW);
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            var page = browser.open("/releases/" + draft).follow("The pack of this release");
            assertThat(page.text()).contains("Nobody has chosen yet", "when the release is signed off");
            page.find("input[name=part][value=risks]").uncheck();
            page.find("input[name=indicator][value=" + CARE + "]").check();
            var saved = page.press("Save what it holds");
            saved.picture("pack-contents");
            assertThat(saved.text())
                    .contains("The pack will hold what you chose.", "Continuity of care after prison: no change")
                    .doesNotContain("No risk is on record\n");
        }
        releases.signOff(MANAGER, draft);
    }

    @Test
    @Order(2)
    void it_is_made_while_the_page_waits_and_its_files_are_what_their_hashes_say() throws Exception {
        var release = latest();
        try (var browser = Browser.of(application).as(Role.SENIOR_RESPONSIBLE_OWNER)) {
            assertThat(browser.open("/releases/" + release.id() + "/pack").text())
                    .contains("Make the pack");
            // the page that waits reloads itself, which no check of a page survives
            ask(release);
            var page = browser.open("/packs/" + release.number());
            page.picture("pack");
            assertThat(page.text()).contains("Slides", "PowerPoint", "Twelve-month report", "Contents");

            var board = Visitor.as(application, Role.BOARD_MEMBER);
            for (var name :
                    List.of("board-pack-1.pptx", "board-pack-1.pdf", "figures-1.xlsx", "12-month-report-1.docx")) {
                var file = download(board, "/packs/1/" + name);
                assertThat(file.statusCode()).as(name).isEqualTo(200);
                assertThat(page.text().replaceAll("\\s", "")).contains(sha256(file.body()));
            }
        }
    }

    @Test
    @Order(3)
    void the_board_s_pack_is_not_there_for_the_public_or_a_partner() {
        for (var nobody : List.of(Visitor.of(application), Visitor.as(application, Role.DATA_OFFICER))) {
            assertThat(nobody.get("/packs/1").statusCode()).isEqualTo(404);
            assertThat(nobody.get("/packs/1/board-pack-1.pdf").statusCode()).isEqualTo(404);
            assertThat(nobody.get("/packs").body()).contains("No pack has been made yet.");
        }
        assertThat(Visitor.as(application, Role.BOARD_MEMBER).get("/packs").body())
                .contains("Release 1: July board");
    }

    @Test
    @Order(4)
    void a_late_revision_is_told_by_the_next_pack_and_the_last_one_stays_as_it_was() throws Exception {
        var board = Visitor.as(application, Role.BOARD_MEMBER);
        var before = sha256(download(board, "/packs/1/board-pack-1.pptx").body());
        observe(CRIME, "footprint", 17, 1_399, null);

        make(Audience.BOARD, "November board");

        assertThat(slides(download(board, "/packs/2/board-pack-2.pptx").body()))
                .contains(
                        "1 figure of the last pack was revised",
                        "Revised since the last pack: Jun 2026 was 1,340 and is 1,399");
        assertThat(sha256(download(board, "/packs/1/board-pack-1.pptx").body())).isEqualTo(before);
    }

    @Test
    @Order(5)
    void what_the_release_hides_is_in_none_of_its_slides() throws Exception {
        var board = Visitor.as(application, Role.BOARD_MEMBER);
        var said = slides(download(board, "/packs/2/board-pack-2.pptx").body());
        // 2 or 3 of 9 in one council: hidden, and with them what would give them back
        assertThat(said).doesNotContain("22.2%", "33.3%").contains("52.5%");
    }

    @Test
    @Order(6)
    void a_pack_of_a_public_release_is_there_for_everyone() {
        make(Audience.PUBLIC, "Autumn figures");
        assertThat(Visitor.of(application).get("/packs/3").statusCode()).isEqualTo(200);
        assertThat(download(Visitor.of(application), "/packs/3/board-pack-3.pdf")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Visitor.of(application).get("/packs/3/board-pack-2.pdf").statusCode())
                .isEqualTo(404);
    }

    private void make(Audience audience, String title) {
        var release =
                releases.signOff(MANAGER, releases.draft(MANAGER, audience, title, List.of(CARE, CRIME), AsKnown.NOW));
        ask(release);
    }

    private void ask(Release release) {
        var owner = Visitor.as(application, Role.SENIOR_RESPONSIBLE_OWNER);
        assertThat(owner.post("/releases/" + release.id() + "/pack", Map.of()).statusCode())
                .isEqualTo(303);
        try {
            assertThat(work.untilIdle(Duration.ofMinutes(2))).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private Release latest() {
        return releases.all(MANAGER).stream()
                .filter(Release::frozen)
                .findFirst()
                .orElseThrow();
    }

    private void observe(
            IndicatorId id, String area, int month, double count, @org.jspecify.annotations.Nullable Double of) {
        new Observed(jdbc)
                .of(id.value(), area, "", FIRST.plusMonths(month), count, of, of == null ? count : 100 * count / of);
    }

    private static HttpResponse<byte[]> download(Visitor visitor, String path) {
        return visitor.exchange(
                HttpRequest.newBuilder(visitor.address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String slides(byte[] file) throws Exception {
        var said = new StringBuilder();
        try (var show = new XMLSlideShow(new ByteArrayInputStream(file))) {
            for (var slide : show.getSlides()) {
                for (var shape : slide.getShapes()) {
                    if (shape instanceof org.apache.poi.xslf.usermodel.XSLFTextShape text)
                        said.append(text.getText()).append('\n');
                    if (shape instanceof org.apache.poi.xslf.usermodel.XSLFTable table)
                        table.getRows()
                                .forEach(row -> row.getCells()
                                        .forEach(cell ->
                                                said.append(cell.getText()).append('\n')));
                }
            }
        }
        return said.toString();
    }
}
