package chesil.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A page that somebody has before them; page objects extend it and name what a reader sees and does. Each one that is
 * opened or turned to is checked: one h1, a title that ends in Chesil, nothing that axe finds at {@value #DESK} and
 * {@value #PHONE} px, no sideways scrolling on a phone, and no complaint of the browser's.
 */
public class OpenPage {
    static final int DESK = 1280;
    static final int PHONE = 375;

    private final Browser browser;

    public OpenPage(Browser browser) {
        this.browser = browser;
    }

    protected final Page tab() {
        return browser.tab();
    }

    public final String heading() {
        return tab().locator("h1").textContent().strip();
    }

    public final String title() {
        return tab().title();
    }

    /** The path and query that the address bar shows. */
    public final String address() {
        return tab().url().replaceFirst("^https?://[^/]+", "");
    }

    /** All words in the page's main part, as they are shown. */
    public final String text() {
        return tab().locator("main").innerText();
    }

    /** Follows a link by its words. */
    public final OpenPage follow(String words) {
        return follow(words, OpenPage::new);
    }

    /** Follows a link by its words, to a page object. */
    public final <P extends OpenPage> P follow(String words, Function<Browser, P> as) {
        tab().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        return turnedTo(as);
    }

    /** Presses a button by its words. */
    public final OpenPage press(String words) {
        return press(words, OpenPage::new);
    }

    /** Presses a button by its words, to a page object. */
    public final <P extends OpenPage> P press(String words, Function<Browser, P> as) {
        tab().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        return turnedTo(as);
    }

    /** Writes into the field with this label. */
    public final OpenPage fill(String label, String value) {
        tab().getByLabel(label).fill(value);
        return this;
    }

    /** Chooses by its words what the field with this label offers. */
    public final OpenPage choose(String label, String choice) {
        tab().getByLabel(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(choice));
        return this;
    }

    /** Gives a file to the field with this label. */
    public final OpenPage attach(String label, Path file) {
        tab().getByLabel(label).setInputFiles(file);
        return this;
    }

    /** What the error summary says, a line a fault; empty where there is none. */
    public final String problems() {
        var summary = tab().locator(".govuk-error-summary__list");
        return summary.count() == 0 ? "" : summary.innerText();
    }

    public final Locator find(String css) {
        return tab().locator(css);
    }

    /** Keeps pictures of the page for people to look at: {@code target/screenshots/NAME-1280.png} and {@code -375.png}. */
    public final OpenPage picture(String name) {
        for (var width : new int[] {DESK, PHONE}) {
            tab().setViewportSize(width, 900);
            tab().screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        }
        tab().setViewportSize(DESK, 900);
        return this;
    }

    /** The page as printed: a PDF, also kept as {@code target/screenshots/NAME.pdf}. */
    public final byte[] printed(String name) {
        tab().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var pdf = tab().pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "screenshots", name + ".pdf"))
                .setPreferCSSPageSize(true)
                .setFormat("A4")
                .setPrintBackground(false));
        tab().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return pdf;
    }

    /** How many pages the page has in print. */
    public final int pagesInPrint(String name) {
        // each page of Chromium's PDF is an object of its own, in plain text
        var text = new String(printed(name), StandardCharsets.ISO_8859_1);
        return (int)
                Pattern.compile("/Type\\s*/Page[^s]").matcher(text).results().count();
    }

    final <P extends OpenPage> P turnedTo(Function<Browser, P> as) {
        tab().waitForLoadState();
        var page = as.apply(browser);
        page.checked();
        return page;
    }

    final OpenPage checked() {
        var where = address();
        assertThat(tab().locator("h1").count()).as("h1 on " + where).isEqualTo(1);
        assertThat(title()).as("title of " + where).endsWith("– Chesil");
        if (browser.scripts()) {
            passesAxe(where + " at " + DESK + " px");
            tab().setViewportSize(PHONE, 900);
            passesAxe(where + " at " + PHONE + " px");
            var width = tab().evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) width).intValue())
                    .as("width of " + where + " on a phone")
                    .isLessThanOrEqualTo(PHONE);
            tab().setViewportSize(DESK, 900);
        }
        assertThat(browser.complaints())
                .as("what the browser complained of on " + where)
                .isEmpty();
        return this;
    }

    private void passesAxe(String where) {
        var found = new AxeBuilder(tab())
                        // no frames here, and a page opened for each run doubles its time
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + "\n    " + node.getHtml() + "\n    "
                                        + node.getFailureSummary()))
                        .toList();
        assertThat(found).as("what axe finds on " + where).isEmpty();
    }
}
