package io.faststate.showcase;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of an application that runs in this process, by people with real browsers. */
@Tag("browser")
@ExtendWith({SharedChromium.class, CleanServerLog.class})
abstract class BrowserTest {
    /** The addresses of streams, for routes. */
    static final Pattern STREAM = Pattern.compile(".*/_faststate/s(\\?.*)?");

    private final List<Visitor> visitors = new ArrayList<>();
    private Chromium chromium;
    private FastState running;
    private ServerLog log;

    /** What is tested: the showcase, unless a test has pages of its own. */
    FastStateBuilder application() {
        return Showcase.application(0);
    }

    @BeforeEach
    final void start(Chromium shared, ServerLog begun) {
        chromium = shared;
        log = begun;
        running = application().client(TestedClient.chosen()).build().start();
        ServerLog.attach();
    }

    @AfterEach
    final void stop() {
        try {
            visitors.forEach(Visitor::close);
        } finally {
            running.stop();
        }
    }

    /** Lets the server log what a test provokes; anything else of a warning or more fails the test. */
    final void expectLog(String part) {
        log.expect(part);
    }

    /** The application that runs. */
    final FastState running() {
        return running;
    }

    /** Stops the application, and starts another on its port. */
    final void restart(FastStateBuilder other) {
        var port = running.port();
        shutDown();
        running = other.port(port).client(TestedClient.chosen()).build().start();
    }

    /** Stops the application, and starts the same again, which may then use what the first had for itself. */
    final void restart() {
        var port = running.port();
        shutDown();
        startAgain(port);
    }

    /** Stops the application; who has a page open is refused until it starts again, and browsers say so. */
    private void shutDown() {
        visitors.forEach(visitor -> visitor.expecting("Failed to load resource"));
        running.stop();
    }

    /** Starts the application again once it was stopped. */
    final void startAgain(int port) {
        running = application().client(TestedClient.chosen()).port(port).build().start();
    }

    /** Another person. */
    Visitor visitor() {
        return visitor(new Browser.NewContextOptions());
    }

    /** Another person with a browser as the options say. */
    final Visitor visitor(Browser.NewContextOptions options) {
        var visitor = chromium.visitor(options.setBaseURL("http://localhost:" + running.port()));
        visitors.add(visitor);
        return visitor;
    }

    /** Another person's tab at a path. */
    final Page open(String path) {
        return visitor().open(path);
    }

    /** Stops the time of a tab, which then passes only as {@code tab.clock()} is told, however slow the machine is. */
    static void stopClock(Page tab) {
        tab.clock().install(new Clock.InstallOptions().setTime(0));
        tab.clock().pauseAt(1000);
    }
}
