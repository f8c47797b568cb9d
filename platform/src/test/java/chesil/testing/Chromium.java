package chesil.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One headless Chromium for a run of the tests; {@link Browser}s share it, and nothing else of each other's. */
final class Chromium {
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser CHROMIUM = start();

    private Chromium() {}

    static com.microsoft.playwright.Browser chromium() {
        return CHROMIUM;
    }

    private static com.microsoft.playwright.Browser start() {
        var browser = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        return browser;
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv("CHESIL_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "browser tests need Chromium: apt-get install chromium, or name it in CHESIL_CHROMIUM"));
    }
}
