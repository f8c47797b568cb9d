package chesil.returns.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.access.TokenScope;
import chesil.access.Tokens;
import chesil.access.Users;
import chesil.testing.ApplicationTest;
import chesil.testing.Shared;
import chesil.testing.Visitor;
import chesil.versions.Items;
import chesil.work.Work;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnsApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Items items;

    @Autowired
    private Work work;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Users users;

    private String token = "";

    @BeforeEach
    void partners() {
        Dorset.in(items);
        token = tokenOf(Role.DATA_OFFICER, "dorset-police");
    }

    private String tokenOf(Role role, String organisation) {
        Visitor.as(application, role, organisation);
        var user = users.named(role.id() + "@" + organisation).orElseThrow();
        return tokens.create(user.asViewer(), user.id(), "a test", Set.of(TokenScope.SUBMIT_RETURNS), Tokens.LONGEST);
    }

    @Test
    void a_partners_own_system_sends_and_accepts_a_real_month() throws Exception {
        var body = Files.readString(Shared.at("data/police/2025-02/2025-02-dorset-street.csv"));
        var sent = send("2025-02", "first", body);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = sent.headers().firstValue("Location").orElseThrow();
        var again = send("2025-02", "first", body);
        assertThat(again.headers().firstValue("Location")).contains(path);
        assertThat(work.untilIdle(Duration.ofSeconds(30))).isTrue();

        var checked = json(get(path));
        assertThat(checked.get("state").asString()).isEqualTo("ready");
        assertThat(checked.get("rows").asLong()).isEqualTo(4_146);
        assertThat(json(get(path + "/faults")).get("rows").size()).isZero();
        var accepted = post(path + "/accept", "application/json", "");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(json(accepted).get("acceptance").asLong()).isPositive();
        assertThat(post(path + "/accept", "application/json", "").statusCode()).isEqualTo(200);
        assertThat(send("2025-03", "first", body).statusCode()).isEqualTo(422);
    }

    @Test
    void faults_come_by_kind_and_row_by_row() throws Exception {
        var header =
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
                        + "Last outcome category,Context\n";
        var sent = send("2025-10", "faulty", header + ",2025-10,Dorset Police,Dorset Police,,,No Location,,,Noise,,\n");
        assertThat(work.untilIdle(Duration.ofSeconds(30))).isTrue();
        var path = sent.headers().firstValue("Location").orElseThrow();
        var faults = json(get(path + "/faults"));
        assertThat(faults.get("rejectedRows").asLong()).isEqualTo(1);
        assertThat(faults.get("kinds").get(0).get("code").asString()).isEqualTo("not-in-list");
        assertThat(faults.get("rows").get(0).get("row").asLong()).isEqualTo(2);
        var refused = post(path + "/accept", "application/json", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void whatever_is_wrong_with_a_request_is_said_and_never_our_fault() {
        assertThat(send("2025-13", "a", "x").statusCode()).isEqualTo(422);
        assertThat(send("2999-01", "a", "x").statusCode()).isEqualTo(422);
        assertThat(send("%00", "a", "x").statusCode()).isBetween(400, 499);
        assertThat(send("2025-01", "k".repeat(201), "x").statusCode()).isEqualTo(400);
        assertThat(post("/api/v1/returns/recorded-crime/dorset-police/2025-01", "text/csv", "x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/v1/returns/recorded-crime/dorset-police/2025-01", "application/json", "{}")
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("/api/v1/returns/nothing/dorset-police/2025-01", "text/csv", "x")
                        .statusCode())
                .isBetween(400, 404);
        for (var path : new String[] {
            "/api/v1/submissions/0", "/api/v1/submissions/-1", "/api/v1/submissions/99999999999999999999",
            "/api/v1/submissions/abc", "/api/v1/submissions/1%27", "/api/v1/nothing"
        }) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        var sent = send("2025-01", "limits", "x");
        var path = sent.headers().firstValue("Location").orElseThrow();
        assertThat(get(path + "/faults?limit=0").statusCode()).isEqualTo(400);
        assertThat(get(path + "/faults?limit=1001").statusCode()).isEqualTo(400);
        assertThat(get(path + "/faults?after=-5").statusCode()).isEqualTo(400);
    }

    @Test
    void a_token_opens_its_own_organisation_alone() {
        token = tokenOf(Role.DATA_OFFICER, "bcp-council");
        assertThat(send("2025-01", "not-ours", "x").statusCode()).isEqualTo(403);
        token = "chesil_nonsense";
        assertThat(get("/api/v1/returns").statusCode()).isEqualTo(401);
    }

    @Test
    void the_description_names_every_operation() throws Exception {
        var description = json(get("/api/openapi"));
        assertThat(description.get("paths").propertyNames())
                .contains(
                        "/api/v1/returns",
                        "/api/v1/returns/{specification}/{organisation}/{period}",
                        "/api/v1/submissions/{submission}",
                        "/api/v1/submissions/{submission}/faults",
                        "/api/v1/submissions/{submission}/accept");
    }

    @Test
    void the_description_asks_for_nothing_that_the_token_says_and_names_every_refusal() {
        var paths = json(get("/api/openapi")).get("paths");
        for (var path : paths.propertyNames()) {
            for (var operation : paths.get(path)) {
                assertThat(operation.path("parameters").findValuesAsString("name"))
                        .as(path)
                        .doesNotContain("viewer");
                assertThat(operation.get("responses").propertyNames()).as(path).contains("400", "401", "403");
            }
        }
    }

    @Test
    void a_form_of_several_parts_that_has_none_is_refused_and_no_fault_of_ours() {
        var answer = exchange(request("/api/v1/returns").header("Content-Type", "multipart/form-data"));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(String period, String key, String body) {
        return exchange(request("/api/v1/returns/recorded-crime/dorset-police/" + period)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return exchange(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) {
        return exchange(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(Visitor.of(application).address(path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        return Visitor.of(application).exchange(request.build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
