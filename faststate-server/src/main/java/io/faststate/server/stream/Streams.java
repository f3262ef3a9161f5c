package io.faststate.server.stream;

import io.faststate.server.instance.PageInstance;
import io.faststate.server.store.StateKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The open streams, by tab and by the states that their pages show. */
public final class Streams {
    /** How long one wave of streams takes that move to other nodes. */
    private static final Duration WAVE = Duration.ofMillis(50);

    private final Map<String, Stream> byTab = new ConcurrentHashMap<>();
    private final Map<StateKey, Set<Stream>> byState = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> bySession = new ConcurrentHashMap<>();
    private final int maximum;
    private final int perSession;
    private volatile boolean closed;

    /**
     * Creates an empty registry.
     *
     * @param maximum how many may be open
     * @param perSession how many a session may have open
     */
    public Streams(int maximum, int perSession) {
        this.maximum = maximum;
        this.perSession = perSession;
    }

    /** Wakes the streams whose pages show a state. */
    public void changed(StateKey key) {
        var showing = byState.get(key);
        if (showing != null) {
            showing.forEach(Stream::wake);
        }
    }

    /** Wakes the stream of a tab, if it has one. */
    public void wake(String tab) {
        var open = byTab.get(tab);
        if (open != null) {
            open.wake();
        }
    }

    /** The instance that a tab's stream follows. */
    public Optional<PageInstance> instance(String tab) {
        return Optional.ofNullable(byTab.get(tab)).map(Stream::instance);
    }

    /** Adds a stream in place of an older one of the same tab; whether the limits allow it. */
    boolean open(Stream stream) {
        var session = stream.session();
        var count = bySession.compute(session, (key, old) -> {
            var counter = old == null ? new AtomicInteger() : old;
            counter.incrementAndGet();
            return counter;
        });
        if (closed || byTab.size() >= maximum || count.get() > perSession) {
            leaveSession(session);
            return false;
        }
        var older = byTab.put(stream.tab(), stream);
        if (older != null) {
            older.end();
            // A broken connection still accepts writes for a while.
            stream.instance().forget();
        }
        return true;
    }

    /** Makes a stream follow the states that its page shows now. */
    void follow(Stream stream, Set<StateKey> before, Set<StateKey> now) {
        for (var key : now) {
            if (!before.contains(key)) {
                byState.compute(key, (k, old) -> {
                    var streams = old == null ? ConcurrentHashMap.<Stream>newKeySet() : old;
                    streams.add(stream);
                    return streams;
                });
            }
        }
        for (var key : before) {
            if (!now.contains(key)) {
                unfollow(stream, key);
            }
        }
    }

    private void unfollow(Stream stream, StateKey key) {
        byState.computeIfPresent(key, (k, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    /** Ends the stream of a tab whose page is no longer shown, if it has one. */
    public void leave(String tab) {
        var open = byTab.remove(tab);
        if (open != null) {
            open.end();
        }
    }

    /** Removes a stream. */
    void close(Stream stream, Set<StateKey> followed) {
        followed.forEach(key -> unfollow(stream, key));
        byTab.remove(stream.tab(), stream);
        var newer = byTab.get(stream.tab());
        if (newer != null) {
            newer.wake();
        }
        leaveSession(stream.session());
    }

    private void leaveSession(String session) {
        bySession.computeIfPresent(session, (key, count) -> count.decrementAndGet() == 0 ? null : count);
    }

    /** How many streams are open. */
    public int count() {
        return byTab.size();
    }

    /** How many states are followed. */
    int followed() {
        return byState.size();
    }

    /** Accepts no more streams; those that are open go on. */
    public void closeToNew() {
        closed = true;
    }

    /**
     * Ends the open streams in waves, evenly over a time, so that other nodes get them a few at a time. It returns at the end
     * of that time.
     */
    public void handOver(Duration time) throws InterruptedException {
        var open = List.copyOf(byTab.values());
        var begin = System.nanoTime();
        var waves = Math.clamp(time.toNanos() / WAVE.toNanos(), 1, Integer.MAX_VALUE);
        var ended = 0;
        for (var wave = 1L; wave <= waves; wave++) {
            var until = (int) (open.size() * wave / waves);
            open.subList(ended, until).forEach(Stream::handOver);
            ended = until;
            var left = begin + time.toNanos() * wave / waves - System.nanoTime();
            Thread.sleep(Duration.ofNanos(Math.max(0, left)));
        }
    }

    /** Ends all streams and accepts no more; browsers reconnect to whichever server answers then. */
    public void closeAll() {
        closeToNew();
        byTab.values().forEach(Stream::end);
    }
}
