package io.faststate.server;

import io.faststate.dsl.FastStateException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How much of everything there may be: an immutable value. Each method gives one limit another value, in a copy;
 * {@link #defaults()} fits an application of some thousand users on one machine.
 */
public final class Limits implements Cloneable {
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

    private Limits() {}

    private Limits with(Consumer<Limits> change) {
        var changed = clone();
        change.accept(changed);
        return changed;
    }

    @Override
    protected Limits clone() {
        try {
            return (Limits) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    private static int times(int limit, int factor) {
        return (int) Math.min(Integer.MAX_VALUE, (long) limit * factor);
    }

    /** The default limits. */
    public static Limits defaults() {
        return new Limits();
    }

    /**
     * The size of an event's body, in bytes; 65,536 by default. More is answered with status 413. The address of a
     * request is at most as long, into which GET and DELETE put their signals; more is answered with status 400.
     */
    public Limits bodyBytes(int maximum) {
        return with(it -> it.bodyBytes = positive(maximum, "bodyBytes"));
    }

    /** The size of a file that an upload takes which doesn't say so itself, in bytes; 16,000,000 by default. */
    public Limits uploadFileBytes(long maximum) {
        return with(it -> it.uploadFileBytes = positive(maximum, "uploadFileBytes"));
    }

    /** The size of all files of an upload together, in bytes; 64,000,000 by default. */
    public Limits uploadBytes(long maximum) {
        return with(it -> it.uploadBytes = positive(maximum, "uploadBytes"));
    }

    /**
     * How many events of a session may bring files at the same time; 10 by default. Files of more are refused beside their
     * field.
     */
    public Limits uploadsPerSession(int maximum) {
        return with(it -> it.uploadsPerSession = positive(maximum, "uploadsPerSession"));
    }

    /** How deeply an event's JSON may be nested; 16 by default. */
    public Limits jsonDepth(int maximum) {
        return with(it -> it.jsonDepth = positive(maximum, "jsonDepth"));
    }

    /** How many members and items an event's JSON, and how many fields its form may have; 512 by default. */
    public Limits signals(int maximum) {
        return with(it -> it.signals = positive(maximum, "signals"));
    }

    /** How many events a tab may send in a second; 50 by default. More are answered with status 429. */
    public Limits eventsPerSecond(int maximum) {
        return with(it -> it.eventsPerSecond = positive(maximum, "eventsPerSecond"));
    }

    /**
     * How many events all tabs of a session may send in a second; ten times as many as a tab by default, which is 500. More
     * are answered with status 429.
     */
    public Limits sessionEventsPerSecond(int maximum) {
        return with(it -> it.sessionEventsPerSecond = positive(maximum, "sessionEventsPerSecond"));
    }

    /**
     * How many events may come from one address in a second; a hundred times as many as from a tab by default, which is
     * 5,000. More are answered with status 429.
     */
    public Limits addressEventsPerSecond(int maximum) {
        return with(it -> it.addressEventsPerSecond = positive(maximum, "addressEventsPerSecond"));
    }

    /**
     * How many streams may be open from one address; 2,000 by default, or as many as a session may have if that is more.
     * More are answered with status 503.
     */
    public Limits streamsPerAddress(int maximum) {
        return with(it -> it.streamsPerAddress = positive(maximum, "streamsPerAddress"));
    }

    /** How many page instances are kept; 10,000 by default. One that was dropped costs a render. */
    public Limits pageInstances(int maximum) {
        return with(it -> it.pageInstances = positive(maximum, "pageInstances"));
    }

    /**
     * About how many bytes the page instances that are kept take together, with their handlers and with what is known of
     * their rows; a quarter of the heap by default.
     */
    public Limits pageInstanceBytes(long maximum) {
        return with(it -> it.pageInstanceBytes = positive(maximum, "pageInstanceBytes"));
    }

    /** How many page instances are kept of one session; 200 by default. */
    public Limits pageInstancesPerSession(int maximum) {
        return with(it -> it.pageInstancesPerSession = positive(maximum, "pageInstancesPerSession"));
    }

    /** How long a page instance is kept after its last event or stream; 5 minutes by default. */
    public Limits pageInstanceIdle(Duration time) {
        return with(it -> it.pageInstanceIdle = positive(time, "pageInstanceIdle"));
    }

    /**
     * About how many bytes are kept of regions that tabs share, with their handlers; 64 MiB by default. One that was
     * dropped costs a render.
     */
    public Limits sharedRegionBytes(long maximum) {
        return with(it -> it.sharedRegionBytes = positive(maximum, "sharedRegionBytes"));
    }

    /**
     * How many sessions may hold states in memory; 100,000 by default. The least recently used lose theirs first. A
     * durable store keeps those of all sessions until they expire.
     */
    public Limits sessions(int maximum) {
        return with(it -> it.sessions = positive(maximum, "sessions"));
    }

    /** How long a session's states are kept after its last use; 12 hours by default. */
    public Limits sessionIdle(Duration time) {
        return with(it -> it.sessionIdle = positive(time, "sessionIdle"));
    }

    /**
     * How long a session lasts from its beginning or its last sign-in on, however much it is used; 30 days by default. After
     * that its visitors are signed out.
     */
    public Limits sessionLifetime(Duration time) {
        return with(it -> it.sessionLifetime = positive(time, "sessionLifetime"));
    }

    /** How long a tab's states are kept after its last event or stream; 12 hours by default. */
    public Limits tabIdle(Duration time) {
        return with(it -> it.tabIdle = positive(time, "tabIdle"));
    }

    /**
     * How many values of users, records and global states the store in memory holds; 1,000,000 by default. More are
     * refused.
     */
    public Limits sharedStates(int maximum) {
        return with(it -> it.sharedStates = positive(maximum, "sharedStates"));
    }

    /**
     * How long a server of its own ({@link FastStateBuilder#build}) waits for what is missing of a request, in all; 30 s by
     * default. Bytes that come give back what they take at 8 KiB in a second, so that large uploads have their time. What
     * does not come is answered with status 408, and its connection closes.
     */
    public Limits requestTime(Duration time) {
        return with(it -> it.requestTime = positive(time, "requestTime"));
    }

    /**
     * How many connections a server of its own ({@link FastStateBuilder#build}) has; twice as many as streams by default,
     * which is 20,000. More wait.
     */
    public Limits connections(int maximum) {
        return with(it -> it.connections = positive(maximum, "connections"));
    }

    /**
     * How many of them one address may have; 2,000 by default, or as many as an address may have streams if that is more.
     * More are answered with status 503. Proxies that are {@link FastStateBuilder#trustedProxies trusted} may have any number.
     */
    public Limits connectionsPerAddress(int maximum) {
        return with(it -> it.connectionsPerAddress = positive(maximum, "connectionsPerAddress"));
    }

    /** How many streams may be open; 10,000 by default. More are answered with status 503. */
    public Limits streams(int maximum) {
        return with(it -> it.streams = positive(maximum, "streams"));
    }

    /** How many streams, and so tabs, a session may have open; 50 by default. */
    public Limits streamsPerSession(int maximum) {
        return with(it -> it.streamsPerSession = positive(maximum, "streamsPerSession"));
    }

    /** How many tabs' events are remembered, so that none has its effect twice; 100,000 by default. */
    public Limits tabs(int maximum) {
        return with(it -> it.tabs = positive(maximum, "tabs"));
    }

    /**
     * How long a tab's events are remembered after its last one; 5 minutes by default. It has to be longer than
     * {@link #delivery}.
     */
    public Limits eventMemory(Duration time) {
        return with(it -> it.eventMemory = positive(time, "eventMemory"));
    }

    /**
     * After how long without an event a stream, or the answer to an event, sends a comment; 15 s by default. It finds out
     * who is gone, and browsers take a connection that was silent for three times as long for lost.
     */
    public Limits heartbeat(Duration time) {
        return with(it -> it.heartbeat = positive(time, "heartbeat"));
    }

    /**
     * After how long without an event a stream sends a comment, if that is sooner than {@link #heartbeat}, on a page whose
     * visitor is present at a topic, or which does something by itself for each tab; 3 s by default. A stream that broke is
     * noticed after twice this time.
     *
     * @see io.faststate.dsl.Page#presence(String)
     * @see io.faststate.dsl.Page#onUnmount(io.faststate.dsl.Handler)
     */
    public Limits presenceCheck(Duration time) {
        return with(it -> it.presenceCheck = positive(time, "presenceCheck"));
    }

    /**
     * How long a tab may take to open another stream after its last one ended, before it counts as gone: what runs for it
     * is then interrupted, what it loaded is dropped, and the handlers of {@code onUnmount} run; 5 s by default. A tab that
     * comes later comes anew. Make it longer than {@link #reconnect}.
     *
     * @see io.faststate.dsl.Page#onUnmount(io.faststate.dsl.Handler)
     */
    public Limits tabReturn(Duration time) {
        return with(it -> it.tabReturn = positive(time, "tabReturn"));
    }

    /**
     * How long a tab that keeps no stream may be silent before it counts as gone, for presence and for what runs for it;
     * 150 s by default. A hidden tab closes its stream, since a browser has six connections to a server on HTTP/1.1, and
     * gives a sign of life each minute, the shortest time that browsers grant to tabs that are hidden for long. A tab that is
     * closed says so, and is gone after {@link #tabReturn} at most.
     */
    public Limits hiddenTabReturn(Duration time) {
        return with(it -> it.hiddenTabReturn = positive(time, "hiddenTabReturn"));
    }

    /**
     * How long browsers wait before they open a lost stream again; 1 s by default. At first they wait a random part of
     * it, and after each failure twice as long, up to 30 s.
     */
    public Limits reconnect(Duration time) {
        return with(it -> it.reconnect = positive(time, "reconnect"));
    }

    /**
     * How long browsers try to deliver an event before they ask the person whether to go on; 1 minute by default, from
     * the last sign of the server.
     */
    public Limits delivery(Duration time) {
        return with(it -> it.delivery = positive(time, "delivery"));
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

    Duration delivery() {
        return delivery;
    }
}
