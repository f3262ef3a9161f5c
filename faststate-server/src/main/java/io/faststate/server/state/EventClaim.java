package io.faststate.server.state;

import io.faststate.server.store.EventId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ties an event to the changes it causes, so that a repeated delivery takes effect once, even across a crash: the
 * event's id is committed together with the first of its changes.
 */
public final class EventClaim {
    private final @Nullable EventId event;
    private volatile boolean committed;

    private EventClaim(@Nullable EventId event) {
        this.event = event;
    }

    /** The claim of an event that has committed nothing yet. */
    public static EventClaim of(EventId event) {
        return new EventClaim(event);
    }

    /** A claim without an event, for changes that no browser caused. */
    public static EventClaim none() {
        return new EventClaim(null);
    }

    /** The event that the next commit must name. */
    Optional<EventId> open() {
        return committed ? Optional.empty() : Optional.ofNullable(event);
    }

    void committed() {
        committed = true;
    }
}
