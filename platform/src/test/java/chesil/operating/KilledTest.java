package chesil.operating;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.store.KeptFiles;
import chesil.returns.store.MasterKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The running program is killed (kill -9, its database with it) at random moments of upload, checking, acceptance and
 * recalculation, while a partner's system sends and accepts one return after another. Nothing that was answered is lost, and
 * nothing is half applied.
 *
 * <p>{@code -Dchesil.kills=50} kills fifty times, {@code -Dchesil.seed=N} brings a failure's moments back.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledTest {
    private static final int KILLS = Integer.getInteger("chesil.kills", 3);
    private static final long SEED = Long.getLong("chesil.seed", 20261124);

    private static final List<String> DOINGS = List.of("sending", "checking", "accepting", "working it out");

    /** About as long as each of them takes, in milliseconds. */
    private static final int LONGEST = 150;

    @TempDir
    private Path folder;

    private @Nullable RunningChesil chesil;

    @BeforeEach
    void the_database_s_own_user_can_reach_the_folder() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (chesil != null) chesil.stop();
    }

    @Test
    void killed_at_any_moment_it_has_lost_nothing_and_applied_nothing_by_half() throws Exception {
        var partnership = dorsetWithoutReturns();
        var data = folder.resolve("data");
        var random = new Random(SEED);
        var running = start(data, partnership);
        var partner = new Partner(running.says("token", "create", "--user", "police", "--name", "Killed"));
        for (var kill = 1; kill <= KILLS; kill++) {
            var sending = partner.beginAt(running.address());
            partner.awaitMoment(DOINGS.get(random.nextInt(DOINGS.size())));
            Thread.sleep(random.nextInt(LONGEST));
            running.kill();
            sending.join();
            running = start(data, partnership);
            check("seed " + SEED + ", kill " + kill + " at " + partner.doing, running, partner, data);
        }
        assertThat(partner.accepted).as("something was accepted at all").isNotEmpty();
        assertThat(running.says("audit", "verify")).contains("The audit trail is whole");
        assertThat(running.says("measures", "rebuild")).contains("; 0 observations changed");
        System.err.println(KILLS + " kills: " + partner.sent.size() + " files sent, " + partner.accepted.size()
                + " accepted; moments: " + partner.moments);
    }

    private RunningChesil start(Path data, Path partnership) throws IOException, InterruptedException {
        var running = RunningChesil.start(data, partnership);
        chesil = running;
        return running;
    }

    private static void check(String moment, RunningChesil running, Partner partner, Path data) throws Exception {
        var jdbc = running.jdbc();
        untilNothingIsToDo(jdbc);
        assertThat(broken(jdbc)).as(moment).isEmpty();
        var files = new KeptFiles(jdbc, MasterKey.in(data));
        for (var sent : partner.sent.entrySet()) {
            assertThat(files.open(sent.getKey()).readAllBytes())
                    .as("%s: the file of submission %d", moment, sent.getKey())
                    .isEqualTo(Partner.file(sent.getValue()).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(numbers(jdbc, "select id from returns.submission where accepted_no is not null"))
                .as(moment + ": what was said to count")
                .containsAll(partner.accepted);
        assertThat(numbers(jdbc, "select id from returns.submission where state not in ('unreadable')"))
                .as(moment + ": what was said to be kept")
                .containsAll(partner.sent.keySet());
    }

    /** What must be nowhere, each with a line that says where it is. */
    private static List<String> broken(JdbcClient jdbc) {
        return jdbc.sql("""
                with rows as (select submission, count(*) as rows from returns.row_recorded_crime_v1 group by submission)
                select 'submission ' || s.id || ' is ' || s.state from returns.submission s
                 where s.state in ('receiving', 'checking')
                 union all
                select 'submission ' || s.id || ', ' || s.state || ', has ' || coalesce(r.rows, 0) || ' rows of ' || s.accepted_rows
                  from returns.submission s left join rows r on r.submission = s.id
                 where coalesce(r.rows, 0) <> s.accepted_rows
                 union all
                select 'rows of no submission ' || r.submission from rows r
                 where not exists (select from returns.submission s where s.id = r.submission)
                 union all
                select 'drug offences of ' || coalesce(a.period_from, o.period) || ': ' || coalesce(a.rows, 0)
                       || ' accepted, ' || coalesce(o.value, 0) || ' shown'
                  from (select period_from, count(*) as rows from accepted.recorded_crime
                         where crime_type = 'Drugs' group by period_from) a
                  full join (select o.period, o.value from measures.observation o
                               join measures.series s on s.id = o.series
                              where s.indicator = 'recorded-drug-offences' and s.area = 'footprint' and s.breakdown = ''
                                and o.known_to is null) o on o.period = a.period_from
                 where coalesce(a.rows, 0) <> coalesce(o.value, 0)
                 union all
                select 'the last acceptance number is ' || last from returns.acceptance
                 where last <> (select count(accepted_no) from returns.submission)
                """).query(String.class).list();
    }

    private static void untilNothingIsToDo(JdbcClient jdbc) throws InterruptedException {
        for (var tries = 0; tries < 600; tries++) {
            var left = numbers(jdbc, "select count(*) from work.scheduled_tasks where task_instance <> 'recurring'");
            if (left.equals(List.of(0L))) return;
            Thread.sleep(100);
        }
        throw new AssertionError("work is left after a minute");
    }

    private static List<Long> numbers(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    /** The Dorset partnership with its accounts, and with nothing sent yet. */
    private Path dorsetWithoutReturns() throws IOException {
        var from = Path.of("../partnerships/dorset");
        var to = folder.resolve("dorset");
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var relative = from.relativize(file);
                if (relative.startsWith("demonstration/returns")) continue;
                if (Files.isDirectory(file)) Files.createDirectories(to.resolve(relative));
                else Files.copy(file, to.resolve(relative));
            }
        }
        return to;
    }

    /** A partner's own system: sends and accepts months in turn, and remembers what it was answered. */
    private static final class Partner {
        private static final Pattern SUBMISSION = Pattern.compile("\"submission\":(\\d+)");
        private static final int MONTHS = 6;

        private final String token;
        private final Map<Long, Integer> sent = new ConcurrentSkipListMap<>();
        private final ConcurrentSkipListSet<Long> accepted = new ConcurrentSkipListSet<>();
        private final Map<String, Integer> moments = new TreeMap<>();
        private volatile String doing = "";
        private int next;

        Partner(String token) {
            this.token = token;
        }

        /** Goes on where it was cut off, with the same keys, until it is cut off again. */
        Thread beginAt(String address) {
            doing = "";
            return Thread.ofPlatform().start(() -> {
                try (var http = HttpClient.newHttpClient()) {
                    while (true) {
                        round(http, address, next);
                        next++;
                    }
                } catch (IOException cutOff) {
                    moments.merge(doing, 1, Integer::sum);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        /** Waits until it is at this part of a round, though not for ever. */
        void awaitMoment(String wanted) throws InterruptedException {
            for (var tries = 0; tries < 30_000 && !doing.equals(wanted); tries++) Thread.sleep(1);
        }

        private void round(HttpClient http, String address, int number) throws IOException, InterruptedException {
            doing = "sending";
            var month = month(number);
            var answer = call(
                    http,
                    request(address + "/api/v1/returns/recorded-crime/dorset-police/" + month)
                            .header("Content-Type", "text/csv")
                            .header("Idempotency-Key", "file " + number)
                            .POST(HttpRequest.BodyPublishers.ofString(file(number))));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            var id = submission(answer.body());
            sent.put(id, number);
            doing = "checking";
            var place = address + "/api/v1/submissions/" + id;
            while (!call(http, request(place).GET()).body().contains("\"settled\":true")) Thread.sleep(20);
            doing = "accepting";
            answer = call(http, request(place + "/accept").POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            accepted.add(id);
            doing = "working it out";
            Thread.sleep(150);
        }

        private HttpRequest.Builder request(String address) {
            return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
        }

        private static HttpResponse<String> call(HttpClient http, HttpRequest.Builder request)
                throws IOException, InterruptedException {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        private static long submission(String body) {
            var found = SUBMISSION.matcher(body);
            assertThat(found.find()).as(body).isTrue();
            return Long.parseLong(found.group(1));
        }

        private static YearMonth month(int number) {
            return YearMonth.of(2024, 1).plusMonths(number % MONTHS);
        }

        /** Some hundreds or thousands of rows, another number in each file; every third is of drugs. */
        static String file(int number) {
            var text =
                    new StringBuilder("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                            + "LSOA name,Crime type,Last outcome category,Context\n");
            var rows = 300 + (number * 7919) % 20_000;
            for (var row = 0; row < rows; row++) {
                text.append(row % 3 == 0 ? "%064x".formatted(row + number * 100_000L) : "")
                        .append(',')
                        .append(month(number))
                        .append(",Dorset Police,Dorset Police,-1.9,50.7,On or near A Street,E01015282,X 001A,")
                        .append(row % 3 == 0 ? "Drugs,Under investigation" : "Anti-social behaviour,")
                        .append(",\n");
            }
            return text.toString();
        }
    }
}
