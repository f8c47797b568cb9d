package chesil.testing;

import chesil.access.Role;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/**
 * Somebody at a browser of their own, with their own cookies. Opening a page checks what every page must keep to: see
 * {@link OpenPage}.
 *
 * <pre>{@code
 * try (var browser = Browser.of(application)) {
 *     var page = browser.open("/");
 *     assertThat(page.heading()).isEqualTo("Less harm from drugs in Dorset");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
    private final ApplicationContext application;
    private final String site;
    private final BrowserContext context;
    private final Page tab;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();

    private Browser(ApplicationContext application, boolean scripts) {
        this.application = application;
        site = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        this.scripts = scripts;
        context = Chromium.chromium()
                .newContext(new NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(OpenPage.DESK, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setTimezoneId("Europe/London")
                        .setLocale("en-GB"));
        tab = context.newPage();
        tab.setDefaultTimeout(10_000);
        tab.onPageError(complaints::add);
        tab.onConsoleMessage(message -> {
            // a status of ours (404, 422) is a console error to Chromium, and none to us
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    /** Somebody who has not signed in. */
    public static Browser of(ApplicationContext application) {
        return new Browser(application, true);
    }

    /** Somebody whose browser runs no scripts: everything must still work. */
    public static Browser withoutScripts(ApplicationContext application) {
        return new Browser(application, false);
    }

    /** Holds a phone: the page is 375 px wide until it is checked with scripts. */
    public Browser onPhone() {
        tab.setViewportSize(OpenPage.PHONE, 900);
        return this;
    }

    /** Is signed in with this role, of an organisation that no test shares. */
    public Browser as(Role role) {
        return carrying(Visitor.as(application, role));
    }

    public Browser as(Role role, String organisation) {
        return carrying(Visitor.as(application, role, organisation));
    }

    private Browser carrying(Visitor visitor) {
        context.addCookies(visitor.cookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(site))
                .toList());
        return this;
    }

    /** Signs in on the page, as people do. */
    public Browser signIn(String userName, String password) {
        tab.navigate(site + "/sign-in");
        tab.locator("[name=userName]").fill(userName);
        tab.locator("[name=password]").fill(password);
        tab.locator("main form button").first().click();
        if (tab.url().contains("/sign-in")) throw new AssertionError(userName + " was not let in");
        return this;
    }

    /** Opens a path and checks it; the answer may be any status that has a page. */
    public OpenPage open(String path) {
        tab.navigate(site + path);
        return new OpenPage(this).checked();
    }

    /** Opens a path as a page object, such as {@code browser.open("/returns", ReturnsPage::new)}. */
    public <P extends OpenPage> P open(String path, Function<Browser, P> as) {
        tab.navigate(site + path);
        var page = as.apply(this);
        page.checked();
        return page;
    }

    Page tab() {
        return tab;
    }

    boolean scripts() {
        return scripts;
    }

    /** What the browser complained of since it was last asked: script errors and what the content policy refused. */
    List<String> complaints() {
        var said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    @Override
    public void close() {
        context.close();
    }
}
