package io.faststate.server.testing;

import io.faststate.dsl.FastStateException;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.engine.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An application under test: it runs in this process, as it is, and visitors use it.
 *
 * <pre>{@code
 * try (var app = TestApp.start(Desk.application())) {
 *     var page = app.visitor().open("/");
 *     page.fill("Title", "Leak in room 7").click("Report");
 *     assertThat(page.row("Leak in room 7")).isVisible();
 * }
 * }</pre>
 *
 * <p>With JUnit, {@link FastStateTest} starts and closes one for each test. Visitors are without a browser unless the system
 * property {@code faststate.test.engine} says {@code chromium}; a test is the same for both.
 */
public final class TestApp implements AutoCloseable {
    private final Supplier<FastStateBuilder> builders;
    private final boolean sameBuilder;
    private final TestStore store = new TestStore();
    private final Engine engine;
    private final TestClock clock;
    private final TestLog log;
    private final List<TestVisitor> visitors = new ArrayList<>();
    private boolean ownStore;
    private boolean built;
    private boolean closed;
    private @Nullable FastState running;
    private int port;
    private long rendersBefore;

    private TestApp(Supplier<FastStateBuilder> builders, boolean sameBuilder) {
        this.builders = builders;
        this.sameBuilder = sameBuilder;
        this.engine = Engines.chosen();
        this.clock = new TestClock(engine);
        this.log = TestLog.begin();
    }

    /**
     * Starts an application on a free port. It gets a store that outlives its restarts, unless it has one of its own.
     *
     * @throws FastStateException if it can't start
     */
    public static TestApp start(FastStateBuilder application) {
        return new TestApp(() -> application, true).started();
    }

    /** Starts an application that is made anew for each start, so that nothing but its store outlives a restart. */
    public static TestApp start(Supplier<FastStateBuilder> application) {
        return new TestApp(application, false).started();
    }

    private TestApp started() {
        try {
            startAgain();
            return this;
        } catch (RuntimeException e) {
            log.end();
            engine.close();
            throw e;
        }
    }

    /** How long what a test waits for may take: the system property {@code faststate.test.timeout}, in seconds, or 5. */
    static Duration timeout() {
        return Duration.ofMillis((long) (Double.parseDouble(System.getProperty("faststate.test.timeout", "5")) * 1000));
    }

    Engine engine() {
        return engine;
    }

    /** Whether visitors have real browsers, so that pages are laid out and painted. */
    public boolean hasBrowser() {
        return engine.paints();
    }

    /** The application that runs, for what tests reach from outside pages: its states, and {@code roles} and {@code logout}. */
    public FastState running() {
        var now = running;
        if (now == null) {
            throw new IllegalStateException("The application is stopped");
        }
        return now;
    }

    /** The port that the application listens on. */
    public int port() {
        return port;
    }

    /** Another person, with a browser of their own. */
    public TestVisitor visitor() {
        var visitor = new TestVisitor(this);
        visitors.add(visitor);
        return visitor;
    }

    /** Stops the application and starts it again, with the same store. Pages that are open go on. */
    public TestApp restart() {
        stop();
        startAgain();
        return this;
    }

    /** Lets the application end as a killed process does, without a word to anybody, and starts it again. */
    public TestApp crash() {
        visitors.forEach(visitor -> visitor.network().cut());
        stop();
        startAgain();
        visitors.forEach(visitor -> visitor.network().restore());
        return this;
    }

    /** Stops the application; visitors can't reach it. */
    public TestApp stop() {
        rendersBefore = renders();
        running().stop();
        running = null;
        return this;
    }

    /** Starts the application again once it was stopped. */
    public TestApp startAgain() {
        var builder = builders.get().port(port);
        if (!built || !sameBuilder) {
            giveStore(builder);
        }
        built = true;
        running = builder.build().start();
        port = running.port();
        TestLog.attach();
        return this;
    }

    private void giveStore(FastStateBuilder builder) {
        try {
            builder.store(store);
        } catch (FastStateException e) {
            // The application has a store of its own, which it is to be tested with.
            ownStore = true;
        }
    }

    /** The time of servers and pages. */
    public TestClock clock() {
        return clock;
    }

    /** What the application logged. */
    public TestLog log() {
        return log;
    }

    /**
     * How many pages and live regions the server has rendered so far. Compare it with an earlier number to see what a change
     * costs. A region that several tabs share is rendered once for all of them.
     */
    public long renders() {
        var now = running;
        return rendersBefore + (now == null ? 0 : now.feature().renders());
    }

    /**
     * The store, to let it fail.
     *
     * @throws IllegalStateException if the application has a store of its own
     */
    public TestStore store() {
        if (ownStore) {
            throw new IllegalStateException("The application has a store of its own: leave out store(…) in tests,"
                    + " or give it one that fails, such as FaultyStore");
        }
        return store;
    }

    /**
     * Closes all pages and stops the application.
     *
     * @throws AssertionError if the log has a warning or an error that was not allowed, or a page complained of something on
     *     its console
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        var troubles = new ArrayList<String>();
        try {
            visitors.stream().flatMap(visitor -> visitor.complaints().stream())
                    .filter(complaint -> !log.allows(complaint))
                    .forEach(complaint -> troubles.add("A page complained: " + complaint));
            List.copyOf(visitors).forEach(TestVisitor::close);
            if (running != null) {
                stop();
            }
        } finally {
            log.end();
            engine.close();
        }
        troubles.addAll(log.troubles());
        if (!troubles.isEmpty()) {
            throw new AssertionError("The log has what the test does not allow; app.log().allow(…) allows it:\n"
                    + String.join("\n", troubles));
        }
    }

    List<TestVisitor> visitors() {
        return List.copyOf(visitors);
    }
}
