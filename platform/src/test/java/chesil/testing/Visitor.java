package chesil.testing;

import chesil.access.DemonstrationAccounts;
import chesil.access.Role;
import chesil.access.Secret;
import chesil.access.Users;
import chesil.access.door.Sessions;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Somebody with a browser that keeps cookies, runs no script and follows no redirect by itself. */
public final class Visitor {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private @Nullable Secret session;

    private Visitor(ApplicationContext application) {
        base = URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port"));
    }

    /** Somebody who is not signed in. */
    public static Visitor of(ApplicationContext application) {
        return new Visitor(application);
    }

    /** Somebody signed in with this role, of an organisation that no test shares. */
    public static Visitor as(ApplicationContext application, Role role) {
        return as(application, role, "organisation-of-" + role.id());
    }

    public static Visitor as(ApplicationContext application, Role role, String organisation) {
        var userName = role.id() + "@" + organisation;
        application
                .getBean(DemonstrationAccounts.class)
                .create(userName, "Test " + role.words(), organisation, Set.of(role));
        var user = application.getBean(Users.class).named(userName).orElseThrow();
        var visitor = new Visitor(application);
        var session = application.getBean(Sessions.class).open(user);
        var cookie = new HttpCookie("chesil-session", session.text());
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies.getCookieStore().add(visitor.base, cookie);
        visitor.session = session;
        return visitor;
    }

    /** Signs in on the page, as people do. */
    public Visitor signIn(String userName, String password) {
        var answer = send("/sign-in", "/sign-in", Map.of("userName", userName, "password", password));
        if (answer.statusCode() != 303) throw new AssertionError("not signed in: " + answer.body());
        return this;
    }

    public HttpResponse<String> get(String path) {
        return exchange(HttpRequest.newBuilder(address(path)).build());
    }

    /** Opens a page and sends its form. */
    public HttpResponse<String> send(String page, String action, Map<String, String> fields) {
        var token = FORM_TOKEN.matcher(get(page).body());
        var all = new HashMap<>(fields);
        if (token.find()) all.put("_csrf", token.group(1));
        return postAsIs(action, all);
    }

    /** Sends a form as one of our pages would; for who was signed in by {@link #as}. */
    public HttpResponse<String> post(String action, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", formToken());
        return postAsIs(action, all);
    }

    /** Sends fields with no proof that they come from a page of ours. */
    public HttpResponse<String> postAsIs(String action, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange(HttpRequest.newBuilder(address(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** What stands in the hidden field {@code _csrf} of this visitor's forms. */
    public String formToken() {
        if (session == null) return "";
        var token = session.derived("_csrf").text().getBytes(StandardCharsets.UTF_8);
        var masked = new byte[2 * token.length]; // as pages mask it, with a mask of zeros
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    /** What a browser must hold to be this visitor. */
    List<HttpCookie> cookies() {
        return cookies.getCookieStore().get(base);
    }

    public URI address(String path) {
        return base.resolve(path);
    }

    public HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, HttpResponse.BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
