package io.faststate.benchmarks.events;

/** The servers that are compared. */
public enum EventServer {
    /** Helidon with a handler that sends a constant. */
    BARE_HELIDON,
    /** FastState. */
    FASTSTATE;

    EventTarget start() {
        return switch (this) {
            case BARE_HELIDON -> {
                var recording = FastStateServer.record();
                yield BareHelidon.start(recording.clicks(), recording.answer());
            }
            case FASTSTATE -> FastStateServer.start();
        };
    }
}
