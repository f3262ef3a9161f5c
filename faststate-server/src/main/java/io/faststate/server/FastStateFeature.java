package io.faststate.server;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.RecordState;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.asset.Asset;
import io.faststate.server.body.UploadLimits;
import io.faststate.server.client.ClientSettings;
import io.faststate.server.client.DevScript;
import io.faststate.server.client.ModuleScript;
import io.faststate.server.client.NoticeStyle;
import io.faststate.server.connection.Counts;
import io.faststate.server.document.DocumentRoute;
import io.faststate.server.document.FormRoute;
import io.faststate.server.event.Downloads;
import io.faststate.server.event.EventLimits;
import io.faststate.server.event.EventRoute;
import io.faststate.server.event.Handovers;
import io.faststate.server.instance.PageAccess;
import io.faststate.server.instance.PageInstances;
import io.faststate.server.life.Visits;
import io.faststate.server.load.Loads;
import io.faststate.server.metrics.Meters;
import io.faststate.server.metrics.Observation;
import io.faststate.server.metrics.OldHealthChecks;
import io.faststate.server.presence.Presences;
import io.faststate.server.region.SharedRegions;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.DocumentParts;
import io.faststate.server.route.ErrorPages;
import io.faststate.server.route.Layouts;
import io.faststate.server.security.FrontDoor;
import io.faststate.server.session.SessionCookie;
import io.faststate.server.session.Sessions;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.StateStore;
import io.faststate.server.stream.HeartbeatIntervals;
import io.faststate.server.stream.StreamRoute;
import io.faststate.server.stream.Streams;
import io.faststate.server.transfer.Transfer;
import io.faststate.server.validation.Validation;
import io.helidon.http.DirectHandler;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Serves pages as a feature of a Helidon application:
 * {@code HttpRouting.builder().addFeature(FastState.builder()…feature())}.
 */
