package chesil.access;

import static chesil.access.Allowed.toEveryone;
import static chesil.access.Allowed.toRoles;
import static chesil.access.Allowed.toSignedIn;
import static chesil.access.Role.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * Every way into the application and who may use it, in one table. What is not in it is closed, to everyone.
 *
 * <p>The security filter chain is built from this table, and a test walks it: each handler of Spring MVC must have a line
 * here and each line a handler, and every role is tried on every line. A module adds its routes to its own list below:
 * {@code get("/returns/{return}", toRoles(PARTNERSHIP_MANAGER, ANALYST).orOwn("return", DATA_OFFICER))}. What a route
 * shows is still the module's to choose by its {@link Viewer}: the table opens doors, it does not filter lists.
 */
public final class Routes {
    private static final List<Route> SHARED = List.of(
            get("/assets/**", toEveryone()), // stylesheets, scripts, pictures
            get("/favicon.ico", toEveryone()),
            get("/styleguide", toEveryone()),
            get("/changes", toSignedIn()),
            get("/actuator/health", toEveryone()),
            get("/actuator/health/**", toEveryone()),
            get("/actuator/prometheus", toRoles(ADMINISTRATOR).orFromThisMachine()),
            get("/api/openapi", toEveryone()),
            get("/api/openapi.yaml", toEveryone()));

    private static final List<Route> HOMES = List.of(get("/", toEveryone()), get("/home", toSignedIn()));

    private static final List<Route> ACCESS = List.of(
            get("/sign-in", toEveryone()),
            post("/sign-in", toEveryone()),
            post("/sign-out", toSignedIn()),
            get("/invitations/{secret}", toEveryone()), // the link is the proof
            post("/invitations/{secret}", toEveryone()),
            get("/account", toSignedIn()),
            post("/account/password", toSignedIn()),
            post("/account/tokens", toSignedIn()),
            post("/account/tokens/{token}/revoke", toSignedIn()),
            get("/users", toRoles(ADMINISTRATOR, PARTNERSHIP_MANAGER)),
            get("/users/invite", toRoles(ADMINISTRATOR, PARTNERSHIP_MANAGER)),
            post("/users/invite", toRoles(ADMINISTRATOR, PARTNERSHIP_MANAGER)),
            get("/users/{user}", toRoles(ADMINISTRATOR, PARTNERSHIP_MANAGER)),
            post("/users/{user}/roles", toRoles(ADMINISTRATOR, PARTNERSHIP_MANAGER)),
            post("/users/{user}/suspend", toRoles(ADMINISTRATOR, PARTNERSHIP_MANAGER)),
            post("/users/{user}/reinstate", toRoles(ADMINISTRATOR, PARTNERSHIP_MANAGER)),
            post("/users/{user}/link", toRoles(ADMINISTRATOR, PARTNERSHIP_MANAGER)),
            post("/users/{user}/tokens/{token}/revoke", toRoles(ADMINISTRATOR, PARTNERSHIP_MANAGER)),
            get("/audit", toRoles(ADMINISTRATOR, SENIOR_RESPONSIBLE_OWNER, PARTNERSHIP_MANAGER)));

    private static final List<Route> POST =
            List.of(get("/post", toRoles(ADMINISTRATOR)), post("/post/{letter}/again", toRoles(ADMINISTRATOR)));

    private static final List<Route> AREAS = List.of(get("/areas", toEveryone()), get("/areas/{code}", toEveryone()));

    private static final Allowed KEEPERS = toRoles(PARTNERSHIP_MANAGER, ADMINISTRATOR);

