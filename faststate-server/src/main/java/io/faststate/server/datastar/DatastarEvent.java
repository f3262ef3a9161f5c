package io.faststate.server.datastar;

import java.util.Optional;

/** One server-sent event of Datastar. */
public sealed interface DatastarEvent permits PatchElements, PatchSignals, ExecuteScript {
    /** The event's id, which the browser sends back when it reconnects. */
    Optional<String> eventId();

    /** After how many milliseconds a browser reconnects; {@value #DEFAULT_RETRY} is not written. */
    long retryMillis();

    /** The reconnect delay that browsers of this protocol assume, in milliseconds. */
    long DEFAULT_RETRY = 1000;
}
