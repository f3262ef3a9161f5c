package io.faststate.server.action;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** Limits the events of each tab: a token bucket that fills evenly and holds one second's worth. */
final class EventRate {
    private static final long SECOND = 1_000_000_000L;

    private final Cache<String, Bucket> buckets;
    private final long nanosPerEvent;

    EventRate(int perSecond, long tabs) {
        nanosPerEvent = SECOND / perSecond;
        buckets = Caffeine.newBuilder()
                .maximumSize(tabs)
                .expireAfterAccess(Duration.ofSeconds(2))
                .build();
    }

    /** Whether a tab may have one more event now. */
    boolean admit(String tab) {
        return buckets.get(tab, it -> new Bucket()).admit(System.nanoTime(), nanosPerEvent);
    }

    /** The time up to which the tab's allowance is used up. */
    private static final class Bucket {
        private long usedUntil = System.nanoTime() - SECOND;

        synchronized boolean admit(long now, long cost) {
            var used = Math.max(usedUntil, now - SECOND);
            if (used + cost > now) {
                return false;
            }
            usedUntil = used + cost;
            return true;
        }
    }
}
