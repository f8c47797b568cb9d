package chesil.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.testing.TestRegister;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters handed to real mail servers: one that does as it should, and some that do not. */
@TestRegister
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryTest {
    private final Letters letters;

    DeliveryTest(JdbcClient jdbc) {
        this.letters = new Letters(jdbc);
    }

    @Test
    void a_letter_arrives_once_however_often_its_work_is_done() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            var delivery = to(server.getSmtp().getPort());
            var id = waiting("Two returns are due – “Seizures”", "Seizures, October 2026: due on 15 November.\n");
            delivery.delivered(id);
            delivery.delivered(id);

            assertThat(server.getReceivedMessages()).hasSize(1);
            var got = server.getReceivedMessages()[0];
            assertThat(got.getSubject()).isEqualTo("Two returns are due – “Seizures”");
            assertThat(got.getContent().toString()).contains("due on 15 November.");
            assertThat(got.getAllRecipients()[0]).hasToString("officer@police.example");
            assertThat(got.getFrom()[0]).hasToString("chesil@partnership.example");
            assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(got.getMessageID()).startsWith("<chesil-letter-" + id + "-");
            assertThat(state(id)).isEqualTo(LetterState.SENT);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_letter_waits_for_a_server_that_is_not_there_and_goes_when_it_is() throws Exception {
        var port = freePort();
        var delivery = to(port);
        var id = waiting("A return is due", "Seizures.");
        delivery.delivered(id);
        assertThat(state(id)).isEqualTo(LetterState.WAITING);
        assertThat(letters.find(id).orElseThrow().why()).contains("could not be reached");

        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            delivery.delivered(id);
            assertThat(state(id)).isEqualTo(LetterState.SENT);
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_letter_that_may_have_gone_is_not_sent_again_unasked() throws IOException {
        try (var server = new StubbornMailServer(StubbornMailServer.Way.HANGS_UP_AFTER_THE_LETTER)) {
            var delivery = to(server.port());
            var id = waiting("A return is due", "Seizures.");
            delivery.delivered(id);
            delivery.delivered(id);

            assertThat(state(id)).isEqualTo(LetterState.UNSURE);
            assertThat(server.letters()).isEqualTo(1);
            assertThat(letters.waitAgain(id))
                    .as("the administrator may ask for it")
                    .isTrue();
        }
    }

    @Test
    void an_address_that_the_server_refuses_is_not_tried_again() throws IOException {
        try (var server = new StubbornMailServer(StubbornMailServer.Way.REFUSES_THE_ADDRESS)) {
            var id = waiting("A return is due", "Seizures.");
            to(server.port()).delivered(id);

            assertThat(state(id)).isEqualTo(LetterState.REFUSED);
            assertThat(letters.find(id).orElseThrow().why()).contains("550").doesNotContain("@");
        }
    }

    @Test
    void a_letter_that_the_server_puts_off_waits() throws IOException {
        try (var server = new StubbornMailServer(StubbornMailServer.Way.PUTS_THE_LETTER_OFF)) {
            var id = waiting("A return is due", "Seizures.");
            to(server.port()).delivered(id);

            assertThat(state(id)).isEqualTo(LetterState.WAITING);
        }
    }

    @Test
    void a_letter_that_was_in_hand_when_the_program_stopped_may_have_gone() {
        var id = waiting("A return is due", "Seizures.");
        letters.take(id, Instant.now());

        to(1).delivered(id);

        assertThat(state(id)).isEqualTo(LetterState.UNSURE);
    }

    @Test
    void pauses_double_up_to_an_hour() {
        var first = Duration.ofMinutes(1);
        assertThat(Delivery.pause(1, first)).isEqualTo(first);
        assertThat(Delivery.pause(3, first)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Delivery.pause(50, first)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void words_are_forgotten_and_what_became_of_the_letter_is_not() {
        var id = letters.add(
                new Letter("somebody", "A return is due", "Seizures."),
                LetterState.KEPT,
                Instant.now().minus(Duration.ofDays(90)),
                null);

        letters.forget(Instant.now().minus(Duration.ofDays(60)));

        assertThat(letters.find(id).orElseThrow().letter()).isNull();
        assertThat(state(id)).isEqualTo(LetterState.KEPT);
    }

    @Test
    void no_letter_can_begin_a_header_of_its_own() {
        assertThatThrownBy(() -> new Letter("a@b.example", "Due\r\nBcc: c@d.example", "Text"))
                .hasMessage("subject must be one line");
    }

    private long waiting(String subject, String text) {
        return letters.add(
                new Letter("officer@police.example", subject, text), LetterState.WAITING, Instant.now(), null);
    }

    private LetterState state(long id) {
        return letters.find(id).orElseThrow().state();
    }

    private Delivery to(int port) {
        var postman = new Postman(new Smtp("127.0.0.1", port, "smtp", "", "", "chesil@partnership.example"));
        return new Delivery(letters, postman, Clock.systemUTC(), Duration.ofMinutes(1));
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
