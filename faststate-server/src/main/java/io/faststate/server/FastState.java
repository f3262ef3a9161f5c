package io.faststate.server;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.RecordState;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.connection.Connections;
import io.faststate.server.dev.host.PageCheck;
import io.helidon.http.Header;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An application of reactive pages on its own server.
 *
 * {@snippet :
 * FastState.builder()
 *         .page("/", page -> {
 *             var count = page.session("count", 0);
 *             return section(
 *                     h1("Count: ", count.text()),
 *                     button("+1").onClick(() -> count.update(n -> n + 1)));
 *         })
 *         .build()
 *         .start();
 * }
 */
public final class FastState implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(FastState.class.getName());

    private final FastStateConfig config;
    private final FastStateFeature feature;
    private final Connections connections;
    private final WebServer server;
    private final Thread shutdown = Thread.ofPlatform().unstarted(this::stop);
    private final AtomicBoolean stopped = new AtomicBoolean();

    FastState(FastStateConfig config) {
        this.config = config;
        this.feature = new FastStateFeature(config);
        feature.stopsBy(this::stop);
        var limits = config.limits();
        var http = Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxPrologueLength(limits.bodyBytes())
                        // Browsers send queries with characters that the URI standard doesn't allow.
                        .validatePrologue(false)
                        .build())
                .build();
        this.connections = new Connections(http, limits.requestTime(), limits.connectionsPerAddress(), config.proxies()::trusts);
        this.server = WebServer.builder()
                .host(config.host())
                .port(config.port())
                .shutdownHook(false)
                .directHandlers(feature.directHandlers())
                // A single protocol gets each connection before anything has been read from it.
                .protocolsDiscoverServices(false)
                .addConnectionSelector(connections)
                .maxTcpConnections(limits.connections())
                .connectionOptions(options -> options.tcpNoDelay(true))
                .addRouting(HttpRouting.builder()
                        .addFeature(feature)
                        .addFeature(new Last(new NoIcon()))
                        .addFeature(feature.unknownPaths()))
                .build();
    }

    /** Returns a builder with the defaults. */
    public static FastStateBuilder builder() {
        return new FastStateBuilder();
    }

    /**
     * Starts the server; it accepts requests by the time this method returns. With the system property
     * {@code faststate.train=true}, it asks for each page whose path has no parameters and stops, so that an AOT cache
     * (JEP 514) can learn what a start needs.
     *
     * @throws FastStateException if the port can't be used
     */
    public FastState start() {
        try {
            server.start();
        } catch (RuntimeException e) {
            stop();
            throw new FastStateException(inUse() + " (" + e.getMessage() + ")", e);
        }
        // The server only logs why it could not listen.
        if (!server.isRunning() || server.port() < 0) {
            stop();
            throw new FastStateException(inUse());
        }
        Runtime.getRuntime().addShutdownHook(shutdown);
        if (config.host().equals(FastStateBuilder.EVERYWHERE)) {
            LOGGER.log(System.Logger.Level.INFO, "Port {0} is open on all addresses of this machine; host(\"127.0.0.1\") keeps it to "
                    + "this machine", Integer.toString(server.port()));
        }
        if (PageCheck.training()) {
            var unused = PageCheck.failures(server.port(), feature.paths());
            stop();
        }
        return this;
    }

    private String inUse() {
        return "The server can't listen on " + config.host() + ":" + config.port()
                + "; is another server running there? Stop it, or choose another port with port(…)";
    }

    /** Ends the streams, then stops the server. */
    public void stop() {
        if (stopped.compareAndSet(false, true)) {
            feature.close();
            server.stop();
            connections.close();
            // The server keeps its features for a while.
            feature.stopsBy(() -> {});
            forgetShutdown();
        }
    }

    /** Removes the shutdown hook; otherwise the runtime would hold on to this application until the process ends. */
    private void forgetShutdown() {
        if (!shutdown.equals(Thread.currentThread())) {
            try {
                var unused = Runtime.getRuntime().removeShutdownHook(shutdown);
            } catch (IllegalStateException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "The runtime is already shutting down", e);
            }
        }
    }

    /** Does the same as {@link #stop}. */
    @Override
    public void close() {
        stop();
    }

    /** The port that the server listens on; after {@code port(0)}, the one that was free. */
    public int port() {
        return server.port();
    }

    /** A global state, for code outside pages; see {@link FastStateFeature#global}. */
    public <T> StateAccess<T> global(State<T> state) {
        return feature.global(state);
    }

    /** A record state, for code outside pages; see {@link FastStateFeature#record(State)}. */
    public <T> StateAccess<T> record(State<T> state) {
        return feature.record(state);
    }

    /** The state of one record, for code outside pages; see {@link FastStateFeature#record(RecordState, Object)}. */
    public <T> StateAccess<T> record(RecordState<T> records, Object key) {
        return feature.record(records, key);
    }

    /** The state of one user, for code outside pages; see {@link FastStateFeature#user(State, String)}. */
    public <T> StateAccess<T> user(State<T> state, String userId) {
        return feature.user(state, userId);
    }

    /** The user who is signed in to the session of a request; see {@link FastStateFeature#user(ServerRequest)}. */
    public Optional<User> user(ServerRequest request) {
        return feature.user(request);
    }

    /** Replaces a user's roles; see {@link FastStateFeature#roles}. */
    public void roles(String userId, String... roles) {
        feature.roles(userId, roles);
    }

    /** Begins a session in which a user is signed in; see {@link FastStateFeature#login}. */
    public Header login(User user) {
        return feature.login(user, port());
    }

    /** Ends all sessions of a user; see {@link FastStateFeature#logout}. */
    public void logout(String userId) {
        feature.logout(userId);
    }

    /** Changes several states together; see {@link FastStateFeature#transaction}. */
    public void transaction(Runnable work) {
        feature.transaction(work);
    }

    /** The feature that serves the pages. */
    public FastStateFeature feature() {
        return feature;
    }
}
