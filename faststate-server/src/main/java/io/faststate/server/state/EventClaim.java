package io.faststate.server.state;

import io.faststate.server.store.EventId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event's changes are committed with, so that a repeated delivery has its effect once, even across a crash: the
 * event's id goes into the store together with the first of its changes.
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

    /** No claim: the changes are caused by no event of a browser. */
    public static EventClaim none() {
        return new EventClaim(null);
    }

    /** The event that the next commit has to name. */
    Optional<EventId> open() {
        return committed ? Optional.empty() : Optional.ofNullable(event);
    }

    void committed() {
        committed = true;
    }
}
