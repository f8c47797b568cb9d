package chesil.access;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessPagesTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private DemonstrationAccounts accounts;

    @Test
    void somebody_signs_in_with_and_without_scripts() {
        accounts.create("browser@test", "B. Rowser", "dorset-council", Set.of(Role.ANALYST));
        try (var browser = Browser.of(application)) {
            var page = browser.open("/sign-in").picture("sign-in").press("Sign in");
            assertThat(page.problems()).contains("Enter your user name").contains("Enter your password");
            page.fill("User name", "browser@test").fill("Password", "wrong").press("Sign in");
            assertThat(page.problems()).isEqualTo("The user name or the password is not right");
        }
        try (var browser = Browser.withoutScripts(application).signIn("browser@test", accounts.password())) {
            assertThat(browser.open("/account").heading()).isEqualTo("Your account");
        }
    }

    @Test
    void an_administrator_invites_somebody_and_reads_what_was_done() {
        try (var browser = Browser.of(application).as(Role.ADMINISTRATOR)) {
            var form = browser.open("/users/invite").picture("invite").press("Make the link");
            assertThat(form.problems())
                    .contains("Enter the person’s e-mail address")
                    .contains("Select at least one role");
            form.fill("E-mail address", "browsed@test").fill("Name", "J. Invited");
            form.find("label[for=role-analyst]").click();
            var link = form.press("Make the link").picture("link");
            assertThat(link.heading()).isEqualTo("A link for J. Invited");
            var users = link.follow("All users").picture("users");
            assertThat(users.follow("J. Invited").picture("user").text())
                    .contains("browsed@test")
                    .contains("Invited");
            var trail = browser.open("/audit").picture("audit");
            assertThat(trail.text()).contains("access.invitation-made");
            assertThat(trail.press("Verify the chain").text()).contains("The chain is whole.");
        }
    }

    @Test
    void a_data_officer_makes_a_token_and_revokes_it() {
        try (var browser = Browser.of(application).as(Role.DATA_OFFICER)) {
            var account = browser.open("/account").fill("Name", "Niche RMS");
            account.find("label[for=scope]").click();
            var made = account.press("Make the token").picture("account");
            assertThat(made.text()).contains("chesil_");
            assertThat(made.press("Revoke Niche RMS").text()).contains("Over").doesNotContain("chesil_");
        }
    }

    @Test
    void what_is_not_for_one_s_role_says_so_and_what_is_not_there_too() {
        try (var browser = Browser.of(application).as(Role.ANALYST)) {
            assertThat(browser.open("/users").heading()).isEqualTo("This is not shown to your role");
            assertThat(browser.open("/nowhere").heading()).isEqualTo("Page not found");
        }
    }
}
