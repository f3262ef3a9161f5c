package io.faststate.server.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.ThrottleKey;
import io.faststate.dsl.port.HandlerTraits.Limit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often handlers ran for whom, where that is limited. */
final class HandlerRates {
    private static final int MOST = 100_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Cache<Counted, Deque<Long>> runs = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(LONGEST)
            .executor(Runnable::run)
            .build();

    /**
     * What is counted together.
     *
     * @param handler what the handler is known by
     * @param who names the session, the user or the address
     */
    private record Counted(String handler, ThrottleKey key, String who) {}

    /** Counts a run, if there may be one now; how long to wait for the next otherwise, and zero if it was counted. */
    Duration count(String handler, Limit limit, String who) {
        var times = runs.get(new Counted(handler, limit.key(), who), it -> new ArrayDeque<>());
        var period = limit.period().toNanos();
        synchronized (times) {
            var now = System.nanoTime();
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
