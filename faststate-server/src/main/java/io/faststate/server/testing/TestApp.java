package io.faststate.server.testing;

import io.faststate.dsl.FastStateException;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.engine.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

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
    private static final String NODES = "faststate.test.nodes";

    private final Supplier<FastStateBuilder> builders;
    private final boolean sameBuilder;
    private final TestStore store = new TestStore();
    private final Engine engine;
    private final TestClock clock;
    private final TestLog log;
    private final List<TestVisitor> visitors = new ArrayList<>();
    /** The nodes that run. */
    private final NavigableMap<Integer, FastState> running = new TreeMap<>();
    /** The ports of all nodes, also of those that are stopped; none yet where it is 0. */
    private int[] ports;
    /** Whether it may have one node instead, because its nodes would have a store each. */
    private boolean orOneNode;
    private boolean ownStore;
    private boolean built;
    private boolean closed;
    private long rendersBefore;

    private TestApp(Supplier<FastStateBuilder> builders, boolean sameBuilder, int... ports) {
        this.builders = builders;
        this.sameBuilder = sameBuilder;
        this.ports = ports;
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
        return new TestApp(() -> application, true, 0).started();
    }

    /**
     * Starts an application that is made anew for each start, so that nothing but its store outlives a restart. The system
     * property {@code faststate.test.nodes} says how many nodes it has; it has one without it, or if the application has a store
     * of its own.
     *
     * @throws FastStateException if it can't start
     */
    public static TestApp start(Supplier<FastStateBuilder> application) {
        var app = new TestApp(application, false, new int[Integer.getInteger(NODES, 1)]);
        app.orOneNode = true;
        return app.started();
    }

    /**
     * Starts an application of several nodes. Each request of a visitor goes to any of them, whatever node answered the one
     * before. They share a store in memory, and with it states that are ephemeral; to see them without, give the application a
     * store of a database.
     *
     * @throws IllegalArgumentException if there is to be no node
     */
    public static TestApp start(Supplier<FastStateBuilder> application, int nodes) {
        if (nodes < 1) {
            throw new IllegalArgumentException("An application can't have " + nodes + " nodes; it needs one or more");
        }
        return new TestApp(application, false, new int[nodes]).started();
    }

    /**
     * An application that runs in other processes of this machine, at the ports of its nodes. The test can't stop it, and does
     * not see its log, its store and its states.
     */
    public static TestApp at(int... ports) {
        if (ports.length == 0) {
            throw new IllegalArgumentException("An application has one port or more; give those of its nodes");
        }
        return new TestApp(() -> {
            throw new IllegalStateException("The application runs in another process, so the test can't start it");
        }, false, ports.clone());
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
        if (running.isEmpty()) {
            throw new IllegalStateException("The application is stopped, or runs in another process");
        }
        return running.firstEntry().getValue();
    }

    /** How many nodes the application has. */
    public int nodes() {
        return ports.length;
    }

    /** The port that the application listens on; of several nodes, that of the first one. */
    public int port() {
        return ports[0];
    }

    List<Integer> ports() {
        return Arrays.stream(ports).boxed().toList();
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
        var unused = running();
        List.copyOf(running.keySet()).forEach(this::stopped);
        return this;
    }

    /** Stops one of the nodes, the first of which is 0; the others go on. */
    public TestApp stopNode(int node) {
        if (!running.containsKey(node)) {
            throw new IllegalStateException("Node " + node + " does not run");
        }
        stopped(node);
        return this;
    }

    private void stopped(int node) {
        var stopping = Objects.requireNonNull(running.remove(node));
        rendersBefore += stopping.feature().renders();
        stopping.stop();
    }

    /** Starts the application again once it was stopped. */
    public TestApp startAgain() {
        for (var node = 0; node < ports.length; node++) {
            startNode(node);
        }
        return this;
    }

    /** Starts one of the nodes again once it was stopped. */
    public TestApp startNode(int node) {
        if (running.containsKey(node)) {
            throw new IllegalStateException("Node " + node + " runs already");
        }
        var builder = builders.get().port(ports[node]);
        if (!built || !sameBuilder) {
            giveStore(builder);
        }
        built = true;
        var started = builder.build().start();
        running.put(node, started);
        ports[node] = started.port();
        TestLog.attach();
        return this;
    }

    private void giveStore(FastStateBuilder builder) {
        try {
            builder.store(ports.length == 1 ? store : store.ofNode());
        } catch (FastStateException e) {
            // The application has a store of its own, which it is to be tested with.
            ownStore = true;
            if (orOneNode) {
                ports = new int[] {ports[0]};
            }
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
        return rendersBefore + running.values().stream().mapToLong(node -> node.feature().renders()).sum();
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
            if (!running.isEmpty()) {
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