    private static final List<Route> PARTNERSHIP = lines(
            List.of(
                    get("/partners", toSignedIn()),
                    get("/minutes", toSignedIn()),
                    get("/minutes/{meeting}", toSignedIn())),
            form("/partnership/change", KEEPERS),
            form("/partners/add", KEEPERS),
            form("/partners/{organisation}/change", KEEPERS),
            form("/partners/{organisation}/end", KEEPERS),
            form("/groups/add", KEEPERS),
            form("/groups/{group}/change", KEEPERS.orOwn("group", GROUP_CHAIR)),
            form("/groups/{group}/end", KEEPERS),
            form("/groups/{group}/seats/add", KEEPERS.orOwn("group", GROUP_CHAIR)),
            form("/seats/{seat}/change", KEEPERS.orOwn("seat", GROUP_CHAIR)),
            form("/seats/{seat}/end", KEEPERS.orOwn("seat", GROUP_CHAIR)),
            form("/groups/{group}/meetings/add", KEEPERS.orOwn("group", GROUP_CHAIR)),
            form("/minutes/{meeting}/change", KEEPERS.orOwn("meeting", GROUP_CHAIR)),
            form("/minutes/{meeting}/end", KEEPERS.orOwn("meeting", GROUP_CHAIR)),
            form("/groups/{group}/actions/add", KEEPERS.orOwn("group", GROUP_CHAIR)),
            form("/actions/{action}/change", KEEPERS.orOwn("action", GROUP_CHAIR)),
            form("/actions/{action}/end", KEEPERS.orOwn("action", GROUP_CHAIR)),
            form("/groups/{group}/risks/add", KEEPERS.orOwn("group", GROUP_CHAIR)),
            form("/risks/{risk}/change", KEEPERS.orOwn("risk", GROUP_CHAIR)),
            form("/risks/{risk}/end", KEEPERS.orOwn("risk", GROUP_CHAIR)));

    private static final String A_RETURN = "/returns/{specification}/{organisation}/{period}";

    /** Who sends a return: its own data officers, and the manager for it. */
    private static final Allowed SENDERS = toRoles(PARTNERSHIP_MANAGER).orOwn("organisation", DATA_OFFICER);

    /** Other ways in than a file. */
    private static final List<Route> KEYING = lines(
            List.of(
                    get(A_RETURN + "/key", SENDERS),
                    post(A_RETURN + "/key", SENDERS),
                    post(A_RETURN + "/key/start", SENDERS),
                    post(A_RETURN + "/key/drop", SENDERS),
                    get("/returns/extensions", toRoles(PARTNERSHIP_MANAGER)),
                    post("/returns/extensions/{extension}", toRoles(PARTNERSHIP_MANAGER)),
                    get("/returns/submissions/{submission}/filled-in", seesSubmission()),
                    post(
                            "/returns/submissions/{submission}/filled-in",
                            toRoles().orOwn("submission", DATA_OFFICER)),
                    get("/returns/submissions/{submission}/evidence", mendsSubmission()),
                    post(A_RETURN + "/key/parts/{part}/take-back", SENDERS),
                    get(
                            A_RETURN + "/story",
                            toRoles(PARTNERSHIP_MANAGER, ANALYST).orOwn("organisation", DATA_OFFICER)),
                    get("/returns/reliability/{organisation}", SENDERS)),
            // whoever was handed a part has it, whatever the role; nobody else does
            form("/returns/parts/{part}", toSignedIn()),
            form(A_RETURN + "/key/parts", SENDERS),
            form(A_RETURN + "/fill-in", toRoles(PARTNERSHIP_MANAGER)),
            form(A_RETURN + "/key/rows/{row}", SENDERS),
            form(A_RETURN + "/nil", SENDERS),
            form(A_RETURN + "/extension", SENDERS));

