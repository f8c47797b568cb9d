package chesil.returns.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import chesil.versions.Items;
import chesil.work.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherWaysPageTest {
    private static final String LINES = "/returns/county-lines/dorset-police/";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Items items;

    @Autowired
    private Work work;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void partners() {
        Dorset.in(items);
    }

    @Test
    void a_part_is_handed_to_a_colleague_filled_in_and_handed_back() {
        try (var colleague = Browser.of(application).as(Role.OPERATIONS_LEAD, "dorset-police");
                var officer = Browser.of(application).as(Role.DATA_OFFICER, "dorset-police")) {
            var start = officer.open(LINES + "2023-05/key");
            start.find("input[value=codes]").check();
            var hand = start.press("Start").follow("Hand a part to a colleague").picture("returns-hand");
            assertThat(hand.press("Hand it over").problems())
                    .contains("Choose a colleague", "Choose at least one column", "Enter the day");
            hand.find("text=Test operations lead").first().click();
            hand.find("text=Lines known").first().click();
            hand.find("input[name=rows]").first().check();
            hand.fill("Day", "31").fill("Month", "12").fill("Year", "2030");
            var rows = hand.press("Hand it over").picture("returns-key-handed");
            assertThat(rows.text()).contains("Test operations lead: 1 column of 1 row, asked for by 31 December 2030");
            assertThat(rows.press("Check and send").problems()).contains("still has a part of it");

            var part = colleague.open("/home").follow("Fill in your part of County lines, May 2023");
            part.picture("returns-part");
            assertThat(part.find("tbody tr").count()).isEqualTo(1);
            assertThat(part.press("Hand it back").problems()).contains("lines known: Missing.");
            part.find("#cell-1-lines_known").fill("12");
            assertThat(part.press("Hand it back").text()).contains("You handed this back");
            assertThat(officer.open(LINES + "2023-05/key")
                            .find("#cell-1-lines_known")
                            .inputValue())
                    .isEqualTo("12");
            assertThat(officer.open(LINES + "2023-05/story")
                            .picture("returns-story")
                            .text())
                    .contains("handed a part of it to a colleague", "handed a part back");
        }
    }

    @Test
    void the_manager_fills_in_from_a_mail_and_the_partner_confirms_it() throws Exception {
        var mail = Files.writeString(folder.resolve("figures.eml"), "Subject: our lines");
        var figures = Files.writeString(folder.resolve("lines.csv"), """
                month,force,line_kind,lines_known,lines_opened,lines_closed_type_1,lines_closed_type_2,lines_re_emerged,lines_active
                2023-06,E23000039,external,5,1,0,0,0,4
                """);
        // without scripts: the page of what was sent loads itself again until it is checked
        try (var manager = Browser.withoutScripts(application).as(Role.PARTNERSHIP_MANAGER);
                var officer = Browser.of(application).as(Role.DATA_OFFICER, "dorset-police")) {
            var form = manager.open(LINES + "2023-06").follow("fill in for the partner");
            form.picture("returns-fill-in");
            form.find("input[value=e-mail]").check();
            assertThat(form.press("Go on").problems()).contains("Enter the day", "Attach the e-mail or document");
            form.find("input[value=e-mail]").check();
            form.fill("Day", "3").fill("Month", "7").fill("Year", "2023");
            form.attach("The e-mail or document", mail).attach("The figures as a file", figures);
            var sent = form.press("Go on");
            assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
            assertThat(manager.open(sent.address()).text())
                    .contains("By the partnership for Dorset Police from an e-mail of 3 July 2023");
            var seen = officer.open("/home").follow("Confirm County lines, June 2023");
            assertThat(seen.picture("returns-filled-in").press("It is right").text())
                    .contains("By Test data officer");
            officer.open("/returns/reliability/dorset-police").picture("returns-reliability");
        }
    }

    @Test
    void others_are_kept_out() {
        var other = Visitor.as(application, Role.DATA_OFFICER, "bcp-council");
        var own = Visitor.as(application, Role.DATA_OFFICER, "dorset-police");
        for (var path : new String[] {"key/parts", "fill-in", "story"})
            assertThat(other.get(LINES + "2023-05/" + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        assertThat(other.get("/returns/reliability/dorset-police").statusCode()).isEqualTo(403);
        assertThat(own.get(LINES + "2023-05/fill-in").statusCode()).isEqualTo(403); // it sends its own
        assertThat(own.post(LINES + "2023-05/fill-in", Map.of()).statusCode()).isEqualTo(403);
        assertThat(own.get("/returns/parts/999999").statusCode()).isEqualTo(404);
    }
}
