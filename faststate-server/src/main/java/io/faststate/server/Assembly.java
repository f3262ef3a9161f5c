package io.faststate.server;

import io.faststate.server.body.UploadLimits;
import io.faststate.server.client.ClientSettings;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.connection.Counts;
import io.faststate.server.dev.host.DevChannel;
import io.faststate.server.dev.host.DevHost;
import io.faststate.server.dev.host.Problem;
import io.faststate.server.dev.trace.Trace;
import io.faststate.server.event.Downloads;
import io.faststate.server.event.EventLimits;
import io.faststate.server.event.EventRoute;
import io.faststate.server.event.Handovers;
import io.faststate.server.instance.PageAccess;
import io.faststate.server.instance.PageInstances;
import io.faststate.server.life.EventLoads;
import io.faststate.server.life.Visits;
import io.faststate.server.load.Loads;
import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Meters;
import io.faststate.server.presence.Presences;
import io.faststate.server.region.SharedRegions;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.DocumentParts;
import io.faststate.server.route.ErrorPages;
import io.faststate.server.route.Layouts;
import io.faststate.server.session.SessionCookie;
import io.faststate.server.session.Sessions;
import io.faststate.server.state.States;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.StateStore;
import io.faststate.server.stream.HeartbeatIntervals;
import io.faststate.server.stream.StreamRoute;
import io.faststate.server.stream.Streams;
import io.faststate.server.transfer.Transfer;
import io.faststate.server.validation.Validation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Builds the parts of the server from a configuration, and connects them. */
final class Assembly {
    private static final System.Logger LOGGER = System.getLogger(Assembly.class.getName());
    private static final Duration SWEEPS = Duration.ofSeconds(5);

    final FastStateConfig config;
    final StateStore store;
    final States states;
    final Sessions sessions;
    final PageInstances instances;
    final Streams streams;
    final RenderServices rendering;
    final Downloads downloads;
    final Handovers handovers;
    final EventRoute events;
    final StreamRoute streamRoute;
    final Meters meters;
    final Transfer transfer;
    final DevChannel channel = new DevChannel(this::latestTraces);
    private final Expiry expiry;
    private final SharedRegions regions;
    private final Presences presences;
    private final Visits visits;
    private volatile Runnable sweeper = () -> {};
    private final Runnable unwatch;
    private volatile boolean closed;

    Assembly(FastStateConfig config) {
        var limits = config.limits();
        this.config = config;
        this.meters = new Meters(config.registry());
        this.store = config.store();
        this.expiry = new Expiry(limits.tabIdle(), limits.sessionIdle(), limits.eventMemory());
        var validation = new Validation(config.languages().standard().locale());
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
                DevHost.current().isPresent(),
                config.navigation(),
                config.languages(),
                config.kept(),
                config.head(),
                config.loginPage());
        var loads = new Loads(streams::wake);
        this.regions = new SharedRegions(states, meters, limits.sharedRegionBytes(), limits.pageInstanceIdle());
        this.rendering = new RenderServices(states, sessions, validation, config.signingKey(), parts, config.proxies(), meters, regions, loads);
        rendering.hints().traces().listen(trace -> channel.publish("trace", trace.text()));
        config.pages().forEach(rendering::add);
        var layouts = Layouts.of(config.layouts());
        rendering.add(layouts, new ErrorPages(layouts, config.languages(), config.notFound(), config.forbidden(), config.failed()));
        this.transfer = new Transfer(config.compression());
        var access = new PageAccess(rendering, instances, streams::instance);
        this.downloads = new Downloads(sessions, states, parts.downloads());
        this.handovers = new Handovers(sessions, states, config.signingKey(), parts.handovers(), parts.base() + "/");
        this.events = new EventRoute(
                access, states, validation, meters, transfer, downloads, handovers,
                new EventLoads(loads, meters, this::loadsByStream), eventLimits(config));
        this.visits = new Visits(states, events::inTurn, loads, meters);
        var pace = new HeartbeatIntervals(limits.heartbeat(), limits.presenceCheck());
        this.streamRoute = new StreamRoute(access, streams, presences, visits, store, meters, transfer, pace,
                limits.reconnect(), limits.tabReturn(), limits.hiddenTabReturn(), new Counts(limits.streamsPerAddress()), config.proxies()::client);
        this.unwatch = config.dev() ? Failures.watch((what, failure) -> channel.show(Problem.of(what, failure))) : () -> {};
        store.subscribe(change -> streams.changed(change.key()));
        sweepLater();
        meters.gauge("faststate.streams", "Open streams", streams, Streams::count);
        meters.gauge("faststate.page.instances", "Page instances kept", instances, PageInstances::count);
        meters.gauge("faststate.page.instances.bytes", "Bytes that page instances take", instances, PageInstances::bytes);
        meters.gauge("faststate.regions.bytes", "Bytes kept of regions that tabs share", regions, SharedRegions::bytes);
        meters.gauge("faststate.sessions", "Sessions that hold states", store, StateStore::sessions);
    }

    /** Whether all loads of a tab begin with its stream: in a process that is alone, they do. */
    private boolean loadsByStream(String tab) {
        return !store.shared() || visits.has(tab);
    }

    private static ClientSettings settings(FastStateConfig config) {
        var limits = config.limits();
        var words = config.languages().all().stream()
                .collect(Collectors.toMap(config.languages()::kept, it -> config.statusWords().map(StatusWords::all).orElseGet(() -> StatusWords.of(it))));
        return ClientSettings.of(
                limits.heartbeat(), limits.delivery(), limits.reconnect(), limits.bodyBytes(), limits.signals(), words);
    }

    private List<String> latestTraces() {
        return rendering.hints().traces().latest().stream().map(Trace::text).toList();
    }

    private void sweepLater() {
        sweeper = ServerClock.schedule(SWEEPS, () -> {
            if (!closed) {
                sweep();
                sweepLater();
            }
        });
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

    /** Forgets a tab whose page was left. */
    void left(String tab) {
        streams.leave(tab);
        instances.drop(tab);
    }

    /** Leaves load balancers time to notice that this node is going, and moves its tabs to other nodes. */
    void handOver() {
        var time = config.dev() ? Duration.ZERO : config.limits().handOver();
        if (time.isZero()) {
            return;
        }
        LOGGER.log(System.Logger.Level.INFO, "Handing over {0} open tabs within {1} ms, then stopping", streams.count(), time.toMillis());
        var quarter = time.dividedBy(4);
        try {
            streams.closeToNew();
            Thread.sleep(quarter);
            streams.handOver(quarter.multipliedBy(2));
            Thread.sleep(quarter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all streams, and everything that runs without a request; the store stays open. */
    void close() {
        closed = true;
        sweeper.run();
        unwatch.run();
        channel.close();
        streams.closeAll();
        presences.close();
        visits.close();
        events.close();
        meters.close();
    }
}
