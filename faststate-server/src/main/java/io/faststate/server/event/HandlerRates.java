package io.faststate.server.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.ThrottleKey;
import io.faststate.dsl.port.HandlerTraits.Limit;
import io.faststate.server.clock.ServerClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the runs of rate-limited handlers. */
final class HandlerRates {
    private static final int MOST = 100_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Cache<Counted, Deque<Long>> runs = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(LONGEST)
            .ticker(ServerClock::nanos)
            .executor(Runnable::run)
            .build();

    /**
     * The runs that are counted together.
     *
     * @param handler identifies the handler
     * @param who identifies the session, the user or the address
     */
    private record Counted(String handler, ThrottleKey key, String who) {}

    /** Counts a run, if one is allowed now. Returns zero if it was counted, or how long to wait for the next. */
    Duration count(String handler, Limit limit, String who) {
        var times = runs.get(new Counted(handler, limit.key(), who), it -> new ArrayDeque<>());
        var period = limit.period().toNanos();
        synchronized (times) {
            var now = ServerClock.nanos();
            while (!times.isEmpty() && now - times.getFirst() >= period) {
                times.removeFirst();
            }
            if (times.size() >= limit.events()) {
                return Duration.ofNanos(period - (now - times.getFirst()));
            }
            times.addLast(now);
            return Duration.ZERO;
        }
    }
}
