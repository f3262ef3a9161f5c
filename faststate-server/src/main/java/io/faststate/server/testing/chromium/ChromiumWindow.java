package io.faststate.server.testing.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.Cookie;
import io.faststate.server.testing.engine.EngineTab;
import io.faststate.server.testing.engine.EngineWindow;
import io.faststate.server.testing.engine.Screen;
import io.faststate.server.testing.engine.WindowOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The window of a visitor. */
final class ChromiumWindow implements EngineWindow {
    /** Whether what is done is recorded, which takes time. */
    private static final boolean TRACES = Boolean.getBoolean("faststate.test.trace");

    private final BrowserContext context;
    private final WindowOptions options;
    private final List<ChromiumTab> tabs = new ArrayList<>();
    private Screen screen;
    private boolean closed;

    ChromiumWindow(Browser browser, WindowOptions options) {
        this.options = options;
        this.screen = options.screen();
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(options.site())
                .setJavaScriptEnabled(options.scripts())
                .setLocale(options.language())
                .setExtraHTTPHeaders(options.headers())
                .setAcceptDownloads(true));
        if (TRACES) {
            context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        }
        if (options.scripts()) {
            context.clock().install();
        }
    }

    @Override
    public EngineTab tab() {
        var tab = new ChromiumTab(context.newPage(), options.site(), options.scripts());
        tab.screen(screen);
        tabs.add(tab);
        return tab;
    }

    @Override
    public void cookie(String name, String value) {
        context.addCookies(List.of(new Cookie(name, value).setUrl(options.site()).setHttpOnly(true)));
    }

    @Override
    public Map<String, String> cookies() {
        return context.cookies().stream().collect(Collectors.toUnmodifiableMap(cookie -> cookie.name, cookie -> cookie.value));
    }

    @Override
    public void clearCookies() {
        context.clearCookies();
    }

    @Override
    public void language(String tag) {
        // The language that a browser was started with is stronger than a header that it is told to send.
        context.route("**/*", route -> {
            var headers = new HashMap<>(route.request().headers());
            headers.put("accept-language", tag);
            route.resume(new Route.ResumeOptions().setHeaders(headers));
        });
    }

    @Override
    public void screen(Screen now) {
        screen = now;
        tabs.forEach(tab -> tab.screen(now));
    }

    void advance(long milliseconds) {
        if (options.scripts()) {
            tabs.forEach(tab -> tab.advance(milliseconds));
        }
    }

    @Override
    public void trace(Path file) {
        if (TRACES) {
            context.tracing().stop(new Tracing.StopOptions().setPath(file));
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            context.close();
        }
    }
}