    private static final List<Route> RETURNS = List.of(
            get("/returns", toRoles(PARTNERSHIP_MANAGER, ANALYST, DATA_OFFICER)),
            get("/returns/send", toRoles(PARTNERSHIP_MANAGER, DATA_OFFICER)),
            get("/returns/{specification}", toSignedIn()),
            get("/returns/{specification}/template.csv", toSignedIn()),
            get("/returns/{specification}/template.xlsx", toSignedIn()),
            get(
                    "/returns/{specification}/{organisation}/send",
                    toRoles(PARTNERSHIP_MANAGER).orOwn("organisation", DATA_OFFICER)),
            post(
                    "/returns/{specification}/{organisation}/send",
                    toRoles(PARTNERSHIP_MANAGER).orOwn("organisation", DATA_OFFICER)),
            get(
                    "/returns/{specification}/{organisation}/{period}",
                    toRoles(PARTNERSHIP_MANAGER, ANALYST).orOwn("organisation", DATA_OFFICER)),
            get("/returns/submissions/{submission}", seesSubmission()),
            get("/returns/submissions/{submission}/rows", seesSubmission()),
            get("/returns/submissions/{submission}/changes", seesSubmission()),
            get("/returns/submissions/{submission}/changes.csv", seesSubmission()),
            get("/returns/submissions/{submission}/rejected.csv", mendsSubmission()),
            get("/returns/submissions/{submission}/rejected.xlsx", mendsSubmission()),
            get("/returns/submissions/{submission}/accept", mendsSubmission()),
            post("/returns/submissions/{submission}/accept", mendsSubmission()),
            post("/returns/submissions/{submission}/final", mendsSubmission()),
            post("/returns/submissions/{submission}/mend", mendsSubmission()),
            post("/returns/submissions/{submission}/mended", mendsSubmission()),
            post("/returns/submissions/{submission}/confirm", mendsSubmission()),
            post("/returns/submissions/{submission}/withdraw", mendsSubmission()),
            post("/returns/submissions/{submission}/destroy", mendsSubmission()),
            get(
                    "/api/v1/returns",
                    toRoles(PARTNERSHIP_MANAGER, ANALYST, DATA_OFFICER).withToken(TokenScope.SUBMIT_RETURNS)),
            post(
                    "/api/v1/returns/{specification}/{organisation}/{period}",
                    toRoles(PARTNERSHIP_MANAGER)
                            .orOwn("organisation", DATA_OFFICER)
                            .withToken(TokenScope.SUBMIT_RETURNS)),
            get("/api/v1/submissions/{submission}", seesSubmission().withToken(TokenScope.SUBMIT_RETURNS)),
            get("/api/v1/submissions/{submission}/faults", mendsSubmission().withToken(TokenScope.SUBMIT_RETURNS)),
            post("/api/v1/submissions/{submission}/accept", mendsSubmission().withToken(TokenScope.SUBMIT_RETURNS)));

    private static final List<Route> MEASURES = List.of(
            post(
                    "/indicators/{indicator}/commentary",
                    toRoles(PARTNERSHIP_MANAGER, ANALYST, COMMISSIONER, GROUP_CHAIR)),
            post("/indicators/{indicator}/limits", toRoles(PARTNERSHIP_MANAGER, ANALYST)));

    private static final List<Route> RELEASES = List.of(
            // to whoever may not see live figures these show what was released
            get("/scorecard", toEveryone()),
            get("/scorecard/meeting", toEveryone()),
            get("/scorecard.csv", toEveryone()),
            get("/indicators/{indicator}", toEveryone()),
            get("/indicators/{indicator}/places", toRoles(PARTNERSHIP_MANAGER, ANALYST, COMMISSIONER, OPERATIONS_LEAD)),
            get("/indicators/{indicator}/figures.csv", toEveryone()),
            get("/api/v1/indicators", toEveryone().withToken(TokenScope.READ_FIGURES)),
            get("/api/v1/indicators/{indicator}", toEveryone().withToken(TokenScope.READ_FIGURES)),
            get("/revisions", toRoles(PARTNERSHIP_MANAGER, ANALYST)),
            get("/releases", toSignedIn()),
            get("/releases/{release}", toSignedIn()),
            get("/releases/draft", toRoles(PARTNERSHIP_MANAGER)),
            post("/releases", toRoles(PARTNERSHIP_MANAGER)),
            post("/releases/{release}/sign-off", toRoles(SENIOR_RESPONSIBLE_OWNER, PARTNERSHIP_MANAGER)),
            post("/releases/{release}/discard", toRoles(PARTNERSHIP_MANAGER)));

