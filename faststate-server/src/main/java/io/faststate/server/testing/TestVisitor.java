package io.faststate.server.testing;

import io.faststate.dsl.User;
import io.faststate.server.testing.engine.EngineWindow;
import io.faststate.server.testing.engine.Screen;
import io.faststate.server.testing.engine.WindowOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person with a browser: cookies, tabs, and a network of their own. */
public final class TestVisitor {
    private final TestApp app;
    private final TestNetwork network;
    private final List<TestPage> pages = new ArrayList<>();
    private final List<TestPage> everOpened = new ArrayList<>();
    private @Nullable EngineWindow window;
    private boolean scripts = true;
    private String language = "en-US";
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Screen screen = Screen.USUAL;
    private boolean closesApp;

    TestVisitor(TestApp app) {
        this.app = app;
        this.network = new TestNetwork(app::ports);
    }

    TestVisitor closingAll() {
        closesApp = true;
        return this;
    }

    private EngineWindow window() {
        var opened = window;
        if (opened == null) {
            opened = app.engine().window(new WindowOptions(origin(), scripts, language, headers, screen));
            window = opened;
        }
        return opened;
    }

    /** Signs in without the form: whatever opens from now on is for the user. */
    public TestVisitor signedInAs(User user) {
        var cookie = app.running().login(user).get().split(";", 2)[0].split("=", 2);
        window().cookie(cookie[0], cookie[1]);
        return this;
    }

    /** Signs in without the form, as a user with roles. */
    public TestVisitor signedInAs(String id, String... roles) {
        return signedInAs(User.of(id, roles));
    }

    /** Forgets all cookies, as a new browser does: the visitor is a stranger again. */
    public TestVisitor forgetsCookies() {
        window().clearCookies();
        return this;
    }

    /**
     * Switches scripts off, so that forms and links have to do.
     *
     * @throws IllegalStateException if the visitor has a page open already
     */
    public TestVisitor withoutJavaScript() {
        if (window != null) {
            throw new IllegalStateException("Switch JavaScript off before the visitor signs in or opens a page");
        }
        scripts = false;
        return this;
    }

    /**
     * Lets the browser ask for pages in a language, such as {@code de-CH}; otherwise it asks for American English. From now on
     * open pages ask for it too.
     */
    public TestVisitor withLanguage(String tag) {
        language = tag;
        if (window != null) {
            window.language(tag);
        }
        return this;
    }

    /**
     * Sends a header with all requests, such as {@code User-Agent}.
     *
     * @throws IllegalStateException if the visitor has a page open already
     */
    public TestVisitor withHeader(String name, String value) {
        if (window != null) {
            throw new IllegalStateException("Choose the headers before the visitor signs in, gets a cookie or opens a page");
        }
        headers.put(name, value);
        return this;
    }

    /** Gives the visitor a cookie, beside those that the application sets: whatever opens from now on sends it. */
    public TestVisitor withCookie(String name, String value) {
        window().cookie(name, value);
        return this;
    }

    /**
     * Lets requests come from an address, as a proxy on this machine reports it. The application has to trust such a
     * proxy, as with {@code trustedProxies("127.0.0.1", "::1")}.
     *
     * @throws IllegalStateException if the visitor has a page open already
     */
    public TestVisitor withAddress(String address) {
        return withHeader("X-Forwarded-For", address);
    }

    /** Gives all pages, open ones too, so many CSS pixels; otherwise they have 1280 by 720. */
    public TestVisitor viewport(int width, int height) {
        return screen(new Screen(width, height, screen.dark(), screen.still()));
    }

    /** Sets whether the person prefers dark pages to light ones, also for open pages; otherwise not. */
    public TestVisitor prefersDark(boolean dark) {
        return screen(new Screen(screen.width(), screen.height(), dark, screen.still()));
    }

    /** Sets whether the person prefers pages on which nothing moves, also for open pages; otherwise not. */
    public TestVisitor prefersReducedMotion(boolean reduced) {
        return screen(new Screen(screen.width(), screen.height(), screen.dark(), reduced));
    }

    private TestVisitor screen(Screen now) {
        screen = now;
        if (window != null) {
            window.screen(now);
        }
        return this;
    }

    /**
     * Where the visitor's browser finds the application, such as {@code http://localhost:41567}: absolute addresses in pages
     * begin with it. It leads through the visitor's own network.
     */
    public String origin() {
        return "http://localhost:" + network.port();
    }

    /** The visitor's cookies, by their names. */
    public Map<String, String> cookies() {
        return window().cookies();
    }

    /** Opens a path in a new tab. */
    public TestPage open(String path) {
        var page = new TestPage(this, window().tab());
        pages.add(page);
        everOpened.add(page);
        return page.open(path);
    }

    /**
     * The tab that was opened last.
     *
     * @throws IllegalStateException if none is open
     */
    public TestPage page() {
        if (pages.isEmpty()) {
            throw new IllegalStateException("The visitor has no page open");
        }
        return pages.get(pages.size() - 1);
    }

    /** The tabs that are open, the oldest first. */
    public List<TestPage> pages() {
        return List.copyOf(pages);
    }

    /** The network between this visitor and the server. */
    public TestNetwork network() {
        return network;
    }

    void closed(TestPage page) {
        pages.remove(page);
        if (closesApp) {
            app.close();
        }
    }

    /** Writes down what the visitor did, as far as that was recorded. */
    void trace(Path file) {
        if (window != null) {
            window.trace(file);
        }
    }

    boolean hasBrowser() {
        return app.hasBrowser();
    }

    /** What all pages complained of. */
    List<String> complaints() {
        return everOpened.stream().flatMap(page -> page.complaints().stream()).toList();
    }

    /** Closes the browser with all its tabs. */
    public void close() {
        List.copyOf(pages).forEach(page -> page.tab().close());
        pages.clear();
        if (window != null) {
            window.close();
            window = null;
        }
        network.close();
    }
}
