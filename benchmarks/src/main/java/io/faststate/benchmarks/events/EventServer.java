package io.faststate.benchmarks.events;

/** The servers that are compared. */
public enum EventServer {
    /** Helidon with a handler that sends a constant. */
    BARE_HELIDON;

    EventTarget start() {
        return switch (this) {
            case BARE_HELIDON -> BareHelidon.start(Counter.clicks(), Counter.answer());
        };
    }
}
