package chesil.access;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.testing.ApplicationTest;
import chesil.testing.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks the whole table of routes, in both directions. */
@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutesTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private Users users;

    @Autowired
    private Tokens tokens;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Test
    void every_handler_has_a_line_and_every_line_a_handler() {
        var handled = new TreeSet<String>();
        for (var mapping : mappings)
            mapping.getHandlerMethods().forEach((info, method) -> handled.addAll(lines(info, method)));
        var listed = Routes.ours().lines().stream()
                .filter(route -> !servedOtherwise(route))
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(handled);
    }

    @Test
    void no_line_stands_twice() {
        var lines = Routes.ours().lines().stream().map(route -> route.method() + " " + route.path());
        assertThat(lines).doesNotHaveDuplicates();
    }

    @Test
    void nobody_and_each_role_may_use_what_the_table_says_and_nothing_else() {
        var wrong = new ArrayList<String>();
        for (var route : Routes.ours().lines()) {
            if (route.forPrograms()) continue;
            check(route, null, wrong);
            for (var role : Role.values()) check(route, role, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_token_of_each_role_may_use_what_the_table_says_if_it_is_good_for_it() {
        var wrong = new ArrayList<String>();
        for (var route : Routes.ours().lines()) {
            if (!route.forPrograms()) continue;
            if (!mayUse(route.allowed(), null) && ask(route, null) != 401)
                wrong.add("nobody is not asked for a token by " + route);
            for (var role : Role.values()) {
                var needed = route.allowed().scope();
                for (var scope : TokenScope.values()) {
                    var may = mayUse(route.allowed(), role) && (needed == null || needed == scope);
                    var status = ask(route, token(role, scope));
                    if (may == (status == 401 || status == 403))
                        wrong.add(role.id() + " with a token for " + scope.id() + " gets " + status + " from " + route);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String token(Role role, TokenScope scope) {
        Visitor.as(application, role); // makes sure that there is such a user
        var user = users.named(role.id() + "@organisation-of-" + role.id()).orElseThrow();
        return tokens.create(user.asViewer(), user.id(), "matrix", Set.of(scope), Duration.ofDays(1));
    }

    private int ask(Route route, @Nullable String token) {
        var visitor = Visitor.of(application);
        var request = HttpRequest.newBuilder(visitor.address(example(route)))
                .method(route.method().name(), HttpRequest.BodyPublishers.noBody());
        if (token != null) request.header("Authorization", "Bearer " + token);
        var answer = visitor.exchange(request.build(), _ -> HttpResponse.BodySubscribers.ofInputStream());
        closeQuietly(answer.body());
        return answer.statusCode();
    }

    private void check(Route route, @Nullable Role role, List<String> wrong) {
        var visitor = role == null ? Visitor.of(application) : Visitor.as(application, role);
        // only the first line: an answer may be a stream without end
        var answer = visitor.exchange(request(route, visitor), _ -> HttpResponse.BodySubscribers.ofInputStream());
        closeQuietly(answer.body());
        var refused = answer.statusCode() == 401 || answer.statusCode() == 403;
        var toSignIn = answer.statusCode() == 303
                && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
        var may = mayUse(route.allowed(), role);
        var who = role == null ? "nobody" : role.id();
        if (may && ((refused && !formExpired(route, role)) || toSignIn)) wrong.add(who + " is kept from " + route);
        if (!may && role == null && !toSignIn) wrong.add(who + " is not asked to sign in by " + route);
        if (!may && role != null && !refused) wrong.add(who + " may use " + route);
    }

    /** Nobody has a session from which a form's proof could follow; that such forms can be sent is tested with their pages. */
    private static boolean formExpired(Route route, @Nullable Role role) {
        return role == null && route.method().equals(HttpMethod.POST);
    }

    private static HttpRequest request(Route route, Visitor visitor) {
        var request = HttpRequest.newBuilder(visitor.address(example(route)));
        if (!route.method().equals(HttpMethod.POST)) return request.build();
        var proof = "_csrf=" + URLEncoder.encode(visitor.formToken(), StandardCharsets.UTF_8);
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(proof))
                .build();
    }

    private static void closeQuietly(InputStream body) {
        try {
            body.close();
        } catch (IOException closed) {
            // the first line has been read
        }
    }

    /** Items of the examples are not there, so that roles for their own get as far as "not found". */
    private static boolean mayUse(Allowed allowed, @Nullable Role role) {
        if (allowed.everyone() || allowed.fromThisMachine()) return true; // the test asks from this machine
        if (role == null) return false;
        var own = allowed.ownRoles().contains(role) && !"organisation".equals(allowed.item());
        return allowed.anySignedIn() || allowed.roles().contains(role) || own;
    }

    private static String example(Route route) {
        return route.path().getPatternString().replace("/**", "/nothing").replaceAll("\\{[^}]*}", "999999999");
    }

    private static Set<String> lines(RequestMappingInfo info, HandlerMethod method) {
        if (ErrorController.class.isAssignableFrom(method.getBeanType())) return Set.of(); // only ever dispatched to
        var verbs = info.getMethodsCondition().getMethods();
        assertThat(verbs).as("%s names its methods", method).isNotEmpty();
        return info.getPatternValues().stream()
                .flatMap(path -> verbs.stream().map(verb -> verb + " " + path))
                .collect(Collectors.toSet());
    }

    /** Files and the health of the application: known to Spring by other means than handler methods. */
    private static boolean servedOtherwise(Route route) {
        var path = route.path().getPatternString();
        return Stream.of("/assets/", "/favicon.ico", "/actuator/").anyMatch(path::startsWith);
    }
}