    private static final List<Route> STRATEGY = lines(
            List.of(
                    get("/strategy", toSignedIn()),
                    get("/strategy/themes/{theme}", toSignedIn()),
                    get("/strategy/outcomes/{outcome}", toSignedIn()),
                    get("/strategy/objectives/{objective}", toSignedIn()),
                    get("/challenges", toSignedIn()),
                    get("/evidence", toSignedIn()),
                    get("/groups", toSignedIn()),
                    get("/groups/{group}", toSignedIn()),
                    get("/targets", toSignedIn())),
            form("/strategy/themes/{theme}/change", KEEPERS),
            form("/strategy/themes/{theme}/outcomes/add", KEEPERS),
            form("/strategy/outcomes/{outcome}/change", KEEPERS),
            form("/strategy/outcomes/{outcome}/end", KEEPERS),
            form("/strategy/outcomes/{outcome}/objectives/add", KEEPERS),
            form("/strategy/objectives/{objective}/change", KEEPERS.orOwn("objective", GROUP_CHAIR)),
            form("/strategy/objectives/{objective}/end", KEEPERS),
            form("/challenges/add", KEEPERS),
            form("/challenges/{challenge}/change", KEEPERS.orOwn("challenge", GROUP_CHAIR)),
            form("/challenges/{challenge}/end", KEEPERS.orOwn("challenge", GROUP_CHAIR)),
            form("/targets/add", KEEPERS),
            form("/targets/{target}/change", KEEPERS.orOwn("target", GROUP_CHAIR)),
            form("/targets/{target}/end", KEEPERS));

    private static final List<Route> INTERVENTIONS = lines(
            List.of(get("/interventions", toSignedIn()), get("/interventions/{intervention}", toSignedIn())),
            form("/interventions/add", KEEPERS.and(COMMISSIONER, OPERATIONS_LEAD)),
            form(
                    "/interventions/{intervention}/change",
                    KEEPERS.and(COMMISSIONER).orOwn("intervention", OPERATIONS_LEAD)),
            form(
                    "/interventions/{intervention}/end",
                    KEEPERS.and(COMMISSIONER).orOwn("intervention", OPERATIONS_LEAD)));

    private static final Allowed COMMENTERS = toRoles(PARTNERSHIP_MANAGER, ANALYST, COMMISSIONER, GROUP_CHAIR);

    private static final Allowed PREPARERS = toRoles(PARTNERSHIP_MANAGER, SENIOR_RESPONSIBLE_OWNER, ANALYST);

    private static final List<Route> CALENDAR = lines(
            List.of(
                    get("/calendar", toSignedIn()),
                    get("/calendar/yours", toSignedIn()),
                    post("/calendar/yours/digests", toSignedIn()),
                    post("/calendar/yours/feed", toSignedIn()),
                    get("/calendar/feed/{token}.ics", toEveryone()), // the link is the proof
                    get("/calendar/products", toSignedIn()),
                    get("/calendar/rules", toSignedIn()),
                    get("/calendar/commentary", COMMENTERS.and(SENIOR_RESPONSIBLE_OWNER)),
                    get("/calendar/meetings/{meeting}", PREPARERS),
                    post("/calendar/meetings/{meeting}/ask", toRoles(PARTNERSHIP_MANAGER)),
                    post("/calendar/meetings/{meeting}/draft", toRoles(PARTNERSHIP_MANAGER)),
                    get("/calendar/chasing", toRoles(PARTNERSHIP_MANAGER)),
                    post("/calendar/chasing/remind", toRoles(PARTNERSHIP_MANAGER)),
                    get("/calendar/reminders", KEEPERS)),
            form("/calendar/commentary/{meeting}/{indicator}", COMMENTERS),
            form("/calendar/products/add", KEEPERS),
            form("/calendar/products/{product}/change", KEEPERS),
            form("/calendar/products/{product}/end", KEEPERS),
            form("/calendar/rules/add", KEEPERS),
            form("/calendar/rules/{rule}/change", KEEPERS),
            form("/calendar/rules/{rule}/end", KEEPERS),
            form("/calendar/reminder-rules/add", KEEPERS),
            form("/calendar/reminder-rules/{reminder}/change", KEEPERS),
            form("/calendar/reminder-rules/{reminder}/end", KEEPERS));

