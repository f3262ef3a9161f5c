package io.faststate.server;

import io.faststate.dsl.FastStateException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The limits of an application, as an immutable value. Each method returns a copy with one limit changed;
 * {@link #defaults()} fits an application of a few thousand users on one machine.
 */
public final class Limits {
    private static final int TABS_OF_A_SESSION = 10;
    private static final int TABS_OF_AN_ADDRESS = 100;
    private static final int STREAMS_PER_ADDRESS = 2_000;

    private int bodyBytes = 64 * 1024;
    private long uploadFileBytes = 16_000_000;
    private long uploadBytes = 64_000_000;
    private int uploadsPerSession = 10;
    private int jsonDepth = 16;
    private int signals = 512;
    private int eventsPerSecond = 50;
    private int sessionEventsPerSecond;
    private int addressEventsPerSecond;
    private int streamsPerAddress;
    private int pageInstances = 10_000;
    private long pageInstanceBytes = Runtime.getRuntime().maxMemory() / 4;
    private int pageInstancesPerSession = 200;
    private Duration pageInstanceIdle = Duration.ofMinutes(5);
    private long sharedRegionBytes = 64L * 1024 * 1024;
    private int sessions = 100_000;
    private Duration sessionIdle = Duration.ofHours(12);
    private Duration sessionLifetime = Duration.ofDays(30);
    private Duration tabIdle = Duration.ofHours(12);
    private int sharedStates = 1_000_000;
    private Duration requestTime = Duration.ofSeconds(30);
    private int connections;
    private int connectionsPerAddress;
    private int streams = 10_000;
    private int streamsPerSession = 50;
    private int tabs = 100_000;
    private Duration eventMemory = Duration.ofMinutes(5);
    private Duration heartbeat = Duration.ofSeconds(15);
    private Duration presenceCheck = Duration.ofSeconds(3);
    private Duration tabReturn = Duration.ofSeconds(5);
    private Duration hiddenTabReturn = Duration.ofSeconds(150);
    private Duration reconnect = Duration.ofSeconds(1);
    private Duration delivery = Duration.ofMinutes(1);
    private Duration handOver = Duration.ZERO;

    /** What differs from the defaults. */
    private final List<Consumer<Limits>> changes;

    private Limits(List<Consumer<Limits>> changes) {
        this.changes = changes;
        changes.forEach(change -> change.accept(this));
    }

    private Limits with(Consumer<Limits> change) {
        return new Limits(Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    private static int times(int limit, int factor) {
        return (int) Math.min(Integer.MAX_VALUE, (long) limit * factor);
    }

    /** The default limits. */
    public static Limits defaults() {
        return new Limits(List.of());
    }

    /**
     * The maximum size of an event's body, in bytes; 65,536 by default. A larger body is answered with status 413. The
     * address of a request, where GET and DELETE put their signals, has the same maximum; a longer one is answered with
     * status 400.
     */
    public Limits bodyBytes(int maximum) {
        return with(it -> it.bodyBytes = positive(maximum, "bodyBytes"));
    }

    /** The maximum size of one uploaded file, in bytes, for uploads that don't set their own; 16,000,000 by default. */
    public Limits uploadFileBytes(long maximum) {
        return with(it -> it.uploadFileBytes = positive(maximum, "uploadFileBytes"));
    }

    /** The maximum total size of the files of one upload, in bytes; 64,000,000 by default. */
    public Limits uploadBytes(long maximum) {
        return with(it -> it.uploadBytes = positive(maximum, "uploadBytes"));
    }

    /**
     * How many events of a session may carry files at the same time; 10 by default. Files beyond that are refused with
     * a message beside their field.
     */
    public Limits uploadsPerSession(int maximum) {
        return with(it -> it.uploadsPerSession = positive(maximum, "uploadsPerSession"));
    }

    /** How deeply an event's JSON may be nested; 16 by default. */
    public Limits jsonDepth(int maximum) {
        return with(it -> it.jsonDepth = positive(maximum, "jsonDepth"));
    }

    /** How many members and items an event's JSON may have, and how many fields a form; 512 by default. */
    public Limits signals(int maximum) {
        return with(it -> it.signals = positive(maximum, "signals"));
    }

    /** How many events a tab may send per second; 50 by default. Further ones are answered with status 429. */
    public Limits eventsPerSecond(int maximum) {
        return with(it -> it.eventsPerSecond = positive(maximum, "eventsPerSecond"));
    }

    /**
     * How many events all tabs of a session together may send per second; by default ten times the limit of a tab,
     * which is 500. Further ones are answered with status 429.
     */
    public Limits sessionEventsPerSecond(int maximum) {
        return with(it -> it.sessionEventsPerSecond = positive(maximum, "sessionEventsPerSecond"));
    }

    /**
     * How many events may come from one address per second; by default a hundred times the limit of a tab, which is
     * 5,000. Further ones are answered with status 429.
     */
    public Limits addressEventsPerSecond(int maximum) {
        return with(it -> it.addressEventsPerSecond = positive(maximum, "addressEventsPerSecond"));
    }

    /**
     * How many streams one address may have open; by default 2,000, or the limit of a session if that is higher.
     * Further ones are answered with status 503.
     */
    public Limits streamsPerAddress(int maximum) {
        return with(it -> it.streamsPerAddress = positive(maximum, "streamsPerAddress"));
    }

    /** How many page instances are kept; 10,000 by default. Rebuilding a dropped one costs a render. */
    public Limits pageInstances(int maximum) {
        return with(it -> it.pageInstances = positive(maximum, "pageInstances"));
    }

    /**
     * The approximate memory for page instances, in bytes, including their handlers and what is known of their rows; a
     * quarter of the heap by default.
     */
    public Limits pageInstanceBytes(long maximum) {
        return with(it -> it.pageInstanceBytes = positive(maximum, "pageInstanceBytes"));
    }

    /** How many page instances are kept per session; 200 by default. */
    public Limits pageInstancesPerSession(int maximum) {
        return with(it -> it.pageInstancesPerSession = positive(maximum, "pageInstancesPerSession"));
    }

    /** How long a page instance is kept after its last event or stream; 5 minutes by default. */
    public Limits pageInstanceIdle(Duration time) {
        return with(it -> it.pageInstanceIdle = positive(time, "pageInstanceIdle"));
    }

    /**
     * The approximate memory for shared regions, in bytes, including their handlers; 64 MiB by default. Rebuilding a
     * dropped one costs a render.
     */
    public Limits sharedRegionBytes(long maximum) {
        return with(it -> it.sharedRegionBytes = positive(maximum, "sharedRegionBytes"));
    }

    /**
     * How many sessions may hold states in memory; 100,000 by default. Beyond that, the least recently used session
     * loses its states. A durable store keeps the states of all sessions until they expire.
     */
    public Limits sessions(int maximum) {
        return with(it -> it.sessions = positive(maximum, "sessions"));
    }

    /** How long a session's states are kept after its last use; 12 hours by default. */
    public Limits sessionIdle(Duration time) {
        return with(it -> it.sessionIdle = positive(time, "sessionIdle"));
    }

    /**
     * How long a session lasts after it began or its user last signed in, however much it is used; 30 days by default.
     * After that, its user is signed out.
     */
    public Limits sessionLifetime(Duration time) {
        return with(it -> it.sessionLifetime = positive(time, "sessionLifetime"));
    }

    /** How long a tab's states are kept after its last event or stream; 12 hours by default. */
    public Limits tabIdle(Duration time) {
        return with(it -> it.tabIdle = positive(time, "tabIdle"));
    }

    /**
     * How many values of user, record and global states the in-memory store holds; 1,000,000 by default. Further ones
     * are refused.
     */
    public Limits sharedStates(int maximum) {
        return with(it -> it.sharedStates = positive(maximum, "sharedStates"));
    }

    /**
     * How long a standalone server ({@link FastStateBuilder#build}) waits for the rest of a request in total; 30 s by
     * default. Each 8 KiB received extends the wait by one second, so large uploads have enough time. A request that
     * doesn't arrive in time is answered with status 408, and its connection is closed.
     */
    public Limits requestTime(Duration time) {
        return with(it -> it.requestTime = positive(time, "requestTime"));
    }

    /**
     * How many connections a standalone server ({@link FastStateBuilder#build}) accepts; by default twice the number of
     * streams, which is 20,000. Further ones wait.
     */
    public Limits connections(int maximum) {
        return with(it -> it.connections = positive(maximum, "connections"));
    }

    /**
     * How many connections one address may have to a standalone server; by default 2,000, or the limit on its streams
     * if that is higher. Further ones are answered with status 503.
     * {@link FastStateBuilder#trustedProxies Trusted proxies} may have any number.
     */
    public Limits connectionsPerAddress(int maximum) {
        return with(it -> it.connectionsPerAddress = positive(maximum, "connectionsPerAddress"));
    }

    /** How many streams may be open; 10,000 by default. Further ones are answered with status 503. */
    public Limits streams(int maximum) {
        return with(it -> it.streams = positive(maximum, "streams"));
    }

    /** How many streams, and therefore tabs, a session may have open; 50 by default. */
    public Limits streamsPerSession(int maximum) {
        return with(it -> it.streamsPerSession = positive(maximum, "streamsPerSession"));
    }

    /** For how many tabs recent events are remembered, so that no event takes effect twice; 100,000 by default. */
    public Limits tabs(int maximum) {
        return with(it -> it.tabs = positive(maximum, "tabs"));
    }

    /**
     * How long a tab's events are remembered after its last one; 5 minutes by default. It must be longer than
     * {@link #delivery}.
     */
    public Limits eventMemory(Duration time) {
        return with(it -> it.eventMemory = positive(time, "eventMemory"));
    }

    /**
     * How long a stream, or the answer to an event, stays silent before the server sends a comment; 15 s by default.
     * The comment reveals which browsers have gone. Browsers consider a connection lost after three times this long
     * without data.
     */
    public Limits heartbeat(Duration time) {
        return with(it -> it.heartbeat = positive(time, "heartbeat"));
    }

    /**
     * How long a stream stays silent before the server sends a comment, if that is sooner than {@link #heartbeat}, on
     * pages whose visitors are present at a topic or that do something by themselves for each tab; 3 s by default. A
     * broken stream is noticed after twice this time.
     *
     * @see io.faststate.dsl.Page#presence(String)
     * @see io.faststate.dsl.Page#onUnmount(io.faststate.dsl.Handler)
     */
    public Limits presenceCheck(Duration time) {
        return with(it -> it.presenceCheck = positive(time, "presenceCheck"));
    }

    /**
     * How long after its last stream ended a tab may take to open another one before it counts as gone; 5 s by default.
     * Its running work is then interrupted, what it loaded is dropped, and the handlers of {@code onUnmount} run. A tab
     * that returns later is treated as a new one. Make it longer than {@link #reconnect}.
     *
     * @see io.faststate.dsl.Page#onUnmount(io.faststate.dsl.Handler)
     */
    public Limits tabReturn(Duration time) {
        return with(it -> it.tabReturn = positive(time, "tabReturn"));
    }

    /**
     * How long a tab without a stream may be silent before it counts as gone, for presence and for work that runs for
     * it; 150 s by default. A hidden tab closes its stream, because a browser has only six connections to a server over
     * HTTP/1.1. It then sends a sign of life every minute, which is as often as browsers let a tab act that has long
     * been hidden. A tab that is closed says so and is gone after {@link #tabReturn} at most.
     */
    public Limits hiddenTabReturn(Duration time) {
        return with(it -> it.hiddenTabReturn = positive(time, "hiddenTabReturn"));
    }

    /**
     * How long browsers wait before they reopen a lost stream; 1 s by default. They first wait a random part of it,
     * then twice as long after each failure, up to 30 s.
     */
    public Limits reconnect(Duration time) {
        return with(it -> it.reconnect = positive(time, "reconnect"));
    }

    /**
     * How long browsers try to deliver an event, counted from the server's last sign of life, before they ask the user
     * whether to go on; 1 minute by default.
     */
    public Limits delivery(Duration time) {
        return with(it -> it.delivery = positive(time, "delivery"));
    }

    /**
     * How long a node that stops goes on answering requests; no time by default, and none in development. It reports at
     * once that it is not {@link FastStateBuilder#health ready} and refuses new streams. In the first quarter of the time, load
     * balancers notice. In the second and third, its tabs move to other nodes in waves. In the last, the remaining requests
     * end. Make it at least four times the interval at which the load balancer checks.
     */
    public Limits handOver(Duration time) {
        return with(it -> it.handOver = positive(time, "handOver"));
    }

    private static long positive(long value, String name) {
        if (value < 1) {
            throw new FastStateException("Limit " + name + " is " + value + "; give at least 1");
        }
        return value;
    }

    private static int positive(int value, String name) {
        if (value < 1) {
            throw new FastStateException("Limit " + name + " is " + value + "; give at least 1");
        }
        return value;
    }

    private static Duration positive(Duration value, String name) {
        if (!value.isPositive()) {
            throw new FastStateException("Limit " + name + " is " + value + "; give a positive duration");
        }
        return value;
    }

    long uploadFileBytes() {
        return uploadFileBytes;
    }

    long uploadBytes() {
        return uploadBytes;
    }

    int uploadsPerSession() {
        return uploadsPerSession;
    }

    int bodyBytes() {
        return bodyBytes;
    }

    int jsonDepth() {
        return jsonDepth;
    }

    int signals() {
        return signals;
    }

    int eventsPerSecond() {
        return eventsPerSecond;
    }

    int sessionEventsPerSecond() {
        return sessionEventsPerSecond > 0 ? sessionEventsPerSecond : times(eventsPerSecond, TABS_OF_A_SESSION);
    }

    int addressEventsPerSecond() {
        return addressEventsPerSecond > 0 ? addressEventsPerSecond : times(eventsPerSecond, TABS_OF_AN_ADDRESS);
    }

    int streamsPerAddress() {
        return streamsPerAddress > 0 ? streamsPerAddress : Math.max(STREAMS_PER_ADDRESS, streamsPerSession);
    }

    int pageInstances() {
        return pageInstances;
    }

    long pageInstanceBytes() {
        return pageInstanceBytes;
    }

    int pageInstancesPerSession() {
        return pageInstancesPerSession;
    }

    Duration pageInstanceIdle() {
        return pageInstanceIdle;
    }

    long sharedRegionBytes() {
        return sharedRegionBytes;
    }

    int sessions() {
        return sessions;
    }

    Duration sessionLifetime() {
        return sessionLifetime;
    }

    Duration sessionIdle() {
        return sessionIdle;
    }

    Duration tabIdle() {
        return tabIdle;
    }

    int sharedStates() {
        return sharedStates;
    }

    Duration requestTime() {
        return requestTime;
    }

    int connections() {
        return connections > 0 ? connections : times(streams, 2);
    }

    int connectionsPerAddress() {
        return connectionsPerAddress > 0 ? connectionsPerAddress : Math.max(STREAMS_PER_ADDRESS, streamsPerAddress());
    }

    int streams() {
        return streams;
    }

    int streamsPerSession() {
        return streamsPerSession;
    }

    int tabs() {
        return tabs;
    }

    Duration eventMemory() {
        return eventMemory;
    }

    Duration heartbeat() {
        return heartbeat;
    }

    Duration presenceCheck() {
        return presenceCheck;
    }

    Duration tabReturn() {
        return tabReturn;
    }

    Duration hiddenTabReturn() {
        return hiddenTabReturn;
    }

    Duration reconnect() {
        return reconnect;
    }

    Duration handOver() {
        return handOver;
    }

    Duration delivery() {
        return delivery;
    }
}
