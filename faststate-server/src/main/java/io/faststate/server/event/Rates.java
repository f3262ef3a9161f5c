package io.faststate.server.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.clock.ServerClock;
import java.time.Duration;

/** Limits how many events each sender may have per second: an allowance refills evenly and holds one second's worth. */
final class Rates {
    private static final long SECOND = 1_000_000_000L;
    private static final int REMEMBERED = 100_000;

    private final long nanosPerEvent;
    /** The allowance of each sender; a forgotten one would be full again anyway. */
    private final Cache<String, Allowance> used = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofSeconds(2))
            .ticker(ServerClock::nanos)
            .executor(Runnable::run)
            .build();

    Rates(int eventsPerSecond) {
        this.nanosPerEvent = SECOND / eventsPerSecond;
    }

    /** Whether a sender may have one more event now. */
    boolean admit(String who) {
        var now = ServerClock.nanos();
        var allowance = used.get(who, key -> new Allowance(now - SECOND));
        return allowance.take(now, nanosPerEvent);
    }

    /** The allowance of one sender. */
    private static final class Allowance {
        private long usedUntil;

        Allowance(long usedUntil) {
            this.usedUntil = usedUntil;
        }

        synchronized boolean take(long now, long nanos) {
            var next = Math.max(usedUntil, now - SECOND) + nanos;
            if (next > now) {
                return false;
            }
            usedUntil = next;
            return true;
        }
    }
}
