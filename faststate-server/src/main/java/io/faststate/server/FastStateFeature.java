package io.faststate.server;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.RecordState;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.dev.host.DevApplication;
import io.faststate.server.dev.host.DevHost;
import io.faststate.server.job.Jobs;
import io.faststate.server.state.EventClaim;
import io.helidon.http.Header;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;

/**
 * Serves pages as a feature of a Helidon application:
 * {@code HttpRouting.builder().addFeature(FastState.builder()…feature())}.
 */
public final class FastStateFeature implements HttpFeature, AutoCloseable {
    private final Assembly parts;
    private final Routes routes;
    private final Jobs jobs = new Jobs();
    private volatile Runnable stop = this::close;
    private volatile boolean ready;
    private volatile boolean started;

    FastStateFeature(FastStateConfig config) {
        this.parts = new Assembly(config);
        this.routes = new Routes(parts, () -> ready && parts.store.isReadable());
        DevHost.current().ifPresent(loop -> loop.built(this::close));
    }

    @Override
    public void setup(HttpRouting.Builder routing) {
        routes.add(routing, this);
    }

    /**
     * Shows {@link FastStateBuilder#notFound} for addresses below the base that nothing else answers, wherever you add
     * this feature to the application's routing.
     */
    public HttpFeature unknownPaths() {
        return new Last(routes::addUnknown);
    }

    /** Answers requests that fail before routing, such as health checks over HTTP/1.0. */
    DirectHandlers directHandlers() {
        return routes.direct();
    }

    /** Says how to stop the server that this feature is a part of; a development loop has to. */
    void stopsBy(Runnable stopping) {
        stop = stopping;
    }

    /** The paths of all pages, with their parameters in braces. */
    List<String> paths() {
        return routes.paths();
    }

    @Override
    public void beforeStart() {
        DevHost.current().ifPresent(DevHost::starting);
    }

    @Override
    public void afterStart(WebServer server) {
        started = true;
        ready = true;
        parts.config.jobs().forEach(this::begin);
        DevHost.current().ifPresent(loop -> loop.started(new DevApplication(server.port(), routes.paths(), parts.channel, () -> {
            stop.run();
            server.stop();
        })));
    }

    private void begin(PlannedJob planned) {
        var timetable = planned.timetable().get();
        ServerClock.Task run = () -> planned.job().run(this);
        if (planned.job() instanceof SharedJob shared) {
            jobs.share(shared.name(), parts.states, timetable, run);
        } else {
            jobs.add(timetable, run);
        }
    }

    /** Ends jobs and closes the store. Events in progress when the server stopped have had time to end by now. */
    @Override
    public void afterStop() {
        jobs.close();
        parts.store.close();
    }

    /**
     * A global state, for code outside pages.
     *
     * @throws FastStateException if the state is of another scope
     */
    public <T> StateAccess<T> global(State<T> state) {
        return access(Scope.GLOBAL, state, "");
    }

    /**
     * A record state, for code outside pages.
     *
     * @throws FastStateException if the state is of another scope
     */
    public <T> StateAccess<T> record(State<T> state) {
        return access(Scope.RECORD, state, state.key());
    }

    /** The state of the record with a key, for code outside pages. */
    public <T> StateAccess<T> record(RecordState<T> records, Object key) {
        return record(records.of(key));
    }

    /**
     * The state of a user, for code outside pages.
     *
     * @throws FastStateException if the state is of another scope
     */
    public <T> StateAccess<T> user(State<T> state, String userId) {
        return access(Scope.USER, state, userId);
    }

    private <T> StateAccess<T> access(Scope scope, State<T> state, String owner) {
        if (state.scope() != scope) {
            throw new FastStateException("State " + state.name() + " is of scope " + state.scope() + ", not " + scope
                    + ": outside pages, only global, record and user states are available");
        }
        return new StateAccess<>(parts.states, state, owner);
    }

    /**
     * The user who is signed in to the session of a request, with the current roles. It is empty if the request has no
     * session of this application, or one that ended or expired; no session begins.
     */
    public Optional<User> user(ServerRequest request) {
        return routes.own().user(request);
    }

    /**
     * A handler to put before your own on a route beside the pages: it lets a request pass if a guard allows its session.
     *
     * <p>A browser that loads a page or a file is otherwise sent to the {@link FastStateBuilder#loginPage login page}, if
     * signing in may help and there is one, or shown the 403 page. All other requests get status 401 if nobody is signed
     * in, and 403 if somebody is. A request by a method that may change something, such as POST, also gets 403 unless
     * {@link #sameOrigin a page of this origin} made it. The answer has {@code Cache-Control: no-store}, which your handler
     * may replace.
     *
     * <p>The guard reads the user and states of all scopes but the tab; it fails if it changes one.
     */
    public Handler requires(Guard guard) {
        return routes.own().requires(guard);
    }

    /**
     * A handler to put before your own on a route that changes something: it lets a request pass only if a page of this
     * exact origin made it, as FastState does with its own events. Others get status 403.
     */
    public Handler sameOrigin() {
        return routes.own()::sameOrigin;
    }

    /** Replaces a user's roles; open pages in all of the user's sessions update immediately. */
    public void roles(String userId, String... roles) {
        parts.sessions.roles(userId, List.of(roles), EventClaim.none());
    }

    /**
     * Begins a session in which a user is signed in, for code outside pages: a Helidon route that a single sign-on comes
     * back to, or a test. Handlers use {@link io.faststate.dsl.Event#login}, which keeps the states of the visitor's session.
     *
     * @param port the port at which the browser reaches this application, after which its cookie is named
     * @return the header {@code Set-Cookie} for the answer
     */
    public Header login(User user, int port) {
        return parts.sessions.header(parts.sessions.login(parts.sessions.issue(), user, EventClaim.none()), port);
    }

    /** Ends all sessions that a user is signed in to; open pages reload in new sessions. */
    public void logout(String userId) {
        parts.sessions.logout(userId, EventClaim.none());
    }

    /**
     * Changes several states together: if the work throws, none of them changes. See
     * {@link State#transaction(Runnable)}.
     */
    public void transaction(Runnable work) {
        var unused = parts.states.transaction(() -> {
            work.run();
            return Boolean.TRUE;
        }, EventClaim.none());
    }

    /** Drops all page instances, as memory pressure may at any time; the next event of each tab rebuilds its own. */
    public void evictPageInstances() {
        parts.instances.evictAll();
    }

    /** How many page instances are kept. */
    public long pageInstances() {
        return parts.instances.count();
    }

    /** How many streams are open. */
    public int streams() {
        return parts.streams.count();
    }

    /** How many pages and regions were rendered so far. */
    public long renders() {
        return parts.meters.renders();
    }

    /**
     * Ends all streams and jobs, and reports that the application is no longer ready. Call it before the server with this feature
     * stops. The store closes with that server, after the last events.
     */
    @Override
    public void close() {
        ready = false;
        jobs.close();
        if (started) {
            parts.handOver();
        }
        parts.close();
        if (!started) {
            parts.store.close();
        }
    }
}
