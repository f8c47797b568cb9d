package chesil.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.measures.Commentary;
import chesil.measures.IndicatorId;
import chesil.partnership.AnswerableId;
import chesil.partnership.GroupId;
import chesil.partnership.MeetingId;
import chesil.releases.Observed;
import chesil.testing.ApplicationTest;
import chesil.testing.Visitor;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Put;
import chesil.work.Work;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** A quarter of the partnership in Dorset, played through with a clock that is moved and a mail server that is real. */
@ApplicationTest
@TestPropertySource(properties = {"chesil.partnership=../partnerships/dorset", "chesil.address=https://chesil.example"})
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuarterTest {
    private static final GreenMail POST_OFFICE = postOffice();
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1), LAST = LocalDate.of(2026, 12, 31);
    private static final MovedClock CLOCK = new MovedClock(FIRST);
    private static final MeetingId BOARD = new MeetingId("board-2026-11-26");
    private static final IndicatorId CRIME = new IndicatorId("h4-neighbourhood-crime");
    private static final Pattern FEED = Pattern.compile("https://chesil\\.example(/calendar/feed/[^<\\s]*\\.ics)");

    @TestBean(methodName = "moved")
    private @Nullable Clock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Mornings mornings;

    @Autowired
    private Commentaries commentaries;

    @Autowired
    private Items items;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    static Clock moved() {
        return CLOCK;
    }

    private static GreenMail postOffice() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void byPost(DynamicPropertyRegistry registry) {
        registry.add("chesil.post.host", () -> "127.0.0.1");
        registry.add("chesil.post.port", () -> POST_OFFICE.getSmtp().getPort());
    }

    @AfterAll
    static void close() {
        POST_OFFICE.stop();
    }

    @BeforeEach
    void at_the_beginning() throws Exception {
        CLOCK.to(FIRST);
        assertThat(clock).isSameAs(CLOCK);
        jdbc.sql("delete from calendar.reminder").update();
        jdbc.sql("delete from calendar.digest").update();
        jdbc.sql("delete from calendar.preference").update();
        jdbc.sql("delete from calendar.commentary_request").update();
        jdbc.sql("update access.users set state = 'suspended'").update(); // whoever another test left here
        POST_OFFICE.purgeEmailFromAllMailboxes();
    }

    @Test
    void through_a_quarter_everybody_gets_one_digest_a_day_at_most_and_each_reminder_once() throws Exception {
        someone(Role.DATA_OFFICER, "dorset-police");
        someone(Role.GROUP_CHAIR, "dorset-police");
        someone(Role.PARTNERSHIP_MANAGER, "dorset-pcc");
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            CLOCK.to(day);
            mornings.begin();
            if (day.getDayOfMonth() % 10 == 0) mornings.begin(); // started twice
        }
        assertThat(work.untilIdle(Duration.ofMinutes(2))).isTrue();

        var digests = jdbc.sql("select count(*) from calendar.digest")
                .query(Long.class)
                .single();
        assertThat((long) POST_OFFICE.getReceivedMessages().length).isEqualTo(digests);
        var officers = sentTo("data-officer@dorset-police");
        assertThat(officers).hasSizeBetween(20, 92);
        assertThat(officers)
                .allSatisfy(letter -> assertThat(letter.getSubject()).startsWith("Waiting for you: "));
        assertThat(jdbc.sql("select count(*) from post.letter where state <> 'sent'")
                        .query(Long.class)
                        .single())
                .isZero();
        // seizures of October are due on 30 November: a week before, the day before, then every week until November's
        // are late too
        assertThat(jdbc.sql("""
                                select step from calendar.reminder
                                 where subject = 'return:seizures/dorset-police/2026-10' order by id
                                """).query(String.class).list())
                .containsExactly("before-7", "before-1", "late-1", "late-8", "late-15", "late-22", "late-29");
        // its chair is asked for the list of teams that is due on 20 November, and its officer is not
        assertThat(text(sentTo("group-chair@dorset-police"))).contains("Action: List the response teams");
        assertThat(text(officers)).doesNotContain("Action: ");
        assertThat(text(sentTo("partnership-manager@dorset-pcc"))).contains("not in before the cut-off of");
    }

    @Test
    void who_wants_no_digests_gets_none_and_may_still_be_reminded_by_the_manager() throws Exception {
        var officer = someone(Role.DATA_OFFICER, "dorset-police");
        officer.post("/calendar/yours/digests", Map.of("wanted", "no"));
        mornings.begin();
        assertThat(work.untilIdle(Duration.ofSeconds(30))).isTrue();
        assertThat(sentTo("data-officer@dorset-police")).isEmpty();

        var manager = someone(Role.PARTNERSHIP_MANAGER, "dorset-pcc");
        var late = Map.of("of", "seizures/dorset-police/2026-08");
        assertThat(manager.get("/calendar/chasing").body())
                .contains("Dorset Police")
                .contains("Not yet");
        var asked = manager.post("/calendar/chasing/remind", late);
        assertThat(asked.headers().firstValue("Location")).get().asString().contains("came=sent");
        var again = manager.post("/calendar/chasing/remind", late);
        assertThat(again.headers().firstValue("Location")).get().asString().contains("came=already");
        assertThat(work.untilIdle(Duration.ofSeconds(30))).isTrue();

        var letters = sentTo("data-officer@dorset-police");
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getSubject()).startsWith("Reminder: ").contains("August 2026");
        assertThat(manager.get("/calendar/reminders").body())
                .contains("Test data officer")
                .contains("Asked for by Test partnership manager")
                .contains("Sent");
        assertThat(manager.get("/calendar/chasing").body()).contains("1 Oct 2026");
    }

    @Test
    void owners_are_asked_for_three_things_before_the_cut_off_and_what_they_say_goes_to_the_meeting() throws Exception {
        everyMeeting();
        new Observed(jdbc).of(CRIME.value(), "footprint", "", LocalDate.of(2026, 9, 1), 900, null, 900);
        CLOCK.to(LocalDate.of(2026, 11, 4)); // asked on the 3rd, which nobody was there to do
        mornings.begin();
        var request = commentaries.find(BOARD, CRIME).orElseThrow();
        assertThat(request.due()).isEqualTo("2026-11-13");
        assertThat(request.owner().value()).as("nobody has set a target").isEqualTo("joint-analytic");

        var chair = someone(Role.GROUP_CHAIR, "public-health-dorset");
        var form = "/calendar/commentary/" + BOARD + "/" + CRIME;
        assertThat(chair.get("/calendar/commentary").body()).contains("Neighbourhood crime recorded by police");
        var half = chair.post(form, Map.of("said", "Burglary fell.", "why", "", "next", "", "onTopOf", "0"));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Enter why, or that nobody knows").contains("Burglary fell.");
        CLOCK.to(LocalDate.of(2026, 11, 5)); // they sign in again the day after
        someone(Role.GROUP_CHAIR, "public-health-dorset")
                .post(
                        form,
                        Map.of(
                                "said",
                                "Burglary fell.",
                                "why",
                                "Nobody knows.",
                                "next",
                                "Ask again in March.",
                                "onTopOf",
                                "0"));

        assertThat(commentaries.find(BOARD, CRIME).orElseThrow().isAnswered()).isTrue();
        var said = commentaries.of(CRIME, BOARD).orElseThrow().value().orElseThrow();
        assertThat(said)
                .isEqualTo(new Commentary(
                        CRIME, LocalDate.of(2026, 9, 1), "Burglary fell.", "Nobody knows.", "Ask again in March."));
        assertThat(commentaries.of(CRIME, new MeetingId("board-2026-10-22")))
                .as("not for an earlier one")
                .isEmpty();
        var manager = someone(Role.PARTNERSHIP_MANAGER, "dorset-pcc");
        assertThat(manager.get("/calendar/meetings/" + BOARD).body()).contains("1 of 1 are answered.");
        CLOCK.to(LocalDate.of(2026, 11, 6));
        mornings.begin();
        assertThat(commentaries.asked(BOARD)).as("asked once").hasSize(1);
    }

    @Test
    void a_release_is_drafted_at_the_cut_off_and_signed_off_by_the_senior_responsible_owner() {
        new Observed(jdbc).of(CRIME.value(), "footprint", "", LocalDate.of(2026, 9, 1), 900, null, 900);
        var path = "/calendar/meetings/" + BOARD;
        CLOCK.to(LocalDate.of(2026, 11, 17));
        var early = someone(Role.PARTNERSHIP_MANAGER, "dorset-pcc")
                .post(path + "/draft", Map.of("known", "cut-off", "indicator", CRIME.value()));
        assertThat(early.body()).contains("The cut-off is not over yet");

        CLOCK.to(LocalDate.of(2026, 11, 18));
        var manager = someone(Role.PARTNERSHIP_MANAGER, "dorset-pcc");
        var reasonless = manager.post(path + "/draft", Map.of("known", "now", "indicator", CRIME.value()));
        assertThat(reasonless.body()).contains("Enter why figures known after the cut-off are taken in");
        var drafted = manager.post(path + "/draft", Map.of("known", "cut-off", "indicator", CRIME.value()));
        assertThat(drafted.statusCode()).isEqualTo(303);
        var body = manager.get(path).body();
        assertThat(body).contains("as known 17 Nov 2026, 23:59").contains("1 indicator, by Test partnership manager");
        var release = link(body, "/releases/\\d+");

        var owner = someone(Role.SENIOR_RESPONSIBLE_OWNER, "dorset-pcc");
        assertThat(owner.get(path).body()).contains("By the senior responsible owner.");
        owner.post(release + "/sign-off", Map.of());

        assertThat(owner.get(path).body())
                .contains("By Test senior responsible owner, 18 Nov 2026")
                .contains("it cannot be altered");
    }

    @Test
    void a_feed_has_what_its_owner_may_see_and_ends_when_it_is_revoked() {
        var officer = someone(Role.DATA_OFFICER, "dorset-police");
        var feed = link(officer.post("/calendar/yours/feed", Map.of()).body(), FEED);

        var got = Visitor.of(application).get(feed);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("Content-Type")).get().asString().startsWith("text/calendar");
        assertThat(got.body().replace("\r\n ", ""))
                .contains("SUMMARY:Meeting: Partnership board")
                .contains("UID:return-seizures-dorset-police-2026-09@chesil")
                .doesNotContain("UID:return-school-suspensions");

        jdbc.sql("update access.token set revoked_at = now()").update();
        assertThat(Visitor.of(application).get(feed).statusCode()).isEqualTo(404);
    }

    /** Somebody with an address that mail goes to. */
    private Visitor someone(Role role, String organisation) {
        var visitor = Visitor.as(application, role, organisation);
        jdbc.sql("update access.users set demonstration = false, state = 'active' where user_name = :name")
                .param("name", role.id() + "@" + organisation)
                .update();
        return visitor;
    }

    private void everyMeeting() {
        var rules = items.of(MeetingRule.KIND);
        var before = rules.version("board", AsKnown.NOW).orElseThrow();
        var put = rules.put(
                new MeetingRule(
                        new GroupId("board"),
                        9,
                        6,
                        CommentaryRule.EVERY_MEETING,
                        3,
                        10,
                        new AnswerableId("joint-analytic")),
                before.number(),
                "Test",
                "Asked before every meeting");
        assertThat(put).isNotInstanceOf(Put.Overtaken.class);
    }

    private static List<MimeMessage> sentTo(String address) {
        return Arrays.stream(POST_OFFICE.getReceivedMessages())
                .filter(letter -> recipient(letter).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(List<MimeMessage> letters) {
        return letters.stream().map(QuarterTest::content).collect(Collectors.joining("\n"));
    }

    private static String content(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (java.io.IOException | jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String link(String body, String pattern) {
        return link(body, Pattern.compile("href=\"(" + pattern + ")\""));
    }

    private static String link(String body, Pattern pattern) {
        var found = pattern.matcher(body);
        assertThat(found.find()).as("a link like " + pattern).isTrue();
        return found.group(1);
    }
}
