package chesil.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.testing.ApplicationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class FirstPageTest {
    @LocalServerPort
    private int port;

    @Test
    void anyone_can_read_the_first_page() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("<h1>Less harm from drugs in Dorset</h1>");
        }
    }
}