    private static final List<Route> PUBLISHING = List.of(
            get("/are-we-getting-better", toEveryone()),
            get("/are-we-getting-better/{indicator}", toEveryone()),
            // a pack is found by whom its release is for alone
            get("/packs", toEveryone()),
            get("/packs/{pack}", toEveryone()),
            get("/packs/{pack}/{file}", toEveryone()),
            get("/releases/{release}/pack", toRoles(PARTNERSHIP_MANAGER, SENIOR_RESPONSIBLE_OWNER)),
            post("/releases/{release}/pack", toRoles(PARTNERSHIP_MANAGER, SENIOR_RESPONSIBLE_OWNER)),
            post("/releases/{release}/pack/contents", toRoles(PARTNERSHIP_MANAGER)),
            get("/open-data", toEveryone()),
            get("/open-data/catalogue.jsonld", toEveryone()),
            get("/open-data/{release}/all.csv", toEveryone()),
            get("/open-data/{release}/{indicator}.csv", toEveryone()),
            get("/open-data/{release}/{indicator}.json", toEveryone()),
            get("/what-we-do", toEveryone()),
            get("/what-we-do/{intervention}", toEveryone()),
            get("/who-we-are", toEveryone()),
            get("/meetings", toEveryone()),
            get("/help", toEveryone()),
            get("/small-numbers", toEveryone()),
            get("/accessibility", toEveryone()),
            get("/privacy", toEveryone()),
            get("/words", toEveryone()),
            get("/how-to-read", toEveryone()),
            get("/search", toEveryone()));

    private static final List<Route> FOLDER = List.of();

    private static final Routes OURS = new Routes(Stream.of(
                    SHARED,
                    HOMES,
                    ACCESS,
                    POST,
                    AREAS,
                    PARTNERSHIP,
                    RETURNS,
                    KEYING,
                    MEASURES,
                    RELEASES,
                    STRATEGY,
                    INTERVENTIONS,
                    CALENDAR,
                    PUBLISHING,
                    FOLDER)
            .flatMap(List::stream)
            .toList());

    private final List<Route> lines;
    private final List<Route> mostSpecificFirst;

    Routes(List<Route> lines) {
        this.lines = List.copyOf(lines);
        mostSpecificFirst =
                lines.stream().sorted(Comparator.comparing(Route::path)).toList();
    }

    private static Allowed seesSubmission() {
        return toRoles(PARTNERSHIP_MANAGER, ANALYST).orOwn("submission", DATA_OFFICER);
    }

    private static Allowed mendsSubmission() {
        return toRoles(PARTNERSHIP_MANAGER).orOwn("submission", DATA_OFFICER);
    }

    /** The application's table. */
    public static Routes ours() {
        return OURS;
    }

    public List<Route> lines() {
        return lines;
    }

    /** The line for a request; empty where the path is unknown, or known with other methods only. */
    public Optional<Route> find(HttpMethod method, PathContainer path) {
        var asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return mostSpecificFirst.stream()
                .filter(route -> route.method().equals(asked) && route.path().matches(path))
                .findFirst();
    }

    /** The methods that a path is known with; none where it is unknown. */
    public Set<String> methods(PathContainer path) {
        return lines.stream()
                .filter(route -> route.path().matches(path))
                .map(route -> route.method().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A form: reading it and sending it are for the same people. */
    private static List<Route> form(String path, Allowed allowed) {
        return List.of(get(path, allowed), post(path, allowed));
    }

    @SafeVarargs
    private static List<Route> lines(List<Route>... parts) {
        var all = new ArrayList<Route>();
        for (var part : parts) all.addAll(part);
        return all;
    }

    private static Route get(String path, Allowed allowed) {
        return Route.of(HttpMethod.GET, path, allowed);
    }

    private static Route post(String path, Allowed allowed) {
        return Route.of(HttpMethod.POST, path, allowed);
    }
}
