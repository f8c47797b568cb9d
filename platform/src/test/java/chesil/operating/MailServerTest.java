package chesil.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.command.Refusal;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailServerTest {
    @Test
    void an_address_says_server_port_and_whether_TLS_is_from_the_start() {
        assertThat(MailServer.settings("smtp://mail.example.org", Map.of()))
                .containsEntry("chesil.post.host", "mail.example.org")
                .containsEntry("chesil.post.port", 587);
        assertThat(MailServer.settings("smtps://mail.example.org:4465", Map.of()))
                .containsEntry("chesil.post.protocol", "smtps")
                .containsEntry("chesil.post.port", 4465);
    }

    @Test
    void without_an_address_there_is_no_mail_server() {
        assertThat(MailServer.settings(null, Map.of("CHESIL_SMTP_USER", "chesil")))
                .isEmpty();
    }

    @Test
    void who_signs_in_is_told_by_the_environment_and_never_on_the_command_line() {
        assertThat(MailServer.settings("smtp://mail.example.org", Map.of("CHESIL_SMTP_USER", "chesil")))
                .containsEntry("chesil.post.user", "chesil");
        assertThatThrownBy(() -> MailServer.settings("smtp://chesil:secret@mail.example.org", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CHESIL_SMTP_PASSWORD")
                .hasMessageNotContaining("secret");
    }

    @Test
    void what_is_no_mail_server_is_refused_with_an_example() {
        assertThatThrownBy(() -> MailServer.settings("mail.example.org", Map.of()))
                .hasMessageContaining("Write one such as smtp://mail.example.org:587.");
    }
}
