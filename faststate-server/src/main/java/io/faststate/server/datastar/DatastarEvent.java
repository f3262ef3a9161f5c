package io.faststate.server.datastar;

import java.util.Optional;

/** One Datastar server-sent event. */
public sealed interface DatastarEvent permits PatchElements, PatchSignals, ExecuteScript {
    /** The event's id, which the browser sends back when it reconnects. */
    Optional<String> eventId();

    /** The reconnect delay, in milliseconds; {@value #DEFAULT_RETRY} is not written. */
    long retryMillis();

    /** The reconnect delay that browsers assume by default, in milliseconds. */
    long DEFAULT_RETRY = 1000;
}