public final class FastStateFeature implements HttpFeature, AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(FastStateFeature.class.getName());
    private static final int SWEEP_SECONDS = 5;

    private final FastStateConfig config;
    private final StateStore store;
    private final States states;
    private final Sessions sessions;
    private final Expiry expiry;
    private final PageInstances instances;
    private final SharedRegions regions;
    private final Presences presences;
    private final Streams streams;
    private final Visits visits;
    private final RenderServices services;
    private final Downloads downloads;
    private final Handovers handovers;
    private final EventRoute events;
    private final StreamRoute streamRoute;
    private final Meters meters;
    private final Transfer transfer;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("faststate-sweeper").factory());
    private volatile boolean ready;
    private volatile boolean started;

    FastStateFeature(FastStateConfig config) {
        var limits = config.limits();
        this.config = config;
        this.meters = new Meters(config.registry());
        this.store = config.store();
        this.expiry = new Expiry(limits.tabIdle(), limits.sessionIdle(), limits.eventMemory());
        var validation = new Validation(Locale.forLanguageTag(config.language()));
        this.states = new States(store, config.retentions(), validation::check, meters);
        this.instances = new PageInstances(
                limits.pageInstances(), limits.pageInstanceBytes(), limits.pageInstancesPerSession(), limits.pageInstanceIdle());
        this.presences = new Presences(states, config.signingKey().derive("presence"));
        this.streams = new Streams(limits.streams(), limits.streamsPerSession());
        this.sessions = new Sessions(new SessionCookie(config.signingKey(), config.secure(), config.cookieName()), states, limits.sessionLifetime());
        var client = config.client().pageClient(settings(config));
        var parts = new DocumentParts(
                config.base(),
                client,
                config.dev(),
                config.navigation(),
                config.language(),
                config.head(),
                config.loginPage());
        var loads = new Loads(streams::wake);
        this.regions = new SharedRegions(states, meters, limits.sharedRegionBytes(), limits.pageInstanceIdle());
        this.services = new RenderServices(states, sessions, validation, config.signingKey(), parts, meters, regions, loads);
        config.pages().forEach(services::add);
        var layouts = Layouts.of(config.layouts());
        services.add(layouts, new ErrorPages(layouts, config.notFound(), config.forbidden(), config.failed()));
        this.transfer = new Transfer(config.compression());
        var access = new PageAccess(services, instances, streams::instance);
        this.downloads = new Downloads(sessions, parts.downloads());
        this.handovers = new Handovers(sessions, parts.handovers(), parts.base() + "/");
        this.events = new EventRoute(
                access, states, validation, meters, transfer, downloads, handovers, eventLimits(config));
        this.visits = new Visits(states, events::inTurn, loads, meters);
        var pace = new HeartbeatIntervals(limits.heartbeat(), limits.presenceCheck());
        this.streamRoute = new StreamRoute(access, streams, presences, visits, store, meters, transfer, pace,
                limits.tabReturn(), limits.hiddenTabReturn(), new Counts(limits.streamsPerAddress()), config.proxies()::client);
        store.subscribe(change -> streams.changed(change.key()));
        var unused = sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
        meters.gauge("faststate.streams", "Open streams", streams, Streams::count);
        meters.gauge("faststate.page.instances", "Page instances kept", instances, PageInstances::count);
        meters.gauge("faststate.page.instances.bytes", "Bytes that page instances take", instances, PageInstances::bytes);
        meters.gauge("faststate.regions.bytes", "Bytes kept of regions that tabs share", regions, SharedRegions::bytes);
        meters.gauge("faststate.sessions", "Sessions that hold states", store, StateStore::sessions);
    }

    private static ClientSettings settings(FastStateConfig config) {
        var limits = config.limits();
        var words = config.statusWords().all();
        return ClientSettings.of(
                limits.heartbeat(), limits.delivery(), limits.reconnect(), limits.bodyBytes(), limits.signals(), words);
    }

    private void sweep() {
        instances.sweep();
        regions.sweep();
        try {
            store.expire(expiry);
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "Expired values could not be dropped; this will be tried again", e);
        }
    }

    private static EventLimits eventLimits(FastStateConfig config) {
        var limits = config.limits();
        return new EventLimits(
                limits.bodyBytes(),
                limits.jsonDepth(),
                limits.signals(),
                limits.eventsPerSecond(),
                limits.sessionEventsPerSecond(),
                limits.addressEventsPerSecond(),
                config.proxies()::client,
                limits.tabs(),
                limits.eventMemory(),
                limits.heartbeat(),
                new UploadLimits(limits.uploadFileBytes(), limits.uploadBytes(), limits.uploadsPerSession()));
    }

    @Override
    public void setup(HttpRouting.Builder routing) {
        var open = Stream.of(config.healthPath(), config.metricsPath()).flatMap(Optional::stream).toList();
        routing.addFilter(new FrontDoor(
                config.base(), config.allowedHosts(), config.secure(), config.permissions(), open));
        routing.post(services.parts().actions() + "{id}", events::seen);
        var named = services.parts().namedActions() + "{name}";
        routing.get(named, events::named)
                .post(named, events::named)
                .put(named, events::named)
                .patch(named, events::named)
                .delete(named, events::named);
        routing.get(services.parts().stream(), streamRoute::handle);
        routing.get(services.parts().downloads() + "{id}", downloads::handle);
        routing.get(services.parts().handovers() + "{code}", handovers::handle);
        var client = services.parts().client();
        client.script().ifPresent(script -> read(routing, config.base() + client.address(), script::sendForever));
        read(routing, config.base() + NoticeStyle.path(), NoticeStyle.asset()::sendForever);
        if (client.takesParts()) {
            ModuleScript.all().forEach(part -> read(routing, config.base() + part.path(), part.asset()::sendForever));
        }
        if (services.parts().dev()) {
            read(routing, config.base() + DevScript.path(), DevScript.asset()::sendForever);
        }
        config.assets().forEach((path, resource) ->
                read(routing, path, Asset.of(config.assetsNearby(), resource)::sendChecked));
        config.healthPath().ifPresent(path -> Observation.health(routing, path, () -> ready));
        config.metricsPath().ifPresent(path -> {
            if (config.registry() instanceof PrometheusMeterRegistry prometheus) {
                Observation.metrics(routing, path, prometheus);
            }
        });
        // Last, because a page at /{a}/{b} would match everything served above.
        for (var page : services.routes()) {
            var documents = new DocumentRoute(services, page, meters, transfer, this::left);
            read(routing, page.matcher(), documents::handle);
            routing.route(Method.predicate(Method.POST), page.matcher(), new FormRoute(events, documents)::handle);
        }
    }

    /**
     * Shows {@link FastStateBuilder#notFound} for addresses below the base that nothing else answers, wherever you add
     * this feature to the application's routing.
     */
    public HttpFeature unknownPaths() {
        var documents = new DocumentRoute(services, services.errors().notFound(), meters, transfer, this::left);
        return new Last(routing -> read(routing, config.base() + "/*", documents::missing));
    }

    /** Answers requests that fail before routing, such as health checks over HTTP/1.0. */
    DirectHandlers directHandlers() {
        var handlers = DirectHandlers.builder();
        config.healthPath().ifPresent(path -> handlers.addHandler(
                DirectHandler.EventType.HTTP_VERSION_NOT_SUPPORTED, new OldHealthChecks(path, () -> ready)));
        return handlers.build();
    }

    private void left(String tab) {
        streams.leave(tab);
        instances.drop(tab);
    }

    /** Answers GET, and HEAD with the same headers. */
    private static void read(HttpRouting.Builder routing, String path, Handler handler) {
        read(routing, PathMatchers.create(path), handler);
    }

    private static void read(HttpRouting.Builder routing, PathMatcher path, Handler handler) {
        routing.route(Method.predicate(Method.GET, Method.HEAD), path, handler);
    }

    @Override
    public void afterStart(WebServer server) {
        started = true;
        ready = true;
    }

    /** Closes the store. Events in progress when the server stopped have had time to end by now. */
    @Override
    public void afterStop() {
        store.close();
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
        return new StateAccess<>(states, state, owner);
    }

    /** Replaces a user's roles; open pages in all of the user's sessions update immediately. */
    public void roles(String userId, String... roles) {
        sessions.roles(userId, List.of(roles), EventClaim.none());
    }

    /** Ends all sessions that a user is signed in to; open pages reload in new sessions. */
    public void logout(String userId) {
        sessions.logout(userId, EventClaim.none());
    }

    /**
     * Changes several states together: if the work throws, none of them changes. See
     * {@link State#transaction(Runnable)}.
     */
    public void transaction(Runnable work) {
        var unused = states.transaction(() -> {
            work.run();
            return Boolean.TRUE;
        }, EventClaim.none());
    }

    /** Drops all page instances, as memory pressure may at any time; the next event of each tab rebuilds its own. */
    public void evictPageInstances() {
        instances.evictAll();
    }

    /** How many page instances are kept. */
    public long pageInstances() {
        return instances.count();
    }

    /** How many streams are open. */
    public int streams() {
        return streams.count();
    }

    /**
     * Ends all streams and reports that the application is no longer ready. Call it before the server with this feature
     * stops. The store closes with that server, after the last events.
     */
    @Override
    public void close() {
        ready = false;
        sweeper.shutdownNow();
        streams.closeAll();
        presences.close();
        visits.close();
        events.close();
        meters.close();
        if (!started) {
            store.close();
        }
    }
}
