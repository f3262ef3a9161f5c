package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium of this machine. Tests that need one are skipped where there is none, unless the environment says
 * {@code FASTSTATE_BROWSER=required}.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // The last of these, parts of a window that nobody sees, cost as much time as a page. Others are the driver's own.
            "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,HttpsUpgrades,MediaRouter,"
                    + "OptimizationHints,PaintHolding,ThirdPartyStoragePartitioning,Translate,WebUIOmniboxAimPopup,WebUIOmniboxPopup");
    private static final Path DRIVER = Path.of("target", "browser").toAbsolutePath();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts a browser, or skips the test. */
    static Chromium start() throws IOException, InterruptedException {
        return start(List.of());
    }

    /** Starts a browser that shows pages again as they were left, which tests otherwise do without; or skips the test. */
    static Chromium withPageCache() throws IOException, InterruptedException {
        return start(List.of("--disable-back-forward-cache"));
    }

    private static Chromium start(List<String> withoutFlags) throws IOException, InterruptedException {
        var program = onPath(PROGRAMS);
        var node = onPath(List.of("node"));
        if (program.isEmpty() || node.isEmpty()) {
            missing("Browser tests need Chromium and Node on the PATH; install Debian's package chromium");
        }
        installDriver();
        var environment = Map.of("PLAYWRIGHT_NODEJS_PATH", node.orElseThrow().toString(),
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setHeadless(true)
                        .setIgnoreDefaultArgs(withoutFlags)
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    /** Whether a machine without a browser may leave out the tests that need one, and this one is such a machine. */
    static boolean isMissing() {
        return (onPath(PROGRAMS).isEmpty() || onPath(List.of("node")).isEmpty())
                && !"required".equals(System.getenv("FASTSTATE_BROWSER"));
    }

    private static Optional<Path> onPath(List<String> names) {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Installs the driver's npm package once, whatever other processes test at the same time. */
    static void installDriver() throws IOException, InterruptedException {
        Files.createDirectories(DRIVER);
        try (var file = FileChannel.open(DRIVER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // The lock goes when its file is closed.
            var unused = file.lock();
            install(DRIVER.resolve("package"));
        }
        System.setProperty("playwright.cli.dir", DRIVER.toString());
        System.setProperty("faststate.test.axe", DRIVER.resolve("node_modules/axe-core/axe.min.js").toString());
    }

    /** Installs the driver by the committed lockfile. */
    private static void install(Path link) throws IOException, InterruptedException {
        if (Files.exists(link.resolve("cli.js")) && Files.exists(DRIVER.resolve("node_modules/axe-core"))) {
            return;
        }
        for (var name : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(Path.of("src", "test", "browser", name), DRIVER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        var npm = new ProcessBuilder("npm", "ci", "--ignore-scripts")
                .directory(DRIVER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(DRIVER.resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(3, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroyForcibly();
            missing("npm could not install the browser driver: " + Files.readString(DRIVER.resolve("npm.log")));
        }
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, DRIVER.resolve("node_modules/playwright-core"));
    }

    private static void missing(String what) {
        if ("required".equals(System.getenv("FASTSTATE_BROWSER"))) {
            fail(what);
        }
        abort(what);
    }

    /** A window with cookies of its own: another person at a site. */
    Visitor visitor(String site) {
        return visitor(new Browser.NewContextOptions().setBaseURL(site));
    }

    /** A window as the options say. */
    Visitor visitor(Browser.NewContextOptions options) {
        return new Visitor(browser.newContext(options));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
