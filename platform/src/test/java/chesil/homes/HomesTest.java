package chesil.homes;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = "chesil.partnership=../partnerships/dorset")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HomesTest {
    @Autowired
    private ApplicationContext application;

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_has_a_home_that_a_browser_and_axe_are_content_with(Role role) {
        try (var browser = Browser.of(application).as(role, "dorset-police")) {
            var page = browser.open("/home").picture("home-" + role.id());
            assertThat(page.heading()).isNotBlank();
        }
    }

    @Test
    void a_data_officer_is_told_what_to_send_and_by_when() {
        var body = Visitor.as(application, Role.DATA_OFFICER, "dorset-police")
                .get("/home")
                .body();
        assertThat(body).contains("returns need you").contains("overdue").contains("Send a file");
        var nobodys = Visitor.as(application, Role.DATA_OFFICER, "swrocu")
                .get("/home")
                .body();
        assertThat(nobodys).contains("Nothing needs you today").doesNotContain("overdue");
    }

    @Test
    void a_manager_sees_which_returns_are_not_in() {
        var body =
                Visitor.as(application, Role.PARTNERSHIP_MANAGER).get("/home").body();
        assertThat(body).contains("are in").contains("Dorset Police");
    }

    @Test
    void the_senior_responsible_owner_may_ask_what_was_known() {
        var body = Visitor.as(application, Role.SENIOR_RESPONSIBLE_OWNER)
                .get("/home")
                .body();
        assertThat(body).contains("What did we know?").contains("Senior responsible owner");
    }

    @Test
    void the_partnership_s_name_stands_over_every_page() {
        assertThat(Visitor.of(application).get("/sign-in").body()).contains("Dorset");
    }
}
