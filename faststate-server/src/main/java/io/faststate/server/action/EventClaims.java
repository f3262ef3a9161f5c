package io.faststate.server.action;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** Remembers which events were delivered, so that a repeated delivery has no second effect. */
final class EventClaims {
    private final Cache<String, Boolean> claims;

    /**
     * No claims yet.
     *
     * @param maximum how many events are remembered
     * @param kept how long an event is remembered; longer than browsers repeat a delivery
     */
    EventClaims(long maximum, Duration kept) {
        claims = Caffeine.newBuilder()
                .maximumSize(maximum)
                .expireAfterWrite(kept)
                .build();
    }

    /** Claims an event of a tab; whether it is the first delivery. */
    boolean claim(String tab, String eventId) {
        return claims.asMap().putIfAbsent(tab + ' ' + eventId, Boolean.TRUE) == null;
    }

    /** Gives a claim back: the event was turned away before it could have an effect. */
    void release(String tab, String eventId) {
        claims.invalidate(tab + ' ' + eventId);
    }
}
