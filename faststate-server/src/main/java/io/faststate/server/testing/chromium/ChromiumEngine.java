package io.faststate.server.testing.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import io.faststate.server.testing.engine.Engine;
import io.faststate.server.testing.engine.EngineWindow;
import io.faststate.server.testing.engine.WindowOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows pages in a headless Chromium. Each thread has one, which goes with the process. */
public final class ChromiumEngine implements Engine {
    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
            // The last of these, parts of a window that nobody sees, cost as much time as a page. Others are the driver's own.
            "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,HttpsUpgrades,MediaRouter,"
                    + "OptimizationHints,PaintHolding,ThirdPartyStoragePartitioning,Translate,WebUIOmniboxAimPopup,WebUIOmniboxPopup");
    private static final ThreadLocal<@Nullable Browser> BROWSER = new ThreadLocal<>();

    private final Browser browser;
    private final List<ChromiumWindow> windows = new ArrayList<>();

    private ChromiumEngine(Browser browser) {
        this.browser = browser;
    }

    /**
     * Starts a browser, or uses the one of this thread. It takes the Chromium on the PATH, or else the one that Playwright
     * installs.
     *
     * @throws IllegalStateException if there is none, or no Playwright
     */
    public static ChromiumEngine start() {
        var known = BROWSER.get();
        if (known == null || !known.isConnected()) {
            known = launch();
            BROWSER.set(known);
        }
        return new ChromiumEngine(known);
    }

    private static Browser launch() {
        try {
            var environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            if (System.getProperty("playwright.cli.dir") != null) {
                onPath(List.of("node")).ifPresent(node -> environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString()));
            }
            var program = onPath(PROGRAMS);
            if (program.isEmpty()) {
                environment.clear();
            }
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            program.ifPresent(options::setExecutablePath);
            return Playwright.create(new Playwright.CreateOptions().setEnv(environment)).chromium().launch(options);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException("Tests in Chromium need com.microsoft.playwright:playwright among the test's dependencies", e);
        } catch (PlaywrightException e) {
            throw new IllegalStateException("Chromium does not start; install it, such as Debian's package chromium: " + e.getMessage(), e);
        }
    }

    private static Optional<Path> onPath(List<String> names) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public EngineWindow window(WindowOptions options) {
        var window = new ChromiumWindow(browser, options);
        windows.add(window);
        return window;
    }

    @Override
    public boolean paints() {
        return true;
    }

    @Override
    public void advance(long milliseconds) {
        windows.forEach(window -> window.advance(milliseconds));
    }

    @Override
    public void close() {
        // The browser is for the next test, too.
        windows.forEach(ChromiumWindow::close);
    }
}
